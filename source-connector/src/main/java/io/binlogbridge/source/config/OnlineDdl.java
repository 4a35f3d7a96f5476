package io.binlogbridge.source.config;

import io.binlogbridge.ddl.online.HelperNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * The options {@code online.ddl.*}.
 *
 * @param dropsRows whether rows of helper tables are left out; otherwise helpers are tables like any other
 * @param names which names helpers may have; none at all where helpers are tables like any other
 */
public record OnlineDdl(boolean dropsRows, HelperNames names) {

    public static final String SHADOW_ROWS = "online.ddl.shadow.rows";
    public static final String SHADOW_PATTERN = "online.ddl.shadow.pattern";
    public static final String USELESS_PATTERN = "online.ddl.useless.pattern";
    public static final String SURE_PATTERN = "online.ddl.sure.pattern";
    public static final String TRIGGER_PATTERN = "online.ddl.trigger.pattern";
    public static final String EXCLUDE_LIST = "online.ddl.exclude.list";

    private static final String DROP = "drop";
    private static final String KEEP = "keep";
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    static ConfigDef define(ConfigDef options) {
        options.define(
                        SHADOW_ROWS,
                        ConfigDef.Type.STRING,
                        DROP,
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireDropOrKeep(value), () -> DROP + " or " + KEEP),
                        ConfigDef.Importance.MEDIUM,
                        "What becomes of the rows that gh-ost, pt-online-schema-change, spirit and DMS write into their helper"
                                + " tables: drop leaves them out, the statements on these tables are carried all the same"
                                + " (online-ddl.md); keep carries them as rows of tables like any other. Change it only"
                                + " while no such tool is at work.")
                .define(
                        EXCLUDE_LIST,
                        ConfigDef.Type.LIST,
                        List.of(),
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> excluded(value), () -> "regular expressions on database.table"),
                        ConfigDef.Importance.MEDIUM,
                        "Tables that are never helper tables, whatever they are called: regular expressions on database.table,"
                                + " separated by commas, each on the whole of the name and in any case. The sink has the same"
                                + " option; give both the same value.");
        pattern(
                options,
                SHADOW_PATTERN,
                HelperNames.SHADOW,
                "of a shadow table; a group is what stands for the real table");
        pattern(options, USELESS_PATTERN, HelperNames.USELESS, "of the tools' own tables and of old tables");
        pattern(
                options,
                SURE_PATTERN,
                HelperNames.SURE,
                "that nobody but a tool gives, of those that fit the two above");
        return pattern(
                options, TRIGGER_PATTERN, HelperNames.TRIGGER, "of the triggers that a tool puts on the real table");
    }

    /** What the options say. */
    public static OnlineDdl of(Map<String, String> options) {
        Map<String, Object> values = define(new ConfigDef()).parse(options);
        if (text(values, SHADOW_ROWS).equalsIgnoreCase(KEEP)) {
            return new OnlineDdl(false, new HelperNames(NOTHING, NOTHING, NOTHING, NOTHING, List.of()));
        }
        return new OnlineDdl(
                true,
                new HelperNames(
                        Pattern.compile(text(values, SHADOW_PATTERN)),
                        Pattern.compile(text(values, USELESS_PATTERN)),
                        Pattern.compile(text(values, SURE_PATTERN)),
                        Pattern.compile(text(values, TRIGGER_PATTERN)),
                        excluded(values.getOrDefault(EXCLUDE_LIST, List.of()))));
    }

    private static String text(Map<String, Object> values, String name) {
        return String.valueOf(values.get(name));
    }

    private static ConfigDef pattern(ConfigDef options, String name, String byDefault, String what) {
        return options.define(
                name,
                ConfigDef.Type.STRING,
                byDefault,
                ConfigDef.LambdaValidator.with(OnlineDdl::requirePattern, () -> "a regular expression"),
                ConfigDef.Importance.LOW,
                "Names " + what
                        + ": a regular expression that is looked for in the name, without its database. A name alone"
                        + " makes no helper table (online-ddl.md). The sink has the same option; give both the same value.");
    }

    private static void requireDropOrKeep(Object value) {
        if (!List.of(DROP, KEEP).contains(String.valueOf(value).toLowerCase(Locale.ROOT))) {
            throw new ConfigException(SHADOW_ROWS, value, "must be " + DROP + " or " + KEEP);
        }
    }

    private static void requirePattern(String name, Object value) {
        Pattern pattern = compiled(name, value, 0);
        if (name.equals(SHADOW_PATTERN) && pattern.matcher("").groupCount() == 0) {
            throw new ConfigException(
                    name,
                    value,
                    "it has no group; put the part that stands for the real table's name in parentheses, as in ^_(.+)_gho$");
        }
    }

    private static List<Pattern> excluded(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(one -> compiled(EXCLUDE_LIST, one, Pattern.CASE_INSENSITIVE))
                        .toList()
                : List.of();
    }

    private static Pattern compiled(String name, Object value, int flags) {
        try {
            return Pattern.compile(String.valueOf(value), flags);
        } catch (PatternSyntaxException e) {
            throw new ConfigException(
                    name, value, "this is no regular expression: " + e.getDescription() + " at index " + e.getIndex());
        }
    }
}
