package io.binlogbridge.source.config;

import io.binlogbridge.source.config.ChangedDefaults.ChangedDefault;
import io.debezium.connector.mysql.MySqlConnector;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;

/** The options by name: our own, Debezium's with our defaults, and the whole configuration that Debezium is given. */
public final class SourceOptions {

    public static final String TOPIC_REPLICATION_FACTOR = "topic.replication.factor";
    public static final String TOPIC_PREFIX = "topic.prefix";
    public static final String HISTORY_BOOTSTRAP_SERVERS = "schema.history.internal.kafka.bootstrap.servers";

    private static final String HISTORY_TOPIC = "schema.history.internal.kafka.topic";

    private SourceOptions() {}

    /** Only the options that Debezium does not have. */
    public static ConfigDef own() {
        return new ConfigDef()
                .define(
                        HISTORY_BOOTSTRAP_SERVERS,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.Importance.HIGH,
                        "Bootstrap servers of the Kafka cluster where Debezium keeps the schema history and where the topics"
                                + " are created: the worker's own. Required unless schema.history.internal names another"
                                + " kind of schema history.")
                .define(
                        HISTORY_TOPIC,
                        ConfigDef.Type.STRING,
                        "schema-history." + ChangedDefaults.TOPIC_PREFIX,
                        ConfigDef.Importance.MEDIUM,
                        "The topic of the schema history, one for each connector. It is created with one partition and"
                                + " without a retention limit; it must never lose a record.")
                .define(
                        TOPIC_REPLICATION_FACTOR,
                        ConfigDef.Type.SHORT,
                        (short) -1,
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireFactor(name, value), () -> "-1 or at least 1"),
                        ConfigDef.Importance.MEDIUM,
                        "Replication factor of the topics that the connector creates, one for each database; -1 is the"
                                + " broker's default.");
    }

    /** All options, with the defaults that hold here. */
    public static ConfigDef all() {
        Map<String, ChangedDefault> changed = new HashMap<>();
        ChangedDefaults.ALL.forEach(one -> changed.put(one.option(), one));
        ConfigDef all = own();
        for (ConfigDef.ConfigKey key :
                new MySqlConnector().config().configKeys().values()) {
            ChangedDefault ours = changed.get(key.name);
            all.define(ours == null ? key : withDefault(key, ours.value()));
        }
        return all;
    }

    /** The user's options over the defaults, and the fixed ones over both: what Debezium's parts are configured with. */
    public static Map<String, String> effective(Map<String, String> user) {
        Map<String, String> effective = new HashMap<>();
        for (ChangedDefault one : ChangedDefaults.ALL) {
            String value = one.value().replace(ChangedDefaults.TOPIC_PREFIX, user.getOrDefault(TOPIC_PREFIX, ""));
            effective.put(one.option(), value);
        }
        effective.putAll(user);
        ChangedDefaults.ALL.stream()
                .filter(ChangedDefault::fixed)
                .forEach(one -> effective.put(one.option(), one.value()));
        return effective;
    }

    private static void requireFactor(String name, Object value) {
        short factor = (Short) value;
        if (factor != -1 && factor < 1) {
            throw new org.apache.kafka.common.config.ConfigException(
                    name, value, "must be -1, for the broker's default, or at least 1");
        }
    }

    private static ConfigDef.ConfigKey withDefault(ConfigDef.ConfigKey key, String value) {
        return new ConfigDef.ConfigKey(
                key.name,
                key.type,
                ConfigDef.parseType(key.name, value, key.type),
                key.validator,
                key.importance,
                key.documentation,
                key.group,
                key.orderInGroup,
                key.width,
                key.displayName,
                key.dependents,
                key.recommender,
                key.internalConfig);
    }
}
