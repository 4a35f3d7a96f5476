package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of helper tables of online schema changes, told by the numbers that TABLE_MAP events give to tables: nothing is made of
 * them. Used by the thread that reads the binlog.
 */
final class HelperRows {

    private static final Logger LOG = LoggerFactory.getLogger(HelperRows.class);

    private final CaptureFilter filter;
    private final boolean ignoresCase;
    private final Map<Long, ObjectName> helpers = new HashMap<>();

    /** @param ignoresCase whether the server writes rows under the lower case of a table's name */
    HelperRows(CaptureFilter filter, boolean ignoresCase) {
        this.filter = filter;
        this.ignoresCase = ignoresCase;
    }

    /**
     * Takes note of a TABLE_MAP event, which stands before the rows of a table in each transaction.
     *
     * @return whether rows under its number are left out
     */
    boolean map(TableMapEventData logged, BridgeOffsetContext offset) {
        Optional<HelperTable> helper =
                helper(new ObjectName(logged.getDatabase(), logged.getTable()), offset.helpers());
        if (helper.isEmpty()) {
            helpers.remove(logged.getTableId());
        } else {
            helpers.put(logged.getTableId(), helper.get().name());
        }
        return helper.filter(HelperTable::leavesOutRows).isPresent();
    }

    /** Whether rows of the table may have to be carried, as far as its name tells. */
    boolean concerns(TableMapEventData logged, BridgeOffsetContext offset) {
        ObjectName table = new ObjectName(logged.getDatabase(), logged.getTable());
        return filter.capturesTable(table) || helper(table, offset.helpers()).isPresent();
    }

    private Optional<HelperTable> helper(ObjectName table, HelperTables known) {
        Optional<HelperTable> helper = known.table(table);
        return helper.isPresent() || !ignoresCase
                ? helper
                : known.all().stream()
                        .filter(one -> one.name().database().equalsIgnoreCase(table.database())
                                && one.name().name().equalsIgnoreCase(table.name()))
                        .findFirst();
    }

    /**
     * Takes note of rows.
     *
     * @param number of their table
     * @return whether they are left out
     */
    boolean leavesOut(long number, BridgeOffsetContext offset) {
        ObjectName table = helpers.isEmpty() ? null : helpers.get(number);
        if (table == null) {
            return false;
        } else if (offset.helpers().leavesOutRowsOf(table)) {
            return true;
        }
        // Rows that are not carried say nothing to who reads the topic, and the same is to be known here as there.
        Optional<HelperTable> candidate = offset.helpers().table(table);
        if (candidate.isPresent() && !filter.capturesOnlyRealOf(candidate.get())) {
            LOG.info("Table {} has rows and no tool has shown itself: it is a table like any other.", table);
            offset.setHelpers(offset.helpers().rowOf(table));
        }
        helpers.remove(number);
        return false;
    }
}
