package io.binlogbridge.sink.config;

import io.binlogbridge.sink.ddl.dialect.DialectOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/** How statements are translated for a target that is another server. */
final class TranslationOptions {

    private static final String GROUP = "Statements";
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern PAIR = Pattern.compile("\\w+:\\w+");

    private TranslationOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.ENGINE_OVERRIDE,
                        ConfigDef.Type.STRING,
                        "",
                        ConfigDef.LambdaValidator.with(TranslationOptions::checkEngine, () -> "the name of an engine"),
                        Importance.MEDIUM,
                        "The storage engine of all tables on the target, such as innodb, whatever the source says. Empty: as on the"
                                + " source; an engine that the target does not have stops the task.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "Engine of all tables")
                .define(
                        SinkOptions.COLLATION_MAP,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(TranslationOptions::checkPairs, () -> "pairs a:b"),
                        Importance.MEDIUM,
                        "Which collation of the target stands for one that it lacks, as pairs:"
                                + " utf8mb4_0900_ai_ci:utf8mb4_unicode_520_ci. Most of those that came with 8.0 have a counterpart"
                                + " without it (docs/ddl.md); one that has none stops the task.",
                        GROUP,
                        2,
                        ConfigDef.Width.LONG,
                        "Collations")
                .define(
                        SinkOptions.DDL_DROP_CLAUSES,
                        ConfigDef.Type.LIST,
                        List.of(DialectOptions.PLACEMENT, DialectOptions.ATTRIBUTES),
                        ConfigDef.LambdaValidator.with(
                                TranslationOptions::checkDropped,
                                () -> String.join(", ", new TreeSet<>(DialectOptions.DROPPABLE))),
                        Importance.MEDIUM,
                        "What statements may lose on the target: placement (DATA DIRECTORY, INDEX DIRECTORY, TABLESPACE) and"
                                + " encryption (ENCRYPTION) are taken out for every target; attributes (ENGINE_ATTRIBUTE,"
                                + " SECONDARY_ENGINE, AUTOEXTEND_SIZE, COMPRESSION, SRID) and invisible (of columns and indexes,"
                                + " which are visible then) for one that lacks them.",
                        GROUP,
                        3,
                        ConfigDef.Width.LONG,
                        "Clauses to leave out");
    }

    static DialectOptions read(AbstractConfig parsed) {
        Map<String, String> collations = new HashMap<>();
        for (String pair : parsed.getList(SinkOptions.COLLATION_MAP)) {
            String[] names = pair.trim().toLowerCase(Locale.ROOT).split(":", -1);
            collations.put(names[0], names[1]);
        }
        Set<String> dropped = new HashSet<>();
        parsed.getList(SinkOptions.DDL_DROP_CLAUSES).forEach(sort -> dropped.add(sort.toLowerCase(Locale.ROOT)));
        return new DialectOptions(parsed.getString(SinkOptions.ENGINE_OVERRIDE).trim(), collations, dropped);
    }

    private static void checkEngine(String name, Object value) {
        String engine = value.toString().trim();
        if (!engine.isEmpty() && !NAME.matcher(engine).matches()) {
            throw new ConfigException(name, value, "must be the name of a storage engine");
        }
    }

    private static void checkPairs(String name, Object value) {
        for (Object pair : (List<?>) value) {
            if (!PAIR.matcher(pair.toString().trim()).matches()) {
                throw new ConfigException(name, value, "must be pairs of collations, such as a:b,c:d");
            }
        }
    }

    private static void checkDropped(String name, Object value) {
        for (Object sort : (List<?>) value) {
            if (!DialectOptions.DROPPABLE.contains(sort.toString().toLowerCase(Locale.ROOT))) {
                throw new ConfigException(
                        name, value, "may list " + String.join(", ", new TreeSet<>(DialectOptions.DROPPABLE)));
            }
        }
    }
}
