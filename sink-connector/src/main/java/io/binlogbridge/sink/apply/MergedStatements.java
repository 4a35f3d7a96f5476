package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements on tables that share their target with others. Each of those brings its own CREATE and its own ALTERs, so the target has a
 * sequence of statements, and each table a place in it: one at the end adds its statement, one before the end must bring the next, which the
 * target has had already. All of it is done under the lock of the target, which is held until it is committed.
 */
final class MergedStatements {

    private final TargetDatabase database;
    private final MergeRules merges;
    private final MergedLock lock;
    private final StatementLock partitionLock;
    private final MergedCreation creation;
    private final MergedSequence sequence;
    private final MergedDrops drops;

    MergedStatements(StatementTools tools, MergedMembers members, TableStatements statements) {
        String connector = tools.config().connector();
        this.database = tools.database();
        this.merges = new MergeRules(tools.config().rules());
        this.lock = tools.mergedLock();
        this.partitionLock = new StatementLock(database, connector);
        this.creation = new MergedCreation(tools, merges, members, statements);
        this.sequence = new MergedSequence(tools, merges, statements);
        this.drops = new MergedDrops(tools, members, statements);
    }

    /** Plans a statement for running it. */
    @FunctionalInterface
    interface Planner {
        StatementPlan plan(SchemaChange change) throws SQLException;
    }

    /** Whether {@code plan} is for this class. */
    boolean concerns(OnTables plan) {
        return merges.concerns(plan);
    }

    /**
     * Does what {@code plan} means.
     *
     * @param plan what it is whatever the target looks like, not said in the target's dialect yet
     * @param planner says what it is as the target is now
     */
    void apply(SchemaChange change, OnTables plan, Planner planner, PartitionState state) throws SQLException {
        requireNoRename(change, plan);
        // The partition's lock first: whoever held it before this task, and is out of touch, holds the target's too.
        partitionLock.during(change, () -> {
            lock.acquire(targets(plan), change);
            switch (plan.kind()) {
                case CREATE_TABLE -> creation.apply(change, plan, state);
                case DROP_TABLE -> drops.drop(change, plan, new MergedDrops.Planning(merges, planner), state);
                case TRUNCATE_TABLE -> drops.truncate(change, plan, state);
                default -> sequence.apply(change, plan, planner, state);
            }
        });
    }

    private Collection<ObjectName> targets(OnTables plan) {
        return plan.changes().stream()
                .filter(table -> merges.isMerged(table.source()))
                .map(TableChange::target)
                .toList();
    }

    private void requireNoRename(SchemaChange change, OnTables plan) {
        boolean renames = !plan.renames().isEmpty() || plan.kind() == StatementKind.RENAME_TABLE;
        if (!renames && plan.leaving().isEmpty()) {
            return;
        }
        Stream<ObjectName> named = Stream.concat(
                plan.renames().stream().flatMap(move -> Stream.of(move.sourceFrom(), move.sourceTo())),
                Stream.concat(plan.changes().stream(), plan.leaving().stream()).map(TableChange::source));
        List<ObjectName> merged = named.filter(merges::isMerged).distinct().toList();
        throw StopException.at(
                change,
                "A statement renames tables, and " + merged
                        + " shares its target with others by a rule with merge=true: which rows there would get another name cannot be told."
                        + " Do by hand what it means for the target, and change the rules if need be. "
                        + change.address().wayPast() + " Statement: " + change.statement() + ".");
    }
}
