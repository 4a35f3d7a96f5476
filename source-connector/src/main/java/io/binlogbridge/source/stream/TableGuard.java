package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventMetadata;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import java.util.List;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the binlog says about a table, before each group of its rows, with the model: a column too many, or one
 * under another name, would be lost in silence.
 *
 * <p>The number of columns is always there; their names only with binlog_row_metadata=FULL.
 */
final class TableGuard {

    private TableGuard() {}

    /** @throws ConnectException when they differ */
    static void check(TableMapEventData logged, @Nullable Table known, String position) {
        if (known == null) {
            return;
        }
        int columns = logged.getColumnTypes().length;
        if (columns != known.columns().size()) {
            throw differs(
                    known,
                    position,
                    "has " + columns + " columns in the binlog and "
                            + known.columns().size() + " as the connector knows it");
        }
        List<String> names = columnNames(logged);
        List<String> knownNames = known.columns().stream().map(Column::name).toList();
        if (names.size() == columns && !names.equals(knownNames)) {
            throw differs(
                    known,
                    position,
                    "has the columns " + names + " in the binlog and " + knownNames + " as the connector knows it");
        }
    }

    /** Empty without binlog_row_metadata=FULL. */
    static List<String> columnNames(TableMapEventData logged) {
        TableMapEventMetadata metadata = logged.getEventMetadata();
        List<String> names = metadata == null ? null : metadata.getColumnNames();
        return names == null ? List.of() : names;
    }

    private static ConnectException differs(Table table, String position, String how) {
        return new ConnectException("Stopped at binlog position " + position + ": table " + table.id() + " " + how
                + ". It was changed without a statement in the binlog (sql_log_bin=0, or a hidden column of a managed"
                + " service), or by one that was not understood. Take a new snapshot; see which columns the table has with"
                + " SELECT * FROM information_schema.COLUMNS.");
    }
}
