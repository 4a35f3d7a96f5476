package io.binlogbridge.source.check;

import io.binlogbridge.source.config.SourceOptions;
import io.binlogbridge.source.topic.AdminSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** The brokers of the schema history, which are also where the topics are created, can be reached. */
final class BrokerCheck {

    private static final String TIMEOUT_MS = "10000";
    private static final String KAFKA_HISTORY = "io.debezium.storage.kafka.history.KafkaSchemaHistory";

    private BrokerCheck() {}

    static void check(Map<String, String> options, Findings findings) throws InterruptedException {
        boolean kafka =
                options.getOrDefault("schema.history.internal", KAFKA_HISTORY).equals(KAFKA_HISTORY);
        if (kafka) {
            Map<String, Object> settings =
                    new HashMap<>(AdminSettings.of(options).orElse(Map.of()));
            if (settings.isEmpty()) {
                findings.add(
                        SourceOptions.HISTORY_BOOTSTRAP_SERVERS,
                        "This option is missing. It says where the schema history is kept: give the bootstrap servers of"
                                + " the worker's Kafka.");
            } else {
                reach(settings, findings);
            }
        }
    }

    private static void reach(Map<String, Object> settings, Findings findings) throws InterruptedException {
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().clusterId().get();
        } catch (KafkaException | ExecutionException e) {
            findings.add(
                    SourceOptions.HISTORY_BOOTSTRAP_SERVERS,
                    "No Kafka broker answers at " + settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG) + " ("
                            + e.getMessage() + "). Check the address, and security settings under"
                            + " schema.history.internal.producer. and schema.history.internal.consumer.");
        }
    }
}
