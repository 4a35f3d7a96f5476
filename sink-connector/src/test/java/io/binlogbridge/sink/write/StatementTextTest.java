package io.binlogbridge.sink.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.RowKey;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import io.binlogbridge.sink.event.RowShape;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatementTextTest {

    private static final ServerInfo CURRENT = new ServerInfo("9.7.4", Map.of());
    private static final ServerInfo OLD = new ServerInfo("8.0.19", Map.of());
    private static final ServerInfo OLDEST = new ServerInfo("5.6.14", Map.of());
    private static final ServerInfo MARIADB = new ServerInfo("11.4.5-MariaDB", Map.of());
    private static final RowShape SHAPE = new RowShape(List.of("a`", "b", "v", "g"), true);
    private static final Packing WIDE = new Packing(100_000);

    private final SentText sent = new SentText();

    private static TableBinding binding(UniqueKey... keys) {
        return TableBinding.of(
                SHAPE,
                new TargetTable(
                        new ObjectName("d", "t`"),
                        List.of(
                                new TargetColumn("a`", "bigint", "bigint", false, false),
                                new TargetColumn("b", "varchar", "varchar(9)", false, false),
                                new TargetColumn("v", "json", "json", true, false),
                                new TargetColumn("g", "bigint", "bigint", true, true)),
                        List.of(keys)));
    }

    private static UniqueKey primary(String... columns) {
        return new UniqueKey("PRIMARY", List.of(columns), true, false);
    }

    private static List<Object[]> rows(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> new Object[] {i, "b", null, 1L})
                .toList();
    }

    private List<String> upserts(ServerInfo server, TableBinding binding, int count) throws SQLException {
        sent.texts.clear();
        InsertStatements.ofRows(binding, server, WIDE).write(rows(count), sent, sent.statement());
        return sent.texts;
    }

    private static List<RowKey> keys(TableBinding binding, int count) {
        Epoch epoch = new Epoch(new Spread(1, 1), true);
        for (Object[] row : rows(count)) {
            epoch.add(
                    binding,
                    new RowChange(
                            new RecordAddress("t", 0, 0),
                            SourcePosition.UNKNOWN,
                            "d",
                            "t",
                            Operation.DELETE,
                            null,
                            new RowImage(SHAPE, row),
                            null));
        }
        return epoch.tables().iterator().next().deletes();
    }

    private List<String> deletes(ServerInfo server, UniqueKey key, int count) throws SQLException {
        TableBinding binding = binding(key);
        sent.texts.clear();
        new DeleteStatements(binding, binding.keyColumns(), server, WIDE)
                .write(keys(binding, count), sent, sent.statement());
        return sent.texts;
    }

    @Test
    void rowsAreWrittenOntoTheirKeyInTheServersDialect() throws SQLException {
        TableBinding binding = binding(primary("a`"));
        assertThat(upserts(CURRENT, binding, 2))
                .containsExactly(
                        "INSERT INTO `d`.`t``` (`a```,`b`,`v`) VALUES (0,'b',NULL),(1,'b',NULL) AS `binlog_bridge_new`"
                                + " ON DUPLICATE KEY UPDATE `b`=`binlog_bridge_new`.`b`,`v`=`binlog_bridge_new`.`v`");
        String values = "(0,'b',NULL) ON DUPLICATE KEY UPDATE `b`=VALUES(`b`),`v`=VALUES(`v`)";
        assertThat(upserts(OLD, binding, 1).get(0)).endsWith(values);
        assertThat(upserts(MARIADB, binding, 1).get(0)).endsWith(values);
    }

    @Test
    void newRowsAreOnlyInserted() throws SQLException {
        InsertStatements.ofNewRows(binding(), WIDE).write(rows(1), sent, sent.statement());
        assertThat(sent.texts).containsExactly("INSERT INTO `d`.`t``` (`a```,`b`,`v`) VALUES (0,'b',NULL)");
    }

    @Test
    void statementsStayWithinTheirSizeAndALargerRowGoesAlone() throws SQLException {
        List<Object[]> rows = new ArrayList<>(rows(100));
        rows.set(50, new Object[] {50L, "x".repeat(5_000), null, 1L});
        InsertStatements.ofNewRows(binding(), new Packing(200)).write(rows, sent, sent.statement());
        assertThat(sent.sizes).filteredOn(size -> size > 220).hasSize(1);
        assertThat(String.join("", sent.texts).split("'b'", -1)).hasSize(100);
        assertThat(sent.texts).hasSizeBetween(10, 20);
    }

    @Test
    void deletesNameTheirKeysAndTheirIndex() throws SQLException {
        String delete =
                "DELETE /*+ INDEX(`binlog_bridge_old` `PRIMARY`) */ FROM `d`.`t``` AS `binlog_bridge_old` WHERE ";
        assertThat(deletes(CURRENT, primary("a`"), 2)).containsExactly(delete + "`a``` IN (0,1)");
        assertThat(deletes(CURRENT, primary("a`", "b"), 2))
                .containsExactly(delete + "(`a```,`b`) IN ((0,'b'),(1,'b'))");
    }

    @Test
    void anIndexWhoseNameWouldEndTheHintIsNotNamed() throws SQLException {
        UniqueKey key = new UniqueKey("*/ --", List.of("a`"), true, false);
        assertThat(deletes(CURRENT, key, 1)).containsExactly("DELETE FROM `d`.`t``` WHERE `a``` IN (0)");
    }

    @Test
    void olderServersGetNoHintAndTheOldestNoListOfRows() throws SQLException {
        UniqueKey key = primary("a`", "b");
        assertThat(deletes(OLD, key, 1)).containsExactly("DELETE FROM `d`.`t``` WHERE (`a```,`b`) IN ((0,'b'))");
        String spelledOut = "DELETE FROM `d`.`t``` WHERE (`a```=0 AND `b`='b') OR (`a```=1 AND `b`='b')";
        assertThat(deletes(OLDEST, key, 2)).containsExactly(spelledOut);
        assertThat(deletes(MARIADB, key, 2)).containsExactly(spelledOut);
        assertThat(deletes(OLDEST, key, 250)).hasSize(3);
    }

    @Test
    void keysAreAsManyAsTheRangeOptimizerTakes() throws SQLException {
        assertThat(deletes(CURRENT, primary("a`"), 2_500)).hasSize(3);
        ServerInfo small = new ServerInfo("9.7.4", Map.of("range_optimizer_max_mem_size", "100000"));
        assertThat(deletes(small, primary("a`"), 300)).hasSize(3);
    }

    @Test
    void aRowWithoutAKeyIsMatchedByteForByte() throws SQLException {
        SqlBytes sql = sent.statement();
        KeylessRow one = new KeylessRow(binding(), CURRENT);
        one.delete(sql, new Object[] {1L, "b", "{}", 1L});
        String where = " WHERE `a``` = 1 AND `b` = 'b' AND CAST(CONVERT(`b` USING utf8mb4) AS BINARY)"
                + " = CAST('b' AS BINARY) AND CAST(CAST(`v` AS CHAR) AS BINARY) = CAST(CAST(CAST('{}' AS JSON) AS CHAR) AS BINARY) LIMIT 1";
        assertThat(sql.toString()).isEqualTo("DELETE FROM `d`.`t```" + where);
        one.update(sql, new Object[] {1L, "b", "{}", 1L}, new Object[] {2L, "c", null, 1L});
        assertThat(sql.toString()).isEqualTo("UPDATE `d`.`t``` SET `a```=2,`b`='c',`v`=NULL" + where);
        one.delete(sql, new Object[] {1L, "", null, 1L});
        assertThat(sql.toString()).contains(" = CAST('' AS BINARY) AND `v` IS NULL LIMIT 1");
    }

    @Test
    void aValueThatHasNoLiteralIsRefusedByTheNameOfItsColumn() {
        assertThatThrownBy(() -> InsertStatements.ofNewRows(binding(), WIDE)
                        .write(List.<Object[]>of(new Object[] {1L, "b\uD800c", null, 1L}), sent, sent.statement()))
                .hasMessageContaining("Column b cannot be written")
                .hasMessageContaining("U+D800, character 1");
        assertThat(sent.texts).isEmpty();
    }
}
