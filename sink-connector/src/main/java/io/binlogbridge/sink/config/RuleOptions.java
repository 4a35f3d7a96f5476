package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The options of the rules as a whole; those of one rule have its name in theirs and are read by {@code RulesReader}. */
final class RuleOptions {

    private static final String GROUP = "Rules";

    private RuleOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.RULES,
                        ConfigDef.Type.LIST,
                        "",
                        Importance.MEDIUM,
                        "Names of rules; the first one that matches a table wins. What a rule may say stands below, and in"
                                + " rules.md with examples.",
                        GROUP,
                        1,
                        ConfigDef.Width.LONG,
                        "Rules")
                .define(
                        SinkOptions.RULES_FILE,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.LOW,
                        "A YAML file with further rules, in the same words, which come after those of the options. It must be there,"
                                + " under this path, on every worker.",
                        GROUP,
                        2,
                        ConfigDef.Width.LONG,
                        "Rules file")
                .define(
                        SinkOptions.RULES_DEFAULT,
                        ConfigDef.Type.STRING,
                        "include",
                        ValidString.in("include", "exclude"),
                        Importance.MEDIUM,
                        "What becomes of a table that no rule matches: include keeps its name, exclude leaves it out.",
                        GROUP,
                        3,
                        ConfigDef.Width.SHORT,
                        "Without a rule")
                .define(
                        SinkOptions.NAMES_CASE,
                        ConfigDef.Type.STRING,
                        "source",
                        ConfigDef.CaseInsensitiveValidString.in("source", "lower", "upper"),
                        Importance.LOW,
                        "In which case the target has the names of databases, tables and columns, those that rules give included. A"
                                + " target with lower_case_table_names=1 has databases and tables in lower case whatever this says.",
                        GROUP,
                        4,
                        ConfigDef.Width.SHORT,
                        "Case of names");
    }
}
