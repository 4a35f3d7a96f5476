package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TableRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is odd about rules, seen from the tables that are known: it stops nothing, and is rarely meant. */
final class RuleCheck {

    private RuleCheck() {}

    static List<String> findings(Rules rules, List<PlacedTable> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        Map<String, List<PlacedTable>> byRule = new HashMap<>();
        for (PlacedTable table : placed) {
            table.rule().ifPresent(name -> byRule.computeIfAbsent(name, rule -> new ArrayList<>())
                    .add(table));
        }
        List<String> findings = new ArrayList<>();
        for (String rule : rules.ruleNames()) {
            List<PlacedTable> taken = byRule.get(rule);
            if (taken == null) {
                findings.add(unused(rule, rules, placed));
            } else {
                unknownColumns(rule, taken).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static String unused(String rule, Rules rules, List<PlacedTable> placed) {
        Predicate<ObjectName> matches = rules.matching(rule);
        return placed.stream()
                .filter(table -> matches.test(table.name()))
                .findFirst()
                .map(table -> "Rule \"" + rule + "\" is about no table: what it matches, " + table.name()
                        + " for one, goes by rule \"" + table.rule().orElse("")
                        + "\", which stands before it.")
                .orElse("Rule \"" + rule + "\" matches no table that is known.");
    }

    /** Where the columns of all its tables are known. */
    private static Optional<String> unknownColumns(String rule, List<PlacedTable> tables) {
        List<PlacedTable> real =
                tables.stream().filter(table -> !table.table().view()).toList();
        Optional<ColumnRule> columns =
                real.stream().findFirst().flatMap(PlacedTable::becomes).map(TableRule::columns);
        if (columns.isEmpty()
                || real.stream().anyMatch(table -> table.table().columns().isEmpty())) {
            return Optional.empty();
        }
        Set<String> known = real.stream()
                .flatMap(table -> table.table().columns().stream())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>(columns.get().renamed());
        named.addAll(columns.get().excluded());
        named.addAll(columns.get().included());
        String unknown = named.stream()
                .filter(column -> !known.contains(column.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("Rule \"" + rule + "\" renames, excludes or includes " + unknown
                        + ", which no table has that it is about.");
    }
}
