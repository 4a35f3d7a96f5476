package io.binlogbridge.source.stream;

import java.util.HashMap;
import java.util.Map;

/**
 * XA transactions between their PREPARE and their end. Their rows stand in the binlog at PREPARE and were delivered then,
 * so a ROLLBACK afterwards cannot be carried.
 */
final class XaTransactions {

    /** By xid as the binlog writes it: whether rows of captured tables were in it. */
    private final Map<String, Boolean> prepared = new HashMap<>();

    void prepared(String xid, boolean hasCapturedRows) {
        prepared.put(xid, hasCapturedRows);
    }

    void committed(String xid) {
        prepared.remove(xid);
    }

    /** True also for one that was prepared before reading began. */
    boolean mayHaveDeliveredRows(String xid) {
        return prepared.getOrDefault(xid, true);
    }
}
