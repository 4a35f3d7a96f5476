package io.binlogbridge.source.config;

import io.binlogbridge.source.config.ChangedDefaults.ChangedDefault;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;

/** The options as markdown tables, for the documentation, which a test compares with this. */
public final class OptionDocs {

    private OptionDocs() {}

    /** Our own options, then Debezium's that have another default or cannot be changed; each table ends in a newline. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("### Options of its own\n\n| option | type | default | meaning |\n|---|---|---|---|\n");
        for (ConfigDef.ConfigKey key : SourceOptions.own().configKeys().values()) {
            row(
                    text,
                    code(key.name),
                    key.type.name().toLowerCase(Locale.ROOT),
                    code(String.valueOf(key.defaultValue)),
                    key.documentation);
        }
        text.append("\n### Options of Debezium with another default\n\n| option | value | why |\n|---|---|---|\n");
        rows(text, false);
        text.append("\n### Options of Debezium that cannot be changed\n\n| option | value | why |\n|---|---|---|\n");
        rows(text, true);
        return text.toString();
    }

    private static void rows(StringBuilder text, boolean fixed) {
        for (ChangedDefault one : ChangedDefaults.ALL) {
            if (one.fixed() == fixed) {
                row(text, code(one.option()), code(one.value()), one.why());
            }
        }
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value.replace("|", "\\|") + "`";
    }
}
