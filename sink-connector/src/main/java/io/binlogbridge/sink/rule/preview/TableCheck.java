package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.rule.where.ColumnLookup;
import io.binlogbridge.sink.rule.where.Condition;
import io.binlogbridge.sink.rule.where.ConditionException;
import io.binlogbridge.sink.rule.where.FilterColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with one table's place on the target, whatever becomes of the others. Used once. */
final class TableCheck {

    /** MySQL's limit for each name, in characters. */
    private static final int LONGEST_NAME = 64;

    private final PlacedTable placed;
    private final List<String> problems = new ArrayList<>();

    TableCheck(PlacedTable placed) {
        this.placed = placed;
    }

    List<String> problems() {
        placed.becomes().ifPresent(this::check);
        return problems;
    }

    private void check(TableRule rule) {
        checkName("a database", rule.target().database());
        checkName(
                "a " + (placed.table().view() ? "view" : "table"), rule.target().name());
        if (placed.table().view() || placed.table().columns().isEmpty()) {
            return;
        }
        checkColumns(rule.columns());
        checkKey(rule.columns());
        rule.rows().where().ifPresent(where -> checkCondition(where, rule.columns()));
    }

    private void checkName(String what, String name) {
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            problem("would be " + what + " without a name");
        } else if (length > LONGEST_NAME) {
            problem("would be " + what + " called " + name + ", which has " + length + " characters; MySQL takes "
                    + LONGEST_NAME);
        } else if (name.endsWith(" ")) {
            problem("would be " + what + " called \"" + name + "\", and MySQL takes no name that ends with a space");
        }
    }

    private void checkColumns(ColumnRule rule) {
        Map<String, String> taken = new HashMap<>();
        for (KnownColumn column : placed.table().columns()) {
            Optional<String> name = rule.target(column.name());
            if (name.isEmpty()) {
                continue;
            }
            if (!name.get().equals(column.name())) {
                checkName("given a column", name.get());
            }
            String other = taken.putIfAbsent(folded(name.get()), column.name());
            if (other != null) {
                problem("would have two columns called " + name.get() + ": " + other + " and " + column.name());
            }
        }
        if (taken.isEmpty()) {
            problem("would have no column");
        }
    }

    private void checkKey(ColumnRule rule) {
        Map<String, KnownColumn> columns = byName();
        rule.key().stream()
                .filter(column -> !columns.containsKey(folded(column)))
                .forEach(column -> problem("has no column " + column + ", which the rule's key names"));
        String lost = placed.table().columns().stream()
                .filter(column ->
                        column.ofPrimaryKey() && rule.target(column.name()).isEmpty())
                .map(KnownColumn::name)
                .collect(Collectors.joining(", "));
        if (!lost.isEmpty() && rule.key().isEmpty()) {
            problem("loses " + lost
                    + " of its primary key, so that nothing tells its rows apart. Keep it, or say with the"
                    + " rule's key which columns do");
        }
    }

    /** By the types that the source has; the sink then goes by those of the target. */
    private void checkCondition(Condition where, ColumnRule rule) {
        Map<String, KnownColumn> columns = byName();
        List<String> missing = where.columns().stream()
                .filter(column -> !columns.containsKey(folded(column)))
                .toList();
        if (!missing.isEmpty()) {
            problem("has no column " + String.join(", ", missing) + ", which the condition \"" + where.text()
                    + "\" names");
            return;
        }
        ColumnLookup lookup =
                name -> Optional.ofNullable(columns.get(folded(name))).map(column -> filtered(column, rule));
        try {
            where.compile(lookup);
        } catch (ConditionException e) {
            problem("cannot be filtered by \"" + where.text() + "\". " + e.getMessage());
        }
    }

    private static FilterColumn filtered(KnownColumn column, ColumnRule rule) {
        return rule.typeOfLeftOut(column.name())
                .map(type -> new FilterColumn(column.name(), 0, type.dataType(), type.columnType(), type.collation()))
                .orElseGet(() ->
                        new FilterColumn(column.name(), 0, column.dataType(), column.columnType(), column.collation()));
    }

    private Map<String, KnownColumn> byName() {
        Map<String, KnownColumn> columns = new LinkedHashMap<>();
        placed.table().columns().forEach(column -> columns.put(folded(column.name()), column));
        return columns;
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    private void problem(String what) {
        String spoken = placed.table().spoken();
        String rule = placed.rule().map(name -> " (rule \"" + name + "\")").orElse("");
        problems.add(Character.toUpperCase(spoken.charAt(0)) + spoken.substring(1) + " of the source" + rule + " "
                + what + (what.endsWith(".") ? "" : "."));
    }
}
