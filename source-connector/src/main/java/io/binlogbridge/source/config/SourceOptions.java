package io.binlogbridge.source.config;

import io.debezium.connector.mysql.MySqlConnector;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** The options by name: our own, Debezium's with our defaults, and the whole configuration that Debezium is given. */
public final class SourceOptions {

    public static final String TOPIC_REPLICATION_FACTOR = "topic.replication.factor";
    public static final String TOPIC_PREFIX = "topic.prefix";
    public static final String HISTORY_BOOTSTRAP_SERVERS = "schema.history.internal.kafka.bootstrap.servers";

    public static final String SCHEMA_OBJECTS = "schema.objects";

    private static final List<String> DEFAULT_OBJECTS = List.of("views", "procedures", "functions", "triggers");
    private static final String HISTORY_TOPIC = "schema.history.internal.kafka.topic";

    private SourceOptions() {}

    /** Only the options that Debezium does not have. */
    public static ConfigDef own() {
        return RuleOptions.define(OnlineDdl.define(StartPosition.define(MigrationTypes.define(ofTheTopics()))));
    }

    private static ConfigDef ofTheTopics() {
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
                                + " broker's default.")
                .define(
                        SCHEMA_OBJECTS,
                        ConfigDef.Type.LIST,
                        DEFAULT_OBJECTS,
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireObjects(value),
                                () -> "any of views, procedures, functions, triggers, events"),
                        ConfigDef.Importance.MEDIUM,
                        "Which objects beside tables are carried, in the snapshot (after the rows) and as statements of the"
                                + " binlog: any of views, procedures, functions, triggers, events. The others are left out"
                                + " and counted. Each kind needs a privilege for the snapshot, see operations.md.");
    }

    /** The kinds of objects beside tables that the user, or else the default, asks for. */
    public static Set<SchemaObject> schemaObjects(Map<String, String> options) {
        Object value = own().parse(options).get(SCHEMA_OBJECTS);
        return value instanceof List<?> names ? objects(names) : EnumSet.noneOf(SchemaObject.class);
    }

    private static Set<SchemaObject> objects(List<?> names) {
        Set<SchemaObject> objects = EnumSet.noneOf(SchemaObject.class);
        for (Object name : names) {
            objects.add(SchemaObject.named(String.valueOf(name))
                    .orElseThrow(() -> new ConfigException(
                            SCHEMA_OBJECTS,
                            name,
                            "there is no such kind of object; give any of views, procedures, functions, triggers, events,"
                                    + " or nothing")));
        }
        return objects;
    }

    private static void requireObjects(Object value) {
        if (value instanceof List<?> names) {
            objects(names);
        }
    }

    /** All options, with the defaults that hold here. */
    public static ConfigDef all() {
        Map<String, OptionChange> changed = new HashMap<>();
        ChangedDefaults.ALL.forEach(one -> changed.put(one.option(), one));
        ConfigDef all = own();
        for (ConfigDef.ConfigKey key :
                new MySqlConnector().config().configKeys().values()) {
            OptionChange ours = changed.get(key.name);
            all.define(ours == null ? key : changed(key, ours));
        }
        return all;
    }

    /** The user's options over the defaults, without those that do not hold here: what Debezium's parts are configured with. */
    public static Map<String, String> effective(Map<String, String> user) {
        String prefix = user.getOrDefault(TOPIC_PREFIX, "");
        Map<String, String> effective = new HashMap<>();
        for (OptionChange one : ChangedDefaults.ALL) {
            one.byDefault()
                    .ifPresent(
                            value -> effective.put(one.option(), value.replace(ChangedDefaults.TOPIC_PREFIX, prefix)));
        }
        effective.putAll(user);
        effective.putAll(MigrationTypes.debezium(user));
        ChangedDefaults.ALL.forEach(one -> one.settle(effective));
        return effective;
    }

    private static void requireFactor(String name, Object value) {
        short factor = (Short) value;
        if (factor != -1 && factor < 1) {
            throw new ConfigException(name, value, "must be -1, for the broker's default, or at least 1");
        }
    }

    /** An option that must not be given stays defined, so that Connect shows what is wrong with it, and says so itself. */
    private static ConfigDef.ConfigKey changed(ConfigDef.ConfigKey key, OptionChange ours) {
        Optional<String> value = ours.byDefault();
        return new ConfigDef.ConfigKey(
                key.name,
                key.type,
                value.isPresent() ? ConfigDef.parseType(key.name, value.get(), key.type) : null,
                key.validator,
                key.importance,
                value.isPresent() ? key.documentation : "Must not be given. " + ours.why(),
                key.group,
                key.orderInGroup,
                key.width,
                key.displayName,
                key.dependents,
                key.recommender,
                key.internalConfig);
    }
}
