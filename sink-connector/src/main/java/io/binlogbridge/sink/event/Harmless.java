package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that change nothing on the target, told by schema name and, for JSON without schemas, by their fields. */
final class Harmless {

    /** The value schemas of the source's first record when it reads the binlog alone, and of its last when it does not read it. */
    private static final String MIGRATION_START = "io.binlogbridge.MigrationStart";

    private static final String MIGRATION_END = "io.binlogbridge.MigrationEnd";

    private static final Logger LOG = LoggerFactory.getLogger(Harmless.class);

    private Harmless() {}

    /** What this record says when it is a harmless one; null when it is none. */
    static @Nullable ChangeEvent read(RecordAddress address, @Nullable String schemaName, Block value) {
        if (isHeartbeat(schemaName, value, address.topic())) {
            return new Other(address, "heartbeat");
        }
        if (isMigrationMark(schemaName, value)) {
            return migrationMark(address, value);
        }
        return isTransactionMetadata(schemaName, value) ? transactionMetadata(address, value) : null;
    }

    private static boolean isHeartbeat(@Nullable String schemaName, Block value, String topic) {
        if (schemaName != null) {
            return schemaName.endsWith(".Heartbeat");
        }
        return topic.startsWith("__debezium-heartbeat") && value.has("ts_ms");
    }

    private static boolean isMigrationMark(@Nullable String schemaName, Block value) {
        if (schemaName != null) {
            return schemaName.equals(MIGRATION_START) || schemaName.equals(MIGRATION_END);
        }
        return value.has("types") && value.has("database") && value.has("gtids") && value.has("file");
    }

    /** Each may stand in a topic more than once. */
    private static ChangeEvent migrationMark(RecordAddress address, Block value) {
        boolean end = value.has("duration_ms");
        LOG.info(
                "Of database {} the source's migration {} {} here, at {}. {} is binlog position {}:{}{}.",
                value.text("database"),
                value.field("types"),
                end ? "ends" : "begins",
                address,
                end ? "Its snapshot's place" : "That",
                value.text("file"),
                value.field("pos"),
                value.text("gtids") == null ? "" : ", GTID set " + value.text("gtids"));
        return new Other(address, end ? "end of a migration" : "beginning of a migration");
    }

    private static boolean isTransactionMetadata(@Nullable String schemaName, Block value) {
        if (schemaName != null) {
            return schemaName.endsWith(".TransactionMetadataValue");
        }
        return value.has("status") && value.has("id") && value.has("event_count") && value.has("data_collections");
    }

    private static ChangeEvent transactionMetadata(RecordAddress address, Block value) {
        String id = value.text("id");
        return id != null && "END".equals(value.text("status"))
                ? new TransactionEnd(address, id)
                : new Other(address, "transaction metadata");
    }
}
