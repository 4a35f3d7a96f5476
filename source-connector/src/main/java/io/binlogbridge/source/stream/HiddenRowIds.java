package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.ColumnType;
import io.debezium.relational.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * RDS for MySQL with implicit_primary_key=ON keeps a BIGINT behind the columns of each table without a primary key. SHOW CREATE TABLE does
 * not show it, and the target has no use for it; in row events it is a value too many.
 */
public final class HiddenRowIds {

    private static final String NAME = "__#alibaba_rds_row_id#__";

    private final BooleanSupplier kept;
    private final Set<Long> tables = new HashSet<>();

    /**
     * @param kept whether the server keeps hidden row ids; asked for when a table has a column more than it is known to have and the binlog
     *     has no names
     */
    public HiddenRowIds(BooleanSupplier kept) {
        this.kept = kept;
    }

    /** Whether the last column of the table, as the binlog has it, is a hidden one. */
    boolean notice(TableMapEventData logged, @Nullable Table known) {
        boolean hidden = known != null && hasOne(logged, known);
        if (hidden) {
            tables.add(logged.getTableId());
        } else {
            // Another server, or this one after a restart, gives the number to another table.
            tables.remove(logged.getTableId());
        }
        return hidden;
    }

    private boolean hasOne(TableMapEventData logged, Table known) {
        byte[] types = logged.getColumnTypes();
        int last = types.length - 1;
        if (last != known.columns().size()
                || !known.primaryKeyColumns().isEmpty()
                || types[last] != ColumnType.LONGLONG.getCode()) {
            return false;
        }
        List<String> names = TableGuard.columnNames(logged);
        if (names.isEmpty()) {
            return kept.getAsBoolean();
        }
        return names.get(last).equals(NAME) && names.subList(0, last).equals(known.retrieveColumnNames());
    }

    /** Takes the hidden value off each row of an event of rows. */
    void cut(EventData event) {
        if (tables.isEmpty()) {
            return;
        }
        if (event instanceof WriteRowsEventData write && tables.contains(write.getTableId())) {
            write.getRows().replaceAll(HiddenRowIds::cut);
        } else if (event instanceof DeleteRowsEventData delete && tables.contains(delete.getTableId())) {
            delete.getRows().replaceAll(HiddenRowIds::cut);
        } else if (event instanceof UpdateRowsEventData update && tables.contains(update.getTableId())) {
            update.getRows().replaceAll(row -> Map.entry(cut(row.getKey()), cut(row.getValue())));
        }
    }

    private static Serializable[] cut(Serializable[] row) {
        return Arrays.copyOf(row, row.length - 1);
    }
}
