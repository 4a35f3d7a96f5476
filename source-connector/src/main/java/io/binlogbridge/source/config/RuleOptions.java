package io.binlogbridge.source.config;

import io.binlogbridge.rules.RuleTexts;
import org.apache.kafka.common.config.ConfigDef;

/** The options of the rules as a whole; those of one rule have its name in theirs. */
final class RuleOptions {

    private RuleOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        RuleTexts.RULES,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.Importance.LOW,
                        "Names of rules, in the words of the sink; the first one that matches a table wins. Of a rule the source reads"
                                + " rules.<name>.match and rules.<name>.where: rows of the snapshot that the condition leaves out are"
                                + " not read, where the server decides it as the sink does. The sink needs the same rules all the"
                                + " same. Give them only if every sink of these topics has them. See rules.md.")
                .define(
                        RuleTexts.FILE,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.Importance.LOW,
                        "A YAML file with further rules, which come after those of the options: the sink's file. It must be there, under"
                                + " this path, on every worker.");
    }
}
