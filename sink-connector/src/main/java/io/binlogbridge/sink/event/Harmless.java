package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/** Records that change nothing on the target, told by schema name and, for JSON without schemas, by their fields. */
final class Harmless {

    private Harmless() {}

    /** What this record says when it is a harmless one; null when it is none. */
    static @Nullable ChangeEvent read(RecordAddress address, @Nullable String schemaName, Block value) {
        if (isHeartbeat(schemaName, value, address.topic())) {
            return new Other(address, "heartbeat");
        }
        return isTransactionMetadata(schemaName, value) ? transactionMetadata(address, value) : null;
    }

    private static boolean isHeartbeat(@Nullable String schemaName, Block value, String topic) {
        if (schemaName != null) {
            return schemaName.endsWith(".Heartbeat");
        }
        return topic.startsWith("__debezium-heartbeat") && value.has("ts_ms");
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
