package io.binlogbridge.source.offset;

import io.debezium.connector.mysql.SourceInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place between two transactions.
 *
 * @param gtids the transactions before it; null without GTID, and where there are none
 */
public record BinlogPlace(String file, long position, @Nullable String gtids) {

    /** The place from which an offset that is in no transaction goes on; its file is empty where there is no binlog. */
    public static BinlogPlace of(Map<String, ?> offset) {
        return new BinlogPlace(
                offset.get(SourceInfo.BINLOG_FILENAME_OFFSET_KEY) instanceof String file ? file : "",
                offset.get(SourceInfo.BINLOG_POSITION_OFFSET_KEY) instanceof Number position ? position.longValue() : 0,
                offset.get(BridgeOffsetContext.GTID_SET_KEY) instanceof String gtids ? gtids : null);
    }

    /** {@code binlog.000003:1234}, and the GTID set if there is one. */
    @Override
    public String toString() {
        return file + ":" + position + (gtids == null ? "" : ", GTID set " + gtids);
    }
}
