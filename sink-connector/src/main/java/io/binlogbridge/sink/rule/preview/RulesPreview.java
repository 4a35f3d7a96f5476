package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.sink.rule.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules would do.
 *
 * @param summary the counts, in a sentence
 * @param lines what becomes of each database, table and view, in the order of their names; then what is odd about rules
 * @param problems what would stop the task or mix up rows, a sentence each
 */
public record RulesPreview(String summary, List<String> lines, List<String> problems) {

    private static final String NOTHING_KNOWN =
            "No table is known yet: give rules.preview.tables or rules.preview.source.url.";

    public RulesPreview {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /** Asks the rules about each table. */
    public static RulesPreview of(Rules rules, KnownTables known, TargetNow target) {
        List<PlacedTable> placed =
                known.all().stream().map(table -> PlacedTable.of(table, rules)).toList();
        List<String> problems = new ArrayList<>();
        placed.forEach(table -> problems.addAll(new TableCheck(table).problems()));
        problems.addAll(TargetCheck.collisions(placed, target));
        List<String> lines = new ArrayList<>(lines(rules, placed, target));
        lines.addAll(RuleCheck.findings(rules, placed));
        return new RulesPreview(summary(placed, problems), lines, problems);
    }

    private static List<String> lines(Rules rules, List<PlacedTable> placed, TargetNow target) {
        List<String> lines = new ArrayList<>();
        String database = "";
        for (PlacedTable table : placed) {
            if (!table.name().database().equals(database)) {
                database = table.name().database();
                lines.add(databaseLine(database, rules));
            }
            lines.add(new TableLine(table, target).text());
        }
        return lines;
    }

    private static String databaseLine(String database, Rules rules) {
        return rules.database(database)
                .map(target -> database + " (database) -> " + target)
                .orElse(database
                        + " (database): no name of its own on the target; those of its tables are made as they come");
    }

    private static String summary(List<PlacedTable> placed, List<String> problems) {
        if (placed.isEmpty()) {
            return NOTHING_KNOWN;
        }
        long leftOut =
                placed.stream().filter(table -> table.becomes().isEmpty()).count();
        long views = placed.stream().filter(table -> table.table().view()).count();
        return counted(placed.size() - views, "table") + " and " + counted(views, "view") + " are known: "
                + (placed.size() - leftOut) + " on the target, " + leftOut + " left out, "
                + counted(problems.size(), "problem") + ".";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
