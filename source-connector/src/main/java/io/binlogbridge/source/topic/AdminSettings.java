package io.binlogbridge.source.topic;

import io.binlogbridge.source.config.SourceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * How to reach the broker as an admin client. A connector is not told its worker's settings, but those of the schema
 * history reach the same brokers with the same security.
 */
public final class AdminSettings {

    private static final String[] PREFIXES = {"schema.history.internal.consumer.", "schema.history.internal.producer."};

    private AdminSettings() {}

    /** Empty when the schema history is kept elsewhere than in Kafka. */
    public static Optional<Map<String, Object>> of(Map<String, String> connector) {
        String servers = connector.get(SourceOptions.HISTORY_BOOTSTRAP_SERVERS);
        if (servers == null || servers.isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> settings = new HashMap<>();
        for (String prefix : PREFIXES) {
            connector.forEach((name, value) -> {
                if (name.startsWith(prefix)
                        && AdminClientConfig.configNames().contains(name.substring(prefix.length()))) {
                    settings.put(name.substring(prefix.length()), value);
                }
            });
        }
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.remove(AdminClientConfig.CLIENT_ID_CONFIG);
        return Optional.of(settings);
    }
}
