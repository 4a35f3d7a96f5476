package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ColumnChange;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.rule.ColumnRule;
import io.binlogbridge.sink.rule.TableRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the columns of a table that shares its target and has not had all of the target's statements: its rows have columns still
 * that are dropped there or have another name. Belongs to the applier's thread.
 */
final class MergedColumns {

    /** MySQL's own number for it; the same may well succeed later. */
    private static final int DEFINITION_HAS_CHANGED = 1412;

    private final TargetDatabase database;
    private final Map<Lag, View> known = new HashMap<>();

    /** By which tables that are equally far are alike. */
    private record Lag(ObjectName target, ColumnRule rule, int position) {}

    /**
     * How a table's rows see the target.
     *
     * @param columns what becomes of their columns
     * @param added by name in lower case, what they have in columns that they lack and that must have a value
     */
    record View(ColumnRule columns, Map<String, Object> added) {}

    MergedColumns(TargetDatabase database) {
        this.database = database;
    }

    void forget() {
        known.clear();
    }

    /** How rows of {@code source} see the target as it is now. */
    View view(ObjectName source, TableRule rule) throws SQLException {
        Optional<MergedMember> member = rule.merge().isEmpty()
                ? Optional.empty()
                : database.merged().find(database.connection(), source, rule.target());
        if (member.isEmpty()) {
            return new View(rule.columns(), Map.of());
        }
        Lag lag = new Lag(rule.target(), rule.columns(), member.get().position());
        View found = known.get(lag);
        if (found == null) {
            found = view(lag);
            known.put(lag, found);
        }
        return found;
    }

    private View view(Lag lag) throws SQLException {
        List<Map<String, String>> missed = new ArrayList<>();
        Set<String> added = new HashSet<>();
        List<MergedStatement> statements = database.merged().statements(database.connection(), lag.target);
        for (MergedStatement statement :
                statements.subList(Math.min(lag.position, statements.size()), statements.size())) {
            Map<String, String> changes = changes(statement, added);
            if (!changes.isEmpty()) {
                missed.add(changes);
            }
        }
        return new View(
                missed.isEmpty() ? lag.rule : lag.rule.followedBy(missed),
                added.isEmpty() ? Map.of() : ImplicitDefaults.of(database.connection(), lag.target, added));
    }

    private static Map<String, String> changes(MergedStatement statement, Set<String> added) {
        Map<String, String> changes = new HashMap<>();
        for (ColumnChange change : new DdlParser()
                .parse(statement.text(), null, SqlMode.of(statement.mode()))
                .columnChanges()) {
            switch (change.kind()) {
                case DROPPED -> changes.put(change.column(), "");
                case RENAMED -> {
                    changes.put(change.column(), change.after());
                    if (added.contains(change.column().toLowerCase(Locale.ROOT))) {
                        added.add(change.after().toLowerCase(Locale.ROOT));
                    }
                }
                case ADDED -> added.add(change.column().toLowerCase(Locale.ROOT));
                case REDEFINED -> {}
            }
        }
        return changes;
    }

    /**
     * A row does not suit the target as it is.
     *
     * @throws SQLException to be tried again: another partition has a statement under way there, which may not be noted yet
     */
    void waitForOthers(String topic, int partition, ObjectName target) throws SQLException {
        List<String> begun = database.merged().begunByOthers(database.connection(), topic, partition);
        if (begun.stream()
                .anyMatch(state -> ObjectStates.ofText(state).byObject().containsKey(target))) {
            throw new SQLException(
                    "Table " + target
                            + " is being changed by a statement on another of the tables that are merged into it",
                    "HY000",
                    DEFINITION_HAS_CHANGED);
        }
    }
}
