package io.binlogbridge.sink.rule.preview;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.rule.StatementRule;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import io.binlogbridge.sink.rule.TableRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of one table, in a line: {@code shop.orders -> store.sales_orders (rule orders); columns: addr as address}. */
final class TableLine {

    private final PlacedTable placed;
    private final TargetNow target;

    TableLine(PlacedTable placed, TargetNow target) {
        this.placed = placed;
        this.target = target;
    }

    String text() {
        String source = placed.name() + (placed.table().view() ? " (view)" : "");
        return placed.becomes().map(rule -> source + kept(rule)).orElseGet(() -> source + leftOut());
    }

    private String leftOut() {
        String why = placed.rule().map(name -> "rule " + name).orElse("no rule matches it");
        String now = placed.table()
                .onTarget()
                .map(name -> "; it stays on the target as " + name + ", where it is now")
                .orElse("");
        return ": left out (" + why + ")" + now;
    }

    private String kept(TableRule rule) {
        List<String> parts = new ArrayList<>();
        if (!placed.table().view()) {
            add(parts, "columns: ", new ColumnText(placed.table(), rule.columns()).parts());
            rule.rows().where().ifPresent(where -> parts.add("where: " + where.text()));
            operations(rule, parts);
            statements(rule.statements(), parts);
            add(parts, "key: ", rule.columns().key());
            rule.merge()
                    .ifPresent(merge -> parts.add(merge.discriminator()
                            .map(one -> "merged, its rows have " + one.column() + " = '" + one.value() + "'")
                            .orElse("merged, its rows are told by their keys")));
        }
        now(rule, parts);
        String name = placed.rule().map(given -> " (rule " + given + ")").orElse("");
        return " -> " + rule.target() + name + (parts.isEmpty() ? "" : "; " + String.join("; ", parts));
    }

    private static void operations(TableRule rule, List<String> parts) {
        List<String> taken = Stream.concat(
                        Stream.of(Operation.INSERT, Operation.UPDATE, Operation.DELETE)
                                .filter(rule.rows()::takes)
                                .map(TableLine::word),
                        Stream.of("truncate").filter(any -> rule.takes(StatementKind.TRUNCATE_TABLE)))
                .toList();
        if (taken.size() < 4) {
            parts.add("operations: " + (taken.isEmpty() ? "none" : String.join(", ", taken)));
        }
    }

    private static void statements(StatementRule rule, List<String> parts) {
        Set<StatementKind> leftOut = EnumSet.noneOf(StatementKind.class);
        leftOut.addAll(rule.leftOut());
        leftOut.remove(StatementKind.TRUNCATE_TABLE);
        Set<StatementKind> taken = EnumSet.noneOf(StatementKind.class);
        taken.addAll(rule.kinds());
        taken.remove(StatementKind.TRUNCATE_TABLE);
        if (leftOut.isEmpty()) {
            return;
        }
        if (taken.isEmpty()) {
            parts.add("statements: none");
        } else if (leftOut.size() < taken.size()) {
            add(
                    parts,
                    "statements left out: ",
                    leftOut.stream().map(TableLine::word).toList());
        } else {
            add(parts, "statements: ", taken.stream().map(TableLine::word).toList());
        }
    }

    /** What the target has under the name, or of the table under another name. */
    private void now(TableRule rule, List<String> parts) {
        ObjectName name = rule.target();
        placed.table()
                .onTarget()
                .filter(now -> !now.equals(name))
                .ifPresent(now ->
                        parts.add("it is " + now + " on the target now, and the rules do not move what has come"));
        if (placed.table().onTarget().isEmpty() && target.tables().contains(name)) {
            TableExistsPolicy policy = rule.exists().orElse(target.exists());
            parts.add("the target has " + name + " already, and not from this connector (table.exists.policy="
                    + word(policy) + ")");
        }
    }

    private static void add(List<String> parts, String head, List<String> items) {
        if (!items.isEmpty()) {
            parts.add(head + String.join(", ", items));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
