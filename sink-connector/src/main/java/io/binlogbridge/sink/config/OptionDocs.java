package io.binlogbridge.sink.config;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;

/** docs/options-sink.md, which a test compares with this. */
public final class OptionDocs {

    private static final String HEAD =
            """
            # Options of the sink connector

            <!-- Generated. To write it anew: mvn -pl sink-connector test -Dtest=OptionDocsTest -Doptions.write=true -->

            `connector.class` is `io.binlogbridge.sink.MySqlSinkConnector`. The three connection options and `topics` or `topics.regex` are
            enough. The connector's `name` is the name of the progress on the target: a connector under another name starts anew.

            | option | type | default | meaning |
            |---|---|---|---|
            """;

    private static final String TAIL =
            """

            ## A rule

            For each name in `rules`:

            | option | type | default | meaning |
            |---|---|---|---|
            | `rules.<name>.match` | string | **required** | A regular expression on the whole of `database.table`. For a database itself the table is empty: `database.` |
            | `rules.<name>.to` | string | the name is kept | The name on the target, `database.table`, with groups of the match as `$1` or `${name}`. |

            ```json
            "rules": "orders,rest",
            "rules.orders.match": "shop\\\\.orders",
            "rules.orders.to": "store.sales_orders",
            "rules.rest.match": "shop\\\\.(.*)",
            "rules.rest.to": "store.$1"
            ```

            The first rule that matches wins. Rows and statements follow the same rules. Two source tables that end in one target table stop
            the task; two rules with the same fixed target are an error of the validation.

            ## Options of Connect that matter here

            | option | value | why |
            |---|---|---|
            | `consumer.override.auto.offset.reset` | `earliest` | A topic is read from its beginning. |
            | `consumer.override.metadata.max.age.ms` | `30000` | With `topics.regex`, how long it takes until a new database's topic is found; Kafka's default is 5 minutes. |
            | `tasks.max` | the number of topics, at most | A topic has one partition, and a partition is worked on by one task. |
            | `value.converter.replace.null.with.default` | `false` | With the JSON converter: a NULL stays a NULL where the column has a default. |
            """;

    private OptionDocs() {}

    /** The whole page. */
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (ConfigDef.ConfigKey key : SinkOptions.definition().configKeys().values()) {
            if (key.internalConfig) {
                continue;
            }
            String type = key.type.name().toLowerCase(Locale.ROOT);
            page.append(
                    "| `%s` | %s | %s | %s |\n".formatted(key.name, type, defaultOf(key), escaped(key.documentation)));
        }
        return page.append(TAIL).toString();
    }

    private static String defaultOf(ConfigDef.ConfigKey key) {
        if (!key.hasDefault()) {
            return "**required**";
        }
        String text = key.type == ConfigDef.Type.PASSWORD ? "" : ConfigDef.convertToString(key.defaultValue, key.type);
        return text == null || text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
