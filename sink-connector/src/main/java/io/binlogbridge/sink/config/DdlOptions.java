package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.StatementKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/** What becomes of statements. */
final class DdlOptions {

    static final String ERRORS = "ddl.errors";
    static final String EXCLUDE = "ddl.exclude";

    /** For tests, which do not have half a minute. */
    private static final String REPORT_MS = "internal.ddl.report.ms";

    private static final String GROUP = "Statements";

    private static final Map<String, StatementKind> KINDS = new TreeMap<>(Arrays.stream(StatementKind.values())
            .filter(kind -> kind.isTableDdl() || kind.isDatabaseDdl() || kind.isStoredObjectDdl())
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind)));

    private DdlOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        ERRORS,
                        ConfigDef.Type.STRING,
                        "stop",
                        ConfigDef.CaseInsensitiveValidString.in("stop", "skip"),
                        Importance.MEDIUM,
                        "What happens when the target refuses a statement: stop ends the task and names the ways on; skip goes on"
                                + " without it, and notes it with the server's error in the log and in table ddl_log of the control"
                                + " database. What comes after it may need what it would have done.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "When a statement is refused")
                .define(
                        EXCLUDE,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> check(name, value),
                                () -> "a list of " + String.join(", ", KINDS.keySet())),
                        Importance.MEDIUM,
                        "Kinds of statements that are left out, each noted in table ddl_log of the control database: any of "
                                + String.join(", ", KINDS.keySet()) + ".",
                        GROUP,
                        2,
                        ConfigDef.Width.LONG,
                        "Kinds of statements left out")
                .defineInternal(REPORT_MS, ConfigDef.Type.LONG, 30_000L, Importance.LOW);
    }

    static DdlPolicy policy(AbstractConfig parsed) {
        return new DdlPolicy(
                parsed.getString(ERRORS).equalsIgnoreCase("skip"),
                parsed.getList(EXCLUDE).stream().map(DdlOptions::kind).collect(Collectors.toSet()),
                Duration.ofMillis(parsed.getLong(REPORT_MS)));
    }

    private static void check(String option, Object value) {
        for (Object name : (List<?>) value) {
            if (!KINDS.containsKey(normal(String.valueOf(name)))) {
                throw new ConfigException(
                        option,
                        value,
                        name + " is no kind of statement. The kinds are " + String.join(", ", KINDS.keySet()) + ".");
            }
        }
    }

    private static StatementKind kind(String name) {
        StatementKind kind = KINDS.get(normal(name));
        if (kind == null) {
            throw new ConfigException(EXCLUDE, name);
        }
        return kind;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
