package io.binlogbridge.source.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without names in the binlog the server's implicit_primary_key tells; no server that runs here has it, so events are bytes made by hand. */
class HiddenRowIdsTest {

    private static final long NUMBER = 97;
    private static final int INT = 3;
    private static final int VARCHAR = 15;
    private static final int BIGINT = 8;

    private final EventBytes events = new EventBytes();
    private int asked;

    @Test
    void the_value_behind_the_columns_is_cut_off_every_image() throws IOException {
        HiddenRowIds hidden = hidden(true);

        assertThat(hidden.notice(logged(INT, VARCHAR, BIGINT), known())).isTrue();
        WriteRowsEventData written = events.written(NUMBER, 3, row(1, "a", 7), row(null, null, 8));
        UpdateRowsEventData updated = events.updated(NUMBER, 3, row(1, "a", 7), row(1, "b", 7));
        DeleteRowsEventData deleted = events.deleted(NUMBER, 3, row(1, "b", 7));
        hidden.cut(written);
        hidden.cut(updated);
        hidden.cut(deleted);

        assertThat(text(written.getRows())).containsExactly("[1, a]", "[null, null]");
        assertThat(updated.getRows()).hasSize(1);
        Map.Entry<Serializable[], Serializable[]> images = updated.getRows().get(0);
        assertThat(text(List.of(images.getKey(), images.getValue()))).containsExactly("[1, a]", "[1, b]");
        assertThat(text(deleted.getRows())).containsExactly("[1, b]");
    }

    @Test
    void where_the_server_keeps_none_nothing_is_cut() throws IOException {
        HiddenRowIds hidden = hidden(false);

        assertThat(hidden.notice(logged(INT, VARCHAR, BIGINT), known())).isFalse();
        WriteRowsEventData written = events.written(NUMBER, 3, row(1, "a", 7));
        hidden.cut(written);

        assertThat(text(written.getRows())).containsExactly("[1, a, 7]");
        assertThat(asked).isOne();
    }

    @Test
    void the_server_is_not_asked_where_none_can_be() throws IOException {
        HiddenRowIds hidden = hidden(true);

        assertThat(hidden.notice(logged(INT, VARCHAR), known())).isFalse();
        assertThat(hidden.notice(logged(INT, VARCHAR, BIGINT, BIGINT), known())).isFalse();
        assertThat(hidden.notice(logged(INT, VARCHAR, INT), known())).isFalse();
        assertThat(hidden.notice(
                        logged(INT, VARCHAR, BIGINT),
                        known().edit().setPrimaryKeyNames("a").create()))
                .isFalse();
        assertThat(hidden.notice(logged(INT, VARCHAR, BIGINT), null)).isFalse();
        assertThat(asked).isZero();
    }

    @Test
    void a_number_that_another_table_has_taken_over_hides_nothing() throws IOException {
        HiddenRowIds hidden = hidden(true);
        hidden.notice(logged(INT, VARCHAR, BIGINT), known());

        assertThat(hidden.notice(logged(INT, VARCHAR), known())).isFalse();
        WriteRowsEventData written = events.written(NUMBER, 2, row(1, "a"));
        hidden.cut(written);

        assertThat(text(written.getRows())).containsExactly("[1, a]");
    }

    @Test
    void rows_of_other_tables_stay_whole() throws IOException {
        HiddenRowIds hidden = hidden(true);
        hidden.notice(logged(INT, VARCHAR, BIGINT), known());

        events.map(NUMBER + 1, INT, VARCHAR, BIGINT);
        WriteRowsEventData written = events.written(NUMBER + 1, 3, row(1, "a", 7));
        hidden.cut(written);

        assertThat(text(written.getRows())).containsExactly("[1, a, 7]");
    }

    private HiddenRowIds hidden(boolean kept) {
        return new HiddenRowIds(() -> {
            asked++;
            return kept;
        });
    }

    private TableMapEventData logged(int... types) throws IOException {
        TableMapEventData logged = events.map(NUMBER, types);
        assertThat(TableGuard.columnNames(logged)).isEmpty();
        return logged;
    }

    /** As SHOW CREATE TABLE tells it. */
    private static Table known() {
        return Table.editor()
                .tableId(new TableId("shop", null, "t"))
                .addColumns(
                        Column.editor().name("a").type("INT").create(),
                        Column.editor().name("b").type("VARCHAR").create())
                .create();
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static List<String> text(List<Serializable[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row)
                        .map(value -> value instanceof byte[] bytes ? new String(bytes, UTF_8) : value)
                        .toList()
                        .toString())
                .toList();
    }
}
