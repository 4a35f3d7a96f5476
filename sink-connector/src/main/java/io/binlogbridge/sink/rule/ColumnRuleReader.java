package io.binlogbridge.sink.rule;

import static io.binlogbridge.rules.RuleProperty.COLUMNS_EXCLUDE;
import static io.binlogbridge.rules.RuleProperty.COLUMNS_EXCLUDE_DEPENDENTS;
import static io.binlogbridge.rules.RuleProperty.COLUMNS_INCLUDE;
import static io.binlogbridge.rules.RuleProperty.COLUMNS_RENAME;
import static io.binlogbridge.rules.RuleProperty.COLUMNS_RENAME_PATTERN;
import static io.binlogbridge.rules.RuleProperty.COLUMNS_RENAME_TO;
import static io.binlogbridge.rules.RuleProperty.KEY;
import static io.binlogbridge.rules.RuleProperty.WHERE_TYPES;

import io.binlogbridge.rules.RuleText;
import io.binlogbridge.sink.rule.ColumnRule.Dependents;
import io.binlogbridge.sink.rule.ColumnRule.LeftOutType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a rule says of columns. Used once. */
final class ColumnRuleReader {

    private static final Pattern TYPE =
            Pattern.compile("(([a-z]+)(?:.*?\\))?(?: unsigned)?)(?: collate ([a-z0-9_]+))?");

    private final RuleText text;
    private final NamesCase names;
    private final BiConsumer<String, String> problems;

    /** @param problems takes a property and what is wrong with it */
    ColumnRuleReader(RuleText text, NamesCase names, BiConsumer<String, String> problems) {
        this.text = text;
        this.names = names;
        this.problems = problems;
    }

    /** @param key the columns that identify a row, where the primary key loses one */
    ColumnRule read(List<String> key) {
        ColumnSelection selection = ColumnSelection.of(text.list(COLUMNS_EXCLUDE), text.list(COLUMNS_INCLUDE));
        if (!selection.excluded().isEmpty() && !selection.included().isEmpty()) {
            problems.accept(
                    COLUMNS_INCLUDE,
                    COLUMNS_EXCLUDE + " and " + COLUMNS_INCLUDE + " say the same in two ways; give one of them");
        }
        key.stream()
                .filter(column -> !selection.takes(column))
                .findFirst()
                .ifPresent(column -> problems.accept(KEY, "column " + column + " identifies a row and is left out"));
        return new ColumnRule(rename(selection), selection, key, dependents()).withTypes(types(selection));
    }

    private Map<String, LeftOutType> types(ColumnSelection selection) {
        Map<String, LeftOutType> types = new LinkedHashMap<>();
        try {
            text.pairs(WHERE_TYPES).forEach((column, type) -> {
                if (selection.takes(column)) {
                    problems.accept(
                            WHERE_TYPES, "column " + column + " is not left out, so its type is that on the target");
                }
                types.put(column, type(column, type));
            });
        } catch (IllegalArgumentException e) {
            problems.accept(WHERE_TYPES, String.valueOf(e.getMessage()));
        }
        return types;
    }

    private static LeftOutType type(String column, String text) {
        Matcher matcher = TYPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no type of column " + column
                    + "; it is of the form bigint unsigned, or varchar(40) collate utf8mb4_bin");
        }
        return new LeftOutType(matcher.group(2), matcher.group(1), matcher.group(3));
    }

    private ColumnRename rename(ColumnSelection selection) {
        try {
            Map<String, String> byName = text.pairs(COLUMNS_RENAME);
            check(byName, selection);
            Optional<String> pattern = text.text(COLUMNS_RENAME_PATTERN);
            Optional<String> to = text.text(COLUMNS_RENAME_TO);
            if (pattern.isPresent() != to.isPresent()) {
                problems.accept(
                        COLUMNS_RENAME_PATTERN, COLUMNS_RENAME_PATTERN + " and " + COLUMNS_RENAME_TO + " go together");
                return ColumnRename.NONE;
            }
            if (pattern.isEmpty()) {
                return new ColumnRename(byName, null, null, names);
            }
            Pattern compiled = Pattern.compile(pattern.get());
            return new ColumnRename(byName, compiled, GroupText.of(to.orElseThrow(), compiled, "column"), names);
        } catch (PatternSyntaxException e) {
            problems.accept(
                    COLUMNS_RENAME_PATTERN,
                    "\"" + e.getPattern() + "\" is no regular expression: " + e.getDescription() + " at index "
                            + e.getIndex());
        } catch (IllegalArgumentException e) {
            problems.accept(COLUMNS_RENAME, String.valueOf(e.getMessage()));
        }
        return ColumnRename.NONE;
    }

    private void check(Map<String, String> byName, ColumnSelection selection) {
        Map<String, String> taken = new HashMap<>();
        byName.forEach((from, to) -> {
            if (!selection.takes(from)) {
                problems.accept(COLUMNS_RENAME, "column " + from + " is renamed and left out");
            }
            String other = taken.put(to.toLowerCase(Locale.ROOT), from);
            if (other != null) {
                problems.accept(COLUMNS_RENAME, "columns " + other + " and " + from + " both become " + to);
            }
        });
    }

    private Dependents dependents() {
        String value = text.text(COLUMNS_EXCLUDE_DEPENDENTS).orElse("drop").toLowerCase(Locale.ROOT);
        if (value.equals("fail")) {
            return Dependents.FAIL;
        }
        if (!value.equals("drop")) {
            problems.accept(
                    COLUMNS_EXCLUDE_DEPENDENTS, COLUMNS_EXCLUDE_DEPENDENTS + " is drop or fail, not \"" + value + "\"");
        }
        return Dependents.DROP;
    }
}
