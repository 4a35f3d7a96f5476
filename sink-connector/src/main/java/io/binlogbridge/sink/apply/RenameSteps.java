package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** How far the pairs of a RENAME came: a table keeps its number under each of its names. Pure functions. */
final class RenameSteps {

    private RenameSteps() {}

    /**
     * How many of {@code renames}, which happen in their order, lead from {@code before} to {@code now}; the most, where several do.
     *
     * @return empty when none does, or when the number of a table is not known
     */
    static OptionalInt done(List<Move> renames, ObjectStates before, ObjectStates now) {
        if (!isNumbered(before) || !isNumbered(now)) {
            return OptionalInt.empty();
        }
        Map<ObjectName, Long> places = new HashMap<>(before.tableIds());
        OptionalInt done = places.equals(now.tableIds()) ? OptionalInt.of(0) : OptionalInt.empty();
        for (int i = 0; i < renames.size(); i++) {
            Long table = places.remove(renames.get(i).targetFrom());
            if (table != null) {
                places.put(renames.get(i).targetTo(), table);
            }
            if (places.equals(now.tableIds())) {
                done = OptionalInt.of(i + 1);
            }
        }
        return done;
    }

    private static boolean isNumbered(ObjectStates states) {
        return states.byObject().keySet().stream()
                .allMatch(object -> states.exists(object) == states.tableIds().containsKey(object));
    }

    /** Those of {@code renames} that are left when {@code done} are done, as a statement. */
    static String rest(List<Move> renames, int done) {
        return renames.subList(done, renames.size()).stream()
                .map(move ->
                        move.targetFrom().quoted() + " TO " + move.targetTo().quoted())
                .collect(Collectors.joining(", ", "RENAME TABLE ", ""));
    }

    /** Whether the same names are there afterwards as before. A table that keeps its name (the target folds its new one) is none. */
    static boolean isSwap(List<Move> renames) {
        Set<ObjectName> gone = new HashSet<>();
        Set<ObjectName> made = new HashSet<>();
        List<Move> moving = renames.stream()
                .filter(move -> !move.targetFrom().equals(move.targetTo()))
                .toList();
        for (Move move : moving) {
            if (!made.remove(move.targetFrom())) {
                gone.add(move.targetFrom());
            }
            if (!gone.remove(move.targetTo())) {
                made.add(move.targetTo());
            }
        }
        return !moving.isEmpty() && gone.isEmpty() && made.isEmpty();
    }
}
