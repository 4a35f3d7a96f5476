package io.binlogbridge.source.offset;

import static io.debezium.connector.common.OffsetUtils.longOffsetValue;

import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.config.OnlineDdl;
import io.debezium.connector.binlog.BinlogOffsetContext;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlReadOnlyIncrementalSnapshotContext;
import io.debezium.connector.mysql.SourceInfo;
import io.debezium.pipeline.source.snapshot.incremental.SignalBasedIncrementalSnapshotContext;
import io.debezium.pipeline.txmetadata.TransactionContext;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.errors.ConnectException;

/** Reads what {@link BridgeOffsetContext#getOffset()} gave. */
public final class OffsetLoader extends MySqlOffsetContext.Loader {

    private final MySqlConnectorConfig config;
    private final OnlineDdl online;

    public OffsetLoader(MySqlConnectorConfig config, OnlineDdl online) {
        super(config);
        this.config = config;
        this.online = online;
    }

    @Override
    public BridgeOffsetContext load(Map<String, ?> offset) {
        Object file = offset.get(SourceInfo.BINLOG_FILENAME_OFFSET_KEY);
        if (file == null) {
            throw new ConnectException("The source offset has no binlog file: " + offset);
        }
        BridgeOffsetContext context = new BridgeOffsetContext(
                loadSnapshot(offset).orElse(null),
                loadSnapshotCompleted(offset),
                TransactionContext.load(offset),
                config.isReadOnlyConnection()
                        ? MySqlReadOnlyIncrementalSnapshotContext.load(offset)
                        : SignalBasedIncrementalSnapshotContext.load(offset),
                new SourceInfo(config),
                helpers(offset));
        context.setBinlogStartPoint((String) file, longOffsetValue(offset, SourceInfo.BINLOG_POSITION_OFFSET_KEY));
        context.setInitialSkips(longOffsetValue(offset, BinlogOffsetContext.EVENTS_TO_SKIP_OFFSET_KEY), (int)
                longOffsetValue(offset, SourceInfo.BINLOG_ROW_IN_EVENT_OFFSET_KEY));
        context.setCompletedGtidSet((String) offset.get(BinlogOffsetContext.GTID_SET_KEY));
        context.setPrepared(
                read(offset, BridgeOffsetContext.PREPARED, PreparedTransactions::read, PreparedTransactions.none()));
        context.setMigration(MigrationOffset.read(offset));
        context.setModel(StartModel.read(offset.get(BridgeOffsetContext.MODEL)));
        // Debezium forgets these two, and then cannot tell which part of the schema history lies before the offset.
        context.setBinlogServerId(longOffsetValue(offset, SourceInfo.SERVER_ID_KEY));
        context.getSource()
                .setSourceTime(Instant.ofEpochSecond(longOffsetValue(offset, BinlogOffsetContext.TIMESTAMP_KEY)));
        return context;
    }

    private HelperTables helpers(Map<String, ?> offset) {
        HelperTables none = HelperTables.none(online.names());
        return online.dropsRows()
                ? read(offset, BridgeOffsetContext.HELPERS, text -> HelperTables.read(online.names(), text), none)
                : none;
    }

    private static <T> T read(Map<String, ?> offset, String key, Function<String, T> reader, T none) {
        try {
            return offset.get(key) instanceof String text ? reader.apply(text) : none;
        } catch (IllegalArgumentException e) {
            throw new ConnectException(
                    "The source offset is damaged at " + key + " (" + e.getMessage() + "): " + offset, e);
        }
    }
}
