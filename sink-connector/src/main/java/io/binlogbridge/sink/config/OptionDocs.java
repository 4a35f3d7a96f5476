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

            For each name in `rules` there are options `rules.<name>.<property>`. In the file of `rules.file` the same words stand in a map
            under `rules:` and the rule's name. A name with a comma or a colon stands in backquotes. [rules.md](rules.md) has examples.

            | property | type | default | meaning |
            |---|---|---|---|
            | `match` | string | **required** | A regular expression on the whole of `database.table`. For a database itself the table is empty: `database.` |
            | `to` | string | the name is kept | The name on the target, `database.table`, with groups of the match as `$1` or `${name}`; `${database}` and `${table}` are the source's own names. |
            | `exclude` | boolean | `false` | What matches is left out. |
            | `columns.rename` | list | | `old:new` for each column that has another name on the target. |
            | `columns.rename.pattern`, `columns.rename.to` | string | | A regular expression on a column's whole name, and its name on the target, with groups; `${column}` is the whole name. |
            | `columns.exclude` | list | | Columns that the target does not have. |
            | `columns.include` | list | all | The only columns that it has. |
            | `columns.exclude.dependents` | `drop`, `fail` | `drop` | What becomes of an index, check or foreign key over a column that is left out: it is left out too, and the log says so, or it stops the task. |
            | `key` | list | | The columns that identify a row on the target, where the primary key loses one. |
            | `where` | string | all rows | The condition that rows on the target fulfil: [which ones there are](where.md). |
            | `where.types` | list | | The types of columns of the condition that are left out: `region:varchar(20) collate utf8mb4_bin`. |
            | `operations` | list | all | Any of `insert`, `update`, `delete`, `truncate`, or `none`. Rows of a snapshot are always written. |
            | `ddl` | list | all | The statements that are applied, `create_table`, `alter_table`, ..., as in `ddl.exclude`, or `none`. |
            | `table.exists.policy` | string | the connector's | For the tables of this rule. |
            | `merge` | boolean | `false` | Whether several tables may share one target. |
            | `merge.column`, `merge.value` | string | | A column of the target that tells the rows of one table from those of the others, and its value, with groups of the match. |

            ```json
            "rules": "orders,rest",
            "rules.orders.match": "shop\\\\.orders",
            "rules.orders.to": "store.sales_orders",
            "rules.rest.match": "shop\\\\.(.*)",
            "rules.rest.to": "store.$1"
            ```

            The first rule that matches wins. Rows and statements follow the same rules. Two source tables that end in one target table stop
            the task, unless both have `merge`; two rules with the same fixed target are an error of the validation.

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
