package io.binlogbridge.bench.servers;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Configurations of the two source connectors: the same but for what makes them what they are. */
public final class SourceConfig {

    private final AtomicInteger serverId = new AtomicInteger(5400);
    private final Servers servers;

    /** For the source of these servers. */
    public SourceConfig(Servers servers) {
        this.servers = servers;
    }

    /** Ours: everything of the database in the topic {@code <prefix>.<database>}. */
    public Map<String, String> ours(String prefix, String database, Converter converter) {
        Map<String, String> config = common(prefix, database, converter);
        config.put("connector.class", "io.binlogbridge.source.MySqlSourceConnector");
        return config;
    }

    /** Debezium's, with the two defaults of ours that matter for speed: its table is in the topic {@code <prefix>.<database>.<table>}. */
    public Map<String, String> debezium(String prefix, String database, Converter converter) {
        Map<String, String> config = common(prefix, database, converter);
        config.put("connector.class", "io.debezium.connector.mysql.MySqlConnector");
        config.put("schema.history.internal.kafka.topic", "schema-history." + prefix);
        config.put("poll.interval.ms", "20");
        config.put("tombstones.on.delete", "false");
        return config;
    }

    /** What makes either faster where many rows wait to be read: large batches. */
    public static Map<String, String> throughput() {
        return Map.of(
                "max.batch.size", "8192",
                "max.queue.size", "32768",
                "producer.override.batch.size", "262144",
                "producer.override.linger.ms", "5");
    }

    private Map<String, String> common(String prefix, String database, Converter converter) {
        Map<String, String> config = new TreeMap<>(converter.sourceSettings(servers.registry()));
        config.putAll(Map.of(
                "tasks.max", "1",
                "database.hostname", servers.source().host(),
                "database.port", String.valueOf(servers.source().port()),
                "database.user", servers.source().user(),
                "database.password", servers.source().password(),
                "database.server.id", String.valueOf(serverId.incrementAndGet()),
                "database.include.list", database,
                "topic.prefix", prefix,
                "schema.history.internal.kafka.bootstrap.servers",
                        servers.broker().bootstrapServers()));
        config.putAll(Map.of(
                "topic.creation.default.partitions", "1",
                "topic.creation.default.replication.factor", "1",
                "topic.creation.default.cleanup.policy", "delete",
                "topic.creation.default.retention.ms", "-1",
                "topic.creation.default.retention.bytes", "-1"));
        return config;
    }
}
