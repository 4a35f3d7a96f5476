package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTable.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Helpers as text: {@code shadow `shop`.`_t_gho` of `shop`.`t`; trigger `shop`.`pt_osc_shop_t_del`}. A real table that is put aside
 * stands behind the word {@code at}.
 */
final class HelperText {

    private static final String TRIGGER = "trigger";
    private static final String QUOTED = "`((?:[^`]|``)*)`\\.`((?:[^`]|``)*)`";

    private static final Pattern ITEM =
            Pattern.compile("\\G(?:; )?([a-z]+) " + QUOTED + "(?: of " + QUOTED + ")?" + "(?: at " + QUOTED + ")?");

    private HelperText() {}

    static String write(Collection<HelperTable> tables, Collection<ObjectName> triggers) {
        StringJoiner text = new StringJoiner("; ");
        for (HelperTable table : tables) {
            text.add(table.kind().name().toLowerCase(Locale.ROOT)
                    + " "
                    + table.name().quoted()
                    + table.real().map(real -> " of " + real.quoted()).orElse("")
                    + table.aside().map(aside -> " at " + aside.quoted()).orElse(""));
        }
        triggers.forEach(trigger -> text.add(TRIGGER + " " + trigger.quoted()));
        return text.toString();
    }

    static HelperTables read(HelperNames names, String text) {
        Map<ObjectName, HelperTable> tables = new LinkedHashMap<>();
        Set<ObjectName> triggers = new LinkedHashSet<>();
        Matcher item = ITEM.matcher(text);
        int end = 0;
        while (item.find()) {
            ObjectName name = name(item, 2).orElseThrow();
            if (item.group(1).equals(TRIGGER)) {
                triggers.add(name);
            } else {
                tables.put(name, new HelperTable(name, kind(item.group(1), text), name(item, 4), name(item, 6)));
            }
            end = item.end();
        }
        if (end < text.length()) {
            throw unreadable(text);
        }
        return new HelperTables(names, tables, triggers);
    }

    private static Kind kind(String word, String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
                return kind;
            }
        }
        throw unreadable(text);
    }

    private static Optional<ObjectName> name(Matcher item, int group) {
        String database = unquoted(item.group(group));
        String name = unquoted(item.group(group + 1));
        return database == null || name == null ? Optional.empty() : Optional.of(new ObjectName(database, name));
    }

    private static @Nullable String unquoted(@Nullable String quoted) {
        return quoted == null ? null : quoted.replace("``", "`");
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("This is no list of helper tables: " + text);
    }
}
