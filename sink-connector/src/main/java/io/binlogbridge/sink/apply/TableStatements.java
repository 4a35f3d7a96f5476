package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Sql;
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
    private final Failpoint failpoint;
    private final StatementLock lock;

    TableStatements(
            TargetDatabase database,
            StatementRunner runner,
            Preparations preparations,
            Ownership ownership,
            Failpoint failpoint) {
        this.database = database;
        this.runner = runner;
        this.preparations = preparations;
        this.ownership = ownership;
        this.failpoint = failpoint;
        this.lock = new StatementLock(database, ownership.connector());
    }

    void apply(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        lock.during(change, () -> applyAlone(change, plan, state));
    }

    private void applyAlone(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        Pending pending;
        if (unfinished.isPresent()) {
            pending = unfinished.get();
            finish(change, plan, pending);
        } else {
            if (preparations.keepsTableAsItIs(change, plan)) {
                ownership.reuse(change, plan);
                return;
            }
            preparations.make(change, plan);
            failpoint.reached(Failpoint.Step.PREPARED);
            pending = note(change, plan, state);
            failpoint.reached(Failpoint.Step.NOTED);
            runFirstTime(change, plan, pending);
        }
        failpoint.reached(Failpoint.Step.RUN);
        database.journal().done(database.connection(), pending);
        ownership.follow(change, plan);
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

    private void runFirstTime(SchemaChange change, OnTables plan, Pending pending) throws SQLException {
        try {
            runner.run(change, plan.statement(), plan.defaultDatabase());
        } catch (SQLException e) {
            if (!Failure.of(e).passes() && atomicOrSingle(plan)) {
                // Refused means nothing happened: the operator's mending must not look like its effect.
                database.journal().takeBack(database.connection(), pending);
            }
            throw StatementRunner.stopIfRefused(change, plan.statement(), e);
        }
    }

    private boolean atomicOrSingle(OnTables plan) throws SQLException {
        return atomicDdl() || plan.targets().size() == 1;
    }

    private boolean atomicDdl() throws SQLException {
        return database.target().server().mysqlAtLeast(8, 0, 0);
    }

    private void finish(SchemaChange change, OnTables plan, Pending pending) throws SQLException {
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
            case RUN -> runAgain(change, plan, before);
            case RENAME_THE_REST -> {
                int done = RenameSteps.done(plan.renames(), before, now).orElseThrow();
                runner.run(change, RenameSteps.rest(plan.renames(), done), plan.defaultDatabase());
            }
            case DROP_THE_REST -> {
                for (ObjectName table : plan.targets()) {
                    runner.prepare("DROP TABLE IF EXISTS " + Sql.identifier(table.database(), table.name()));
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
    }

    /** Where the server has no locks, the first run may still be going on: then this one is refused when it ends. */
    private void runAgain(SchemaChange change, OnTables plan, ObjectStates before) throws SQLException {
        try {
            runner.run(change, plan.statement(), plan.defaultDatabase());
        } catch (SQLException e) {
            ObjectStates now = states(plan);
            if (Failure.of(e).passes() || now.equals(before)) {
                throw StatementRunner.stopIfRefused(change, plan.statement(), e);
            }
        }
    }
}
