package io.binlogbridge.source.config;

import io.binlogbridge.source.config.OptionChange.Default;
import io.binlogbridge.source.config.OptionChange.Fixed;
import io.binlogbridge.source.config.OptionChange.NeverSet;
import io.debezium.config.Field;
import io.debezium.connector.mysql.MySqlConnector;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.jspecify.annotations.Nullable;

/** docs/options-source.md, which a test compares with this. */
public final class OptionDocs {

    /** Debezium's options that every configuration deals with, in the order in which a person fills them in. */
    private static final List<String> FIRST = List.of(
            "database.hostname",
            "database.port",
            "database.user",
            "database.password",
            "database.server.id",
            "topic.prefix",
            "database.include.list",
            "table.include.list",
            "snapshot.mode",
            "database.ssl.mode",
            "database.ssl.truststore",
            "database.ssl.truststore.password");

    private static final String HEAD =
            """
            # Options of the source connector

            <!-- Generated. To write it anew: mvn -pl source-connector test -Dtest=OptionDocsTest -Doptions.write=true -->

            `connector.class` is `io.binlogbridge.source.MySqlSourceConnector`. Host, port, user, password, server id, topic prefix,
            databases and the bootstrap servers of the schema history are enough. Every option of Debezium's MySQL connector works
            under its own name. A type in the tables is one of Kafka's; a list is written with commas.

            The worker creates topics as `topic.creation.*` says, and a connector cannot give defaults to those: copy the five lines of
            [`source-json.json`](../connect-config/source-json.json). The topics of the databases are created by the connector itself, with one
            partition and no retention limit.
            """;

    private static final Map<String, ConfigDef.ConfigKey> DEBEZIUM =
            new MySqlConnector().config().configKeys();

    /** What Debezium reads and does not list in its own definition. */
    private static final List<Field> UNLISTED = List.of(
            MySqlConnectorConfig.BINARY_HANDLING_MODE,
            MySqlConnectorConfig.FIELD_NAME_ADJUSTMENT_MODE,
            MySqlConnectorConfig.READ_ONLY_CONNECTION,
            MySqlConnectorConfig.EVENT_CONVERTING_FAILURE_HANDLING_MODE);

    private OptionDocs() {}

    /** The whole page. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        Set<String> shown = new HashSet<>();
        page.append("\n## To start with\n\n| option | type | default | meaning |\n|---|---|---|---|\n");
        FIRST.forEach(
                name -> option(page, DEBEZIUM.get(name), requiredByDebezium().contains(name)));
        shown.addAll(FIRST);
        page.append("\n## Options of its own\n\n| option | type | default | meaning |\n|---|---|---|---|\n");
        SourceOptions.own().configKeys().values().forEach(key -> option(page, key, false));
        shown.addAll(SourceOptions.own().names());
        page.append("\n## Options of Debezium that have a value of ours\n\nA value you give wins.\n");
        changed(page, Default.class);
        page.append(
                "\n## Options of Debezium that cannot be changed\n\nAnother value is an error of the validation. `connector.class` is"
                        + " what Debezium's own parts are told: you name `io.binlogbridge.source.MySqlSourceConnector`.\n");
        changed(page, Fixed.class);
        page.append(
                "\n## Options of Debezium that must not be given\n\nOne that is given is an error of the validation, whatever its"
                        + " value.\n\n| option | why |\n|---|---|\n");
        ChangedDefaults.of(NeverSet.class).forEach(one -> row(page, code(one.option()), one.why()));
        ChangedDefaults.ALL.forEach(one -> shown.add(one.option()));
        page.append(
                "\n## The other options of Debezium\n\nThe first sentence of what Debezium says about each; see its documentation"
                        + " for the rest.\n\n| option | type | default | meaning |\n|---|---|---|---|\n");
        DEBEZIUM.values().stream()
                .filter(key -> !shown.contains(key.name) && !key.name.startsWith("internal."))
                .forEach(key -> option(page, key, requiredByDebezium().contains(key.name)));
        UNLISTED.stream()
                .filter(field -> !shown.contains(field.name()))
                .forEach(field -> row(
                        page,
                        code(field.name()),
                        field.type().name().toLowerCase(Locale.ROOT),
                        code(String.valueOf(field.defaultValueAsString())),
                        meaning(field.description())));
        return page.toString();
    }

    private static void changed(StringBuilder page, Class<? extends OptionChange> kind) {
        page.append("\n| option | here | Debezium | why |\n|---|---|---|---|\n");
        ChangedDefaults.of(kind).forEach(one -> {
            String ours = one.byDefault().orElseThrow();
            row(page, code(one.option()), code(ours), debeziums(one.option(), ours), one.why());
        });
    }

    private static String debeziums(String option, String ours) {
        List<Field> fields = new ArrayList<>(UNLISTED);
        MySqlConnectorConfig.ALL_FIELDS.forEach(fields::add);
        for (Field field : fields) {
            if (field.name().equals(option) && field.defaultValueAsString() != null) {
                String theirs = field.defaultValueAsString();
                return theirs.equals(ours) ? "the same, held here" : code(theirs);
            }
        }
        return "";
    }

    private static void option(StringBuilder page, ConfigDef.@Nullable ConfigKey key, boolean required) {
        if (key != null) {
            String type = key.type.name().toLowerCase(Locale.ROOT);
            row(page, code(key.name), type, required ? "**required**" : defaultOf(key), meaning(key.documentation));
        }
    }

    private static Set<String> requiredByDebezium() {
        Set<String> names = new HashSet<>();
        for (Field field : MySqlConnectorConfig.ALL_FIELDS) {
            if (field.isRequired()) {
                names.add(field.name());
            }
        }
        return names;
    }

    private static String defaultOf(ConfigDef.ConfigKey key) {
        if (!key.hasDefault() || key.defaultValue == null || key.type == ConfigDef.Type.PASSWORD) {
            return "";
        }
        String text = ConfigDef.convertToString(key.defaultValue, key.type);
        return text == null || text.isEmpty() ? "" : code(text);
    }

    /** The first sentence; ours are short and stand whole. */
    private static String meaning(String documentation) {
        String text = documentation.strip();
        int end = text.indexOf(". ");
        boolean cut = end > 0
                && !SourceOptions.own().configKeys().values().stream()
                        .anyMatch(key -> key.documentation.equals(documentation));
        String shown = cut ? text.substring(0, end + 1) : text;
        return shown.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value.replace("|", "\\|") + "`";
    }
}
