package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.Catalog;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.event.StopException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which column of the real table goes into which of the new one, where rows are copied. */
final class CopiedColumns {

    private final TargetDatabase database;
    private final Map<ObjectName, Map<String, String>> told;

    /** @param told the option's columns, by table of the source: old name and new name, the new one empty for one that was dropped */
    CopiedColumns(TargetDatabase database, Map<ObjectName, Map<String, String>> told) {
        this.database = database;
        this.told = told;
    }

    /** The statement that copies all rows into the twin, which is there. */
    String copy(Swap swap) throws SQLException {
        Map<String, String> oldNames = oldNames(swap);
        List<String> to = new ArrayList<>();
        List<String> from = new ArrayList<>();
        TargetTable real = table(swap.target());
        for (TargetColumn column : table(swap.twin()).columns()) {
            String old = oldNames.getOrDefault(key(column.name()), column.name());
            boolean taken = oldNames.containsValue(key(column.name())) && !oldNames.containsKey(key(column.name()));
            boolean anew =
                    !swap.copiesByName() && !swap.isRevert() && swap.dropped().contains(key(column.name()));
            if (!column.generated() && !taken && !anew && real.column(old).isPresent()) {
                to.add(ObjectName.quoted(column.name()));
                from.add(ObjectName.quoted(old));
            }
        }
        requireSome(swap, to);
        return "INSERT INTO " + swap.twin().quoted() + " (" + String.join(", ", to) + ") SELECT "
                + String.join(", ", from) + " FROM " + swap.target().quoted();
    }

    private static void requireSome(Swap swap, List<String> columns) {
        if (columns.isEmpty()) {
            throw StopException.at(
                    swap.change(),
                    "No column of table " + swap.target() + " is one of its shadow " + swap.shadow()
                            + ", so no row can be copied. Do the cut-over by hand. "
                            + swap.change().address().wayPast());
        }
    }

    /** Of renamed columns the name before, by the name after; in lower case, as names of columns compare. */
    private Map<String, String> oldNames(Swap swap) {
        Map<String, String> renames = new HashMap<>(swap.renamedColumns());
        renames.putAll(swap.onTarget(told.getOrDefault(swap.real(), Map.of()).entrySet().stream()
                .filter(rename -> !rename.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        Map<String, String> oldNames = new HashMap<>();
        renames.forEach((old, now) -> oldNames.put(key(swap.isRevert() ? old : now), key(swap.isRevert() ? now : old)));
        return oldNames;
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** Where the statements on the shadow were not read, a column that is gone and another that is new may be one that was renamed. */
    void requireTold(Swap swap) throws SQLException {
        if (swap.birthSeen() || swap.isRevert()) {
            return;
        }
        Map<String, String> oldNames = oldNames(swap);
        TargetTable twin = table(swap.twin());
        TargetTable real = table(swap.target());
        Set<String> answers = told.getOrDefault(swap.real(), Map.of()).keySet().stream()
                .flatMap(column -> swap.rule().target(column).stream())
                .collect(Collectors.toSet());
        List<String> gone = real.columns().stream()
                .map(TargetColumn::name)
                .filter(name ->
                        twin.column(name).isEmpty() && !oldNames.containsValue(key(name)) && !answers.contains(name))
                .toList();
        List<String> come = twin.columns().stream()
                .map(TargetColumn::name)
                .filter(name -> real.column(name).isEmpty() && !oldNames.containsKey(key(name)))
                .toList();
        if (!gone.isEmpty() && !come.isEmpty()) {
            throw StopException.at(
                    swap.change(),
                    "The online schema change of " + swap.real()
                            + " began before this connector did, and takes columns "
                            + gone + " out and brings columns " + come
                            + ": whether some of them were renamed cannot be told. Say it with"
                            + " online.ddl.renamed.columns, as in "
                            + gone.stream()
                                    .map(name -> swap.real() + "." + name + ":")
                                    .collect(Collectors.joining(","))
                            + " with the new name behind each colon, or nothing for a column that was dropped; then restart"
                            + " the task.");
        }
    }

    /** A revert brings values back that the target may not have any more. */
    void requireNothingLost(Swap swap) throws SQLException {
        if (!swap.isRevert()) {
            return;
        }
        TableDefinition now =
                TableDefinition.read(database.connection(), swap.target()).orElseThrow();
        TableDefinition old = TableDefinition.of(
                swap.entry().realBefore().orElseThrow(), swap.target().name());
        Map<String, String> oldNames = oldNames(swap);
        TreeSet<String> lost = new TreeSet<>();
        old.columns().forEach((name, definition) -> {
            String present = oldNames.getOrDefault(key(name), name);
            Optional<String> found = now.columns().entrySet().stream()
                    .filter(column -> column.getKey().equalsIgnoreCase(present))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (found.filter(definition::equals).isEmpty()) {
                lost.add(name);
            }
        });
        if (!lost.isEmpty()) {
            throw StopException.at(
                    swap.change(),
                    "An online schema change of " + swap.real() + " is taken back, and columns " + lost
                            + " get the values again that they had before it; the target does not have those any more."
                            + " Copy the table with its rows, as they are now on the source, to the target as "
                            + swap.target() + ". " + swap.change().address().wayPast());
        }
    }

    /** The new table goes on counting where the real one is, which may be beyond the rows that are left. */
    Optional<String> nextValue(Swap swap) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SHOW CREATE TABLE " + swap.target().quoted())) {
            row.next();
            return TableDefinition.nextValue(row.getString(2))
                    .map(value -> "ALTER TABLE " + swap.twin().quoted() + " AUTO_INCREMENT=" + value);
        }
    }

    private TargetTable table(ObjectName name) throws SQLException {
        Catalog catalog = new Catalog(database.target());
        return catalog.table(name)
                .orElseThrow(() -> new IllegalStateException("table " + name + " was there just now"));
    }
}
