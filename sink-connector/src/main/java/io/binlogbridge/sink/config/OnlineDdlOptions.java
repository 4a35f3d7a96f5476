package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/** What becomes of online schema changes by gh-ost, pt-online-schema-change, spirit and DMS. */
final class OnlineDdlOptions {

    static final String POLICY = "online.ddl.policy";
    static final String SHADOW = "online.ddl.shadow.pattern";
    static final String USELESS = "online.ddl.useless.pattern";
    static final String SURE = "online.ddl.sure.pattern";
    static final String TRIGGER = "online.ddl.trigger.pattern";
    static final String EXCLUDE = "online.ddl.exclude.list";
    static final String INEXACT = "online.ddl.inexact.list";
    static final String RENAMED_COLUMNS = "online.ddl.renamed.columns";

    private static final String GROUP = "Online schema changes";
    private static final Pattern RENAMED = Pattern.compile("([^.]+)\\.([^.]+)\\.([^.:]+):([^:]*)");

    private OnlineDdlOptions() {}

    static ConfigDef define(ConfigDef options) {
        options.define(
                POLICY,
                ConfigDef.Type.STRING,
                "translate",
                ConfigDef.CaseInsensitiveValidString.in("translate", "replicate", "skip"),
                Importance.MEDIUM,
                "What becomes of the helper tables of gh-ost, pt-online-schema-change, spirit and DMS: translate keeps them away"
                        + " and, when the shadow takes the real table's place, changes the real table as its shadow was"
                        + " changed; replicate takes them for tables like any other, which needs"
                        + " online.ddl.shadow.rows=keep on the source; skip keeps them away and leaves the real table as it is.",
                GROUP,
                1,
                ConfigDef.Width.SHORT,
                "Online schema changes");
        pattern(options, SHADOW, HelperNames.SHADOW, 2, "may be shadows; a group stands for the real table's name");
        pattern(options, USELESS, HelperNames.USELESS, 3, "may be a tool's notes, or what the real table was before");
        pattern(
                options,
                SURE,
                HelperNames.SURE,
                4,
                "nobody but a tool gives a name to, so that no other sign is waited for");
        options.define(
                TRIGGER,
                ConfigDef.Type.STRING,
                HelperNames.TRIGGER,
                ConfigDef.LambdaValidator.with(OnlineDdlOptions::checkPattern, () -> "a regular expression"),
                Importance.LOW,
                "A regular expression for the names of triggers by which a tool follows the real table. They never reach the target.",
                GROUP,
                5,
                ConfigDef.Width.LONG,
                "Triggers of tools");
        return answers(options);
    }

    /** What a person knows better than any sign. */
    private static ConfigDef answers(ConfigDef options) {
        return options.define(
                        EXCLUDE,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(OnlineDdlOptions::checkPatterns, () -> "regular expressions"),
                        Importance.MEDIUM,
                        "Regular expressions on database.table: tables that are never helpers, whatever they are called. The source has"
                                + " an option of the same name; set both alike.",
                        GROUP,
                        6,
                        ConfigDef.Width.LONG,
                        "Never helpers")
                .define(
                        INEXACT,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(OnlineDdlOptions::checkPatterns, () -> "regular expressions"),
                        Importance.LOW,
                        "Regular expressions on database.table: real tables of which an online schema change may add columns whose values"
                                + " then differ from the source's, because they are made up row by row while the tool copies"
                                + " (DEFAULT CURRENT_TIMESTAMP, AUTO_INCREMENT and the like). For any other table that stops the"
                                + " task.",
                        GROUP,
                        8,
                        ConfigDef.Width.LONG,
                        "Tables whose new columns may differ")
                .define(
                        RENAMED_COLUMNS,
                        ConfigDef.Type.LIST,
                        "",
                        ConfigDef.LambdaValidator.with(
                                OnlineDdlOptions::checkRenamed, () -> "database.table.column:name, ..."),
                        Importance.LOW,
                        "Columns that an online schema change renames which began before the connector did, as"
                                + " database.table.column:new_name; with nothing behind the colon for a column that it drops. A task"
                                + " that needs to know stops and asks for it.",
                        GROUP,
                        7,
                        ConfigDef.Width.LONG,
                        "Renamed columns");
    }

    private static void pattern(ConfigDef options, String name, String value, int order, String what) {
        options.define(
                name,
                ConfigDef.Type.STRING,
                value,
                ConfigDef.LambdaValidator.with(OnlineDdlOptions::checkPattern, () -> "a regular expression"),
                Importance.LOW,
                "A regular expression for the names of tables that " + what
                        + ". The source has an option of the same name; set" + " both alike.",
                GROUP,
                order,
                ConfigDef.Width.LONG,
                "Names of " + name.substring("online.ddl.".length(), name.length() - ".pattern".length()) + " tables");
    }

    static OnlineDdlPolicy policy(AbstractConfig parsed) {
        Map<ObjectName, Map<String, String>> renamed = new HashMap<>();
        for (String column : parsed.getList(RENAMED_COLUMNS)) {
            Matcher parts = RENAMED.matcher(column.strip());
            if (parts.matches()) {
                renamed.computeIfAbsent(new ObjectName(parts.group(1), parts.group(2)), table -> new HashMap<>())
                        .put(parts.group(3), parts.group(4).strip());
            }
        }
        HelperNames names = new HelperNames(
                Pattern.compile(parsed.getString(SHADOW)),
                Pattern.compile(parsed.getString(USELESS)),
                Pattern.compile(parsed.getString(SURE)),
                Pattern.compile(parsed.getString(TRIGGER)),
                patterns(parsed, EXCLUDE));
        return new OnlineDdlPolicy(
                Mode.valueOf(parsed.getString(POLICY).toUpperCase(Locale.ROOT)),
                names,
                renamed,
                patterns(parsed, INEXACT));
    }

    private static List<Pattern> patterns(AbstractConfig parsed, String option) {
        return parsed.getList(option).stream()
                .map(String::strip)
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    private static void checkPattern(String option, Object value) {
        try {
            Pattern pattern = Pattern.compile(String.valueOf(value));
            if (option.equals(SHADOW) && pattern.matcher("").groupCount() == 0) {
                throw new ConfigException(
                        option, value, "It needs a group, in parentheses, for the part that is the real table's name.");
            }
        } catch (PatternSyntaxException e) {
            throw new ConfigException(
                    option,
                    value,
                    "This is no regular expression: " + e.getDescription() + " at index " + e.getIndex());
        }
    }

    private static void checkPatterns(String option, Object value) {
        ((List<?>) value)
                .forEach(pattern -> checkPattern(option, String.valueOf(pattern).strip()));
    }

    private static void checkRenamed(String option, Object value) {
        for (Object column : (List<?>) value) {
            if (!RENAMED.matcher(String.valueOf(column).strip()).matches()) {
                throw new ConfigException(option, value, column + " is not database.table.column:new_name.");
            }
        }
    }
}
