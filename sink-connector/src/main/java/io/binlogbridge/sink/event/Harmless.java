package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/** Records that change nothing on the target, told by schema name and, for JSON without schemas, by their fields. */
final class Harmless {

    private Harmless() {}

    /** What kind of harmless record this is; null when it is none. */
    static @Nullable String kind(@Nullable String schemaName, Block value, String topic) {
        if (isHeartbeat(schemaName, value, topic)) {
            return "heartbeat";
        }
        return isTransactionMetadata(schemaName, value) ? "transaction metadata" : null;
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
}
