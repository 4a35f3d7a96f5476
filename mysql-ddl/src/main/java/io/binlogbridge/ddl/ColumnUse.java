package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import io.binlogbridge.ddl.Scope.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that a query or a body names.
 *
 * @param column its name, without what qualifies it
 * @param levels the tables it may be of: those of the innermost query first, which come before those of the queries around it
 * @param captors names in small letters that would mean something else than a column here
 * @param joint whether it is a column of all these tables at once, as in USING
 */
record ColumnUse(Token column, List<List<Visible>> levels, Set<String> captors, boolean joint) implements Site {

    /** A column of this table for certain. */
    static ColumnUse of(Token column, ObjectName table) {
        Visible only = new Visible(table.name(), table, false, Optional.empty());
        return new ColumnUse(column, List.of(List.of(only)), Set.of(), false);
    }

    @Override
    public ColumnUse inside(ObjectName program) {
        return this;
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        Optional<String> target = target(sql, renaming.columns());
        if (target.isEmpty() || target.get().equals(column.text())) {
            return List.of();
        }
        if (captors.contains(target.get().toLowerCase(Locale.ROOT)) || isTaken(target.get(), renaming.columns())) {
            throw failure(
                    sql,
                    Reason.UNCERTAIN,
                    someTable(),
                    "column " + column.text() + " would be called " + target.get()
                            + ", which means something else here; qualify it with its table");
        }
        return ColumnEdits.renaming(sql, column, target.get());
    }

    /** Whether something else beside the column's table has a column of the new name. */
    private boolean isTaken(String target, ColumnMapping columns) {
        return levels.stream()
                .flatMap(List::stream)
                .filter(visible -> visible.table() == null
                        || !columns.column(visible.table(), column.text()).equals(Optional.of(target)))
                .anyMatch(visible -> has(visible, target, columns).orElse(false));
    }

    /** What the column is called on the target; empty where it is nobody's whose columns are under rules. */
    private Optional<String> target(String sql, ColumnMapping columns) {
        Map<Optional<String>, Optional<ObjectName>> answers = new LinkedHashMap<>();
        for (List<Visible> level : levels) {
            Optional<Visible> owner = level.stream()
                    .filter(visible -> !joint && has(visible, columns).orElse(false))
                    .findFirst();
            if (owner.isPresent()) {
                answer(owner.get(), columns, answers);
                break;
            }
            level.stream()
                    .filter(visible -> has(visible, columns).orElse(true))
                    .forEach(visible -> answer(visible, columns, answers));
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Optional<String>, Optional<ObjectName>> first =
                answers.entrySet().iterator().next();
        if (answers.size() > 1) {
            throw uncertain(sql, answers);
        } else if (first.getKey().isEmpty()) {
            throw failure(
                    sql,
                    Reason.USES_LEFT_OUT,
                    first.getValue().orElse(null),
                    "column " + column.text() + " of " + first.getValue().orElseThrow() + " is left out by the rules");
        }
        return first.getKey();
    }

    private Optional<Boolean> has(Visible visible, ColumnMapping columns) {
        return has(visible, column.text(), columns);
    }

    private static Optional<Boolean> has(Visible visible, String name, ColumnMapping columns) {
        return visible.table() == null
                ? visible.columns().map(names -> names.contains(name.toLowerCase(Locale.ROOT)))
                : columns.hasColumn(visible.table(), name);
    }

    private void answer(Visible visible, ColumnMapping columns, Map<Optional<String>, Optional<ObjectName>> answers) {
        ObjectName table = visible.table();
        Optional<String> target = table != null && columns.concerns(table)
                ? columns.column(table, column.text())
                : Optional.of(column.text());
        answers.putIfAbsent(target, Optional.ofNullable(table));
    }

    private ColumnRuleException uncertain(String sql, Map<Optional<String>, Optional<ObjectName>> answers) {
        Map.Entry<Optional<String>, Optional<ObjectName>> changing = answers.entrySet().stream()
                .filter(answer -> !answer.getKey().equals(Optional.of(column.text())))
                .findFirst()
                .orElseThrow();
        String becomes = changing.getKey().map(name -> "call " + name).orElse("leave out");
        return failure(
                sql,
                Reason.UNCERTAIN,
                changing.getValue().orElse(null),
                "it is not certain whether column " + column.text() + " is that of "
                        + changing.getValue().orElseThrow() + ", which the rules " + becomes
                        + "; qualify it with its table");
    }

    private @Nullable ObjectName someTable() {
        return levels.stream()
                .flatMap(List::stream)
                .map(Visible::table)
                .filter(table -> table != null)
                .findFirst()
                .orElse(null);
    }

    private ColumnRuleException failure(String sql, Reason reason, @Nullable ObjectName table, String problem) {
        ObjectName named = table == null ? new ObjectName("", "") : table;
        return ColumnRuleException.at(sql, column, reason, named, problem);
    }
}
