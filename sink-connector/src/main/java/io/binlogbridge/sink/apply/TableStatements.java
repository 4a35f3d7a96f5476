package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.target.Failure;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Runs statements on tables, each once: what must be true before (the database, the old table out of the way) is done first and does
 * no harm when done again; then the statement is noted with the state of its objects, run, and noted as done together with
 * the progress. See {@link Recovery} for what happens after a crash in between.
 */
final class TableStatements {

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Preparations preparations;
    private final Ownership ownership;
    private final RefusedStatements refused;
    private final Failpoint failpoint;
    private final StatementLock lock;

    TableStatements(
            TargetDatabase database,
            StatementRunner runner,
            Preparations preparations,
            Ownership ownership,
            RefusedStatements refused,
            Failpoint failpoint) {
        this.database = database;
        this.runner = runner;
        this.preparations = preparations;
        this.ownership = ownership;
        this.refused = refused;
        this.failpoint = failpoint;
        this.lock = new StatementLock(database, ownership.connector());
    }

    /** False when the target refused it and the stream goes on without. */
    boolean apply(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        boolean[] ran = {false};
        lock.during(change, () -> ran[0] = applyAlone(change, plan, state));
        return ran[0];
    }

    private boolean applyAlone(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        Pending pending;
        boolean ran;
        if (unfinished.isPresent()) {
            pending = unfinished.get();
            ran = finish(change, plan, pending);
        } else {
            if (preparations.keepsTableAsItIs(change, plan)) {
                ownership.reuse(change, plan);
                return true;
            }
            preparations.make(change, plan);
            failpoint.reached(Failpoint.Step.PREPARED);
            pending = note(change, plan, state);
            failpoint.reached(Failpoint.Step.NOTED);
            ran = runFirstTime(change, plan, pending);
        }
        if (ran) {
            failpoint.reached(Failpoint.Step.RUN);
            database.journal().done(database.connection(), pending);
            ownership.follow(change, plan);
        }
        return ran;
    }

    private Pending note(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        ObjectStates before = states(plan);
        // A task that has lost its partition begins nothing; one that takes it over sees all that was begun.
        database.lease().hold(database.connection(), state.key());
        return database.journal()
                .begin(database.connection(), ownership.connector(), change, plan.statement(), before.toText());
    }

    private ObjectStates states(OnTables plan) throws SQLException {
        return Recovery.needsTableIds(plan)
                ? ObjectStates.readWithTableIds(database.connection(), plan.targets())
                : ObjectStates.read(database.connection(), plan.targets());
    }

    private boolean runFirstTime(SchemaChange change, OnTables plan, Pending pending) throws SQLException {
        try {
            runner.run(change, plan.statement(), plan.defaultDatabase());
            return true;
        } catch (SQLException e) {
            refused.settle(change, pending, e, !Failure.of(e).passes() && atomicOrSingle(plan));
            return false;
        }
    }

    private boolean atomicOrSingle(OnTables plan) throws SQLException {
        return atomicDdl() || plan.targets().size() == 1;
    }

    private boolean atomicDdl() throws SQLException {
        return database.target().server().mysqlAtLeast(8, 0, 0);
    }

    private boolean finish(SchemaChange change, OnTables plan, Pending pending) throws SQLException {
        if (!pending.run().equals(plan.statement())) {
            throw StopException.at(
                    change,
                    "A statement was begun before the last stop and has become another one since: then " + pending.run()
                            + " now " + plan.statement()
                            + " Set the rules back to what they were, and restart the task.");
        }
        ObjectStates before = ObjectStates.ofText(pending.stateBefore());
        ObjectStates now = states(plan);
        switch (Recovery.decide(plan, before, now, atomicDdl())) {
            case DONE -> {}
            case RUN -> {
                return runAgain(change, plan, pending, before);
            }
            case RENAME_THE_REST -> {
                int done = RenameSteps.done(plan.renames(), before, now).orElseThrow();
                runner.run(change, RenameSteps.rest(plan.renames(), done), plan.defaultDatabase());
            }
            case DROP_THE_REST -> {
                for (ObjectName table : plan.targets()) {
                    runner.prepare("DROP TABLE IF EXISTS " + table.quoted());
                }
            }
            case ASK ->
                throw StopException.at(
                        change,
                        "A statement was begun before the last stop, and whether it ran cannot be"
                                + " told from what the target looks like: " + plan.statement()
                                + " Look at the target. If it did not run, delete the row with id " + pending.id()
                                + " from table ddl_log of the control database, and restart the task. If it did: "
                                + change.address().wayPast());
        }
        return true;
    }

    /** Where the server has no locks, the first run may still be going on: then this one is refused when it ends. */
    private boolean runAgain(SchemaChange change, OnTables plan, Pending pending, ObjectStates before)
            throws SQLException {
        try {
            runner.run(change, plan.statement(), plan.defaultDatabase());
        } catch (SQLException e) {
            ObjectStates now = states(plan);
            if (Failure.of(e).passes() || now.equals(before)) {
                refused.settle(change, pending, e, false);
                return false;
            }
        }
        return true;
    }
}
