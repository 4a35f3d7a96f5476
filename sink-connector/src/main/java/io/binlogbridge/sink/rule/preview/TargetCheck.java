package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What comes together under one name of the target. */
final class TargetCheck {

    private TargetCheck() {}

    /** A sentence for each name at which tables meet that must not. */
    static List<String> collisions(List<PlacedTable> placed, TargetNow target) {
        Map<ObjectName, List<PlacedTable>> byTarget = new LinkedHashMap<>();
        for (PlacedTable table : placed) {
            if (table.becomes().isPresent()) {
                byTarget.computeIfAbsent(table.target(), name -> new ArrayList<>())
                        .add(table);
            }
        }
        List<String> collisions = new ArrayList<>();
        byTarget.forEach((name, tables) -> {
            if (tables.size() > 1) {
                collisions.addAll(at(name, tables, target));
            }
        });
        return collisions;
    }

    private static List<String> at(ObjectName name, List<PlacedTable> tables, TargetNow target) {
        if (tables.stream().anyMatch(table -> table.table().view())) {
            return List.of(
                    all(tables) + " of the source would all be " + name + " on the target" + folding(tables, target)
                            + ", and a view shares its name with nothing. Give them different names.");
        }
        boolean merged = tables.stream()
                .allMatch(table -> table.becomes().orElseThrow().merge().isPresent());
        if (!merged) {
            return List.of(all(tables) + " of the source would all be " + name + " on the target"
                    + folding(tables, target)
                    + ", where they would overwrite each other's rows. Give them different names,"
                    + " or merge=true in the rule of each.");
        }
        return new MergeCheck(name, tables).problems();
    }

    /** Nobody sees by looking at the rules that the server does it. */
    private static String folding(List<PlacedTable> tables, TargetNow target) {
        long different = tables.stream()
                .map(table -> table.name().toString().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return target.foldsNames() && different < tables.size()
                ? ", which keeps names in lower case (lower_case_table_names)"
                : "";
    }

    /** {@code Table a, table b and view c}. */
    static String all(List<PlacedTable> tables) {
        int last = tables.size() - 1;
        String but = tables.subList(0, last).stream()
                .map(table -> table.table().spoken())
                .collect(Collectors.joining(", "));
        String text = but + " and " + tables.get(last).table().spoken();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
