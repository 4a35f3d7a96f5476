package io.binlogbridge.sink.rule;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of columns on the target.
 *
 * @param byName new names by old ones, which compare without case
 * @param pattern what else is renamed; null for nothing
 * @param to to what, with groups of {@code pattern} and {@code ${column}}
 * @param names in which case
 */
record ColumnRename(Map<String, String> byName, @Nullable Pattern pattern, @Nullable GroupText to, NamesCase names) {

    static final ColumnRename NONE = new ColumnRename(Map.of(), null, null, NamesCase.SOURCE);

    ColumnRename {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(byName);
        byName = anyCase;
    }

    boolean isNone() {
        return byName.isEmpty() && pattern == null && names == NamesCase.SOURCE;
    }

    String of(String column) {
        String named = byName.get(column);
        return names.of(named == null ? byPattern(column) : named);
    }

    private String byPattern(String column) {
        if (pattern == null || to == null) {
            return column;
        }
        Matcher matcher = pattern.matcher(column);
        return matcher.matches() ? to.expand(matcher, Map.of("column", column)) : column;
    }
}
