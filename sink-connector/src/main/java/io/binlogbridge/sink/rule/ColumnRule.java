package io.binlogbridge.sink.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What becomes of a table's columns. Names compare without case, as MySQL's do. Immutable. */
public final class ColumnRule {

    /** Every column under its own name. */
    public static final ColumnRule NONE =
            new ColumnRule(ColumnRename.NONE, ColumnSelection.ALL, List.of(), Dependents.DROP);

    /** What becomes of indexes, checks and foreign keys over a column that is left out. */
    public enum Dependents {
        /** They are left out too, and the log says so. */
        DROP,
        /** They stop the task. */
        FAIL
    }

    /**
     * The type of a column of the source that is left out, as a filter sees it.
     *
     * @param dataType {@code bigint}
     * @param columnType {@code bigint unsigned}
     * @param collation by which its texts compare; null for other types
     */
    public record LeftOutType(String dataType, String columnType, @Nullable String collation) {}

    private final ColumnRename rename;
    private final ColumnSelection selection;
    private final List<String> key;
    private final Dependents dependents;
    private final Map<String, LeftOutType> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Map<String, String>> later = new ArrayList<>();

    /** @param key the source's columns that identify a row on the target, where the primary key loses one */
    ColumnRule(ColumnRename rename, ColumnSelection selection, List<String> key, Dependents dependents) {
        this.rename = rename;
        this.selection = selection;
        this.key = List.copyOf(key);
        this.dependents = dependents;
    }

    /** The same, where columns that are left out have types. */
    ColumnRule withTypes(Map<String, LeftOutType> typesOfLeftOut) {
        ColumnRule typed = new ColumnRule(rename, selection, key, dependents);
        typed.types.putAll(typesOfLeftOut);
        return typed;
    }

    /**
     * The same, where the target's columns have got other names since.
     *
     * @param changes of each statement in turn: a name before it, and the name after it, empty for a column that it dropped
     */
    public ColumnRule followedBy(List<Map<String, String>> changes) {
        ColumnRule changed = withTypes(types);
        for (Map<String, String> change : changes) {
            Map<String, String> step = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            step.putAll(change);
            changed.later.add(step);
        }
        return changed;
    }

    /** The type of a column that is left out, where the rule tells it. */
    public Optional<LeftOutType> typeOfLeftOut(String column) {
        return Optional.ofNullable(types.get(column));
    }

    /** Every column, with its name in this case. */
    static ColumnRule inCase(NamesCase names) {
        return new ColumnRule(
                new ColumnRename(Map.of(), null, null, names), ColumnSelection.ALL, List.of(), Dependents.DROP);
    }

    /** Whether every column is there under its own name. */
    public boolean isNone() {
        return rename.isNone() && selection.isAll() && later.isEmpty();
    }

    /** Whether some column may be left out. */
    public boolean leavesOut() {
        return !selection.isAll();
    }

    /** Whether it makes the same of every column as {@code other}. */
    public boolean isLike(ColumnRule other) {
        return rename.equals(other.rename) && selection.equals(other.selection) && later.equals(other.later);
    }

    /** The target's name of a column of the source; empty when it is left out. */
    public Optional<String> target(String column) {
        if (!selection.takes(column)) {
            return Optional.empty();
        }
        String name = rename.of(column);
        for (Map<String, String> step : later) {
            name = step.getOrDefault(name, name);
            if (name.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    /** Whether no other column of the source would have the same name on the target; false where that is not certain. */
    public boolean isOnlyOne(String column) {
        Optional<String> target = target(column);
        if (target.isEmpty() || renamesByPattern() || !later.isEmpty()) {
            return false;
        }
        Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others.addAll(renamed());
        others.add(target.get());
        others.remove(column);
        return others.stream()
                .noneMatch(other ->
                        target(other).filter(target.get()::equalsIgnoreCase).isPresent());
    }

    /** The columns that it renames by name, as the rule has them. */
    public Set<String> renamed() {
        return rename.byName().keySet();
    }

    /** Whether columns that it does not name may have other names on the target. */
    public boolean renamesByPattern() {
        return rename.pattern() != null;
    }

    /** The columns that it leaves out by name, in lower case and sorted. */
    public Set<String> excluded() {
        return new TreeSet<>(selection.excluded());
    }

    /** The only columns that it takes, in lower case and sorted; empty where it takes all. */
    public Set<String> included() {
        return new TreeSet<>(selection.included());
    }

    /** The source's columns that identify a row on the target where the primary key loses one; empty when the rule names none. */
    public List<String> key() {
        return key;
    }

    public Dependents dependents() {
        return dependents;
    }
}
