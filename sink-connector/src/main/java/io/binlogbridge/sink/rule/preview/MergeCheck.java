package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is wrong with tables that are merged into one. Used once. */
final class MergeCheck {

    private final ObjectName target;
    private final List<PlacedTable> tables;
    private final List<String> problems = new ArrayList<>();

    MergeCheck(ObjectName target, List<PlacedTable> tables) {
        this.target = target;
        this.tables = tables;
    }

    List<String> problems() {
        checkDiscriminators();
        checkColumns();
        return problems;
    }

    private void checkDiscriminators() {
        Map<Optional<String>, PlacedTable> byColumn = new HashMap<>();
        Map<String, PlacedTable> byValue = new HashMap<>();
        for (PlacedTable table : tables) {
            Optional<Discriminator> discriminator =
                    table.becomes().orElseThrow().merge().flatMap(merge -> merge.discriminator());
            byColumn.putIfAbsent(discriminator.map(one -> folded(one.column())), table);
            discriminator.ifPresent(one -> {
                PlacedTable other = byValue.putIfAbsent(one.value(), table);
                if (other != null) {
                    problems.add(both(other, table) + " have the same value '" + one.value() + "' in merge.column "
                            + one.column() + ", which is to tell their rows apart.");
                }
            });
        }
        if (byColumn.size() > 1) {
            List<PlacedTable> different = List.copyOf(byColumn.values());
            problems.add(both(different.get(0), different.get(1))
                    + " are told apart by different columns. Give their rules the same merge.column, or none.");
        }
    }

    /** All are held against the first of which the columns are known. */
    private void checkColumns() {
        List<PlacedTable> known = tables.stream()
                .filter(table -> !table.table().columns().isEmpty())
                .toList();
        for (PlacedTable table : known) {
            PlacedTable first = known.get(0);
            Set<String> onlyFirst = without(columns(first), columns(table));
            Set<String> onlyThis = without(columns(table), columns(first));
            if (!onlyFirst.isEmpty() || !onlyThis.isEmpty()) {
                problems.add(both(first, table) + " would have different columns there: "
                        + only(first, onlyFirst)
                        + (onlyFirst.isEmpty() || onlyThis.isEmpty() ? "" : ", ")
                        + only(table, onlyThis)
                        + ". Leave them out or rename them in the rules, so that the columns are the same.");
            }
        }
    }

    private static String only(PlacedTable table, Set<String> columns) {
        return columns.isEmpty() ? "" : "only " + table.name() + " has " + String.join(", ", columns);
    }

    /** A discriminator may be a column of the source's table or one that only the target has: it is there in any case. */
    private static Set<String> columns(PlacedTable table) {
        ColumnRule rule = table.becomes().orElseThrow().columns();
        Set<String> columns = table.table().columns().stream()
                .flatMap(column -> rule.target(column.name()).stream())
                .map(MergeCheck::folded)
                .collect(Collectors.toCollection(TreeSet::new));
        table.becomes()
                .orElseThrow()
                .merge()
                .flatMap(merge -> merge.discriminator())
                .ifPresent(one -> columns.add(folded(one.column())));
        return columns;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private String both(PlacedTable one, PlacedTable other) {
        return TargetCheck.all(List.of(one, other)) + " of the source, which are merged into " + target + ",";
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
