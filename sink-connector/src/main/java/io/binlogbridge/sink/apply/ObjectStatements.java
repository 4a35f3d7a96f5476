package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedObject.Status;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements that make or change views, routines, triggers and events. Each is such that running it again leads to the same: what
 * is made anew is dropped first, so the journal is a record here and decides little. An object that reads what the target does not have
 * waits for it, see {@link WaitingObjects}.
 */
final class ObjectStatements {

    private static final Logger log = LoggerFactory.getLogger(ObjectStatements.class);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Options options;
    private final ObjectPolicy policy;
    private final TableExistsPolicy exists;
    private final Failpoint failpoint;
    private final ObjectDrops drops;
    private final String connector;

    ObjectStatements(
            StatementRunner runner, TargetDatabase database, ObjectDrops drops, Options options, Failpoint failpoint) {
        this.database = database;
        this.runner = runner;
        this.options = options;
        this.policy = options.policy;
        this.exists = options.exists;
        this.connector = options.connector;
        this.failpoint = failpoint;
        this.drops = drops;
    }

    /** What the user said about them. */
    record Options(String connector, ObjectPolicy policy, TableExistsPolicy exists, RefusedStatements refused) {}

    void apply(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        if (plan.first().role() == Role.DROPS) {
            drops.apply(change, plan, state);
        } else if (keepsWhatIsKept(plan)) {
            log.info(
                    "Nothing to do: {} is kept already for later (from {})",
                    plan.first().target(),
                    change.where());
        } else if (policy.defers(plan.object())) {
            put(entry(change, plan).later(Status.DEFERRED, plan.statement(), change.session()));
            log.info(
                    "Kept until the cut-over, because of triggers=deferred: {} (from {})",
                    plan.statement(),
                    change.where());
        } else {
            make(change, plan, state);
        }
    }

    /** IF NOT EXISTS of an object that was to be there, only that it is kept for later. */
    private boolean keepsWhatIsKept(OnObject plan) throws SQLException {
        return plan.source().ifNotExists()
                && database.objects()
                        .find(connection(), plan.object(), plan.first().target())
                        .filter(entry -> !entry.status().isThere()
                                && entry.source().equals(plan.first().source()))
                        .isPresent();
    }

    private void make(SchemaChange change, OnObject plan, PartitionState state) throws SQLException {
        Optional<Pending> unfinished = state.pendingAt(change.address().offset());
        if (unfinished.isEmpty() && staysAsItIs(change, plan)) {
            return;
        }
        runner.createDatabaseIfMissing(plan.defaultDatabase());
        failpoint.reached(Failpoint.Step.PREPARED);
        String text = text(plan);
        Pending pending = unfinished.isPresent()
                ? unfinished.get()
                : database.journal()
                        .begin(connection(), connector, change, text, ObjectDrops.stateOfTable(database, plan));
        failpoint.reached(Failpoint.Step.NOTED);
        if (!isDone(plan, unfinished.isPresent())) {
            makeRoom(plan);
            if (!runs(change, plan, text, pending)) {
                return;
            }
        }
        failpoint.reached(Failpoint.Step.RUN);
        database.journal().done(connection(), pending);
        note(change, plan);
    }

    /** Whether the object is there and is to stay so. */
    private boolean staysAsItIs(SchemaChange change, OnObject plan) throws SQLException {
        TableChange first = plan.first();
        if (first.role() != Role.CREATES || !isThere(plan.object(), first.target())) {
            return false;
        }
        Optional<MigratedObject> entry = database.objects().find(connection(), plan.object(), first.target());
        if (entry.isPresent()) {
            requireSameSource(change, plan, entry.get());
            return plan.source().ifNotExists()
                    || (entry.get().status() == Status.REUSED
                            && change.position().snapshot());
        }
        switch (exists) {
            case FAIL ->
                throw StopException.at(
                        change,
                        word(plan.object()) + " " + first.target()
                                + " is on the target already and is not this migration's. Drop it there, or set"
                                + " table.exists.policy to reuse (leave it as it is) or recreate (drop it and make it anew).");
            case REUSE -> {
                put(entry(change, plan).as(Status.REUSED));
                log.info(
                        "Left as it is on the target: {} {} (from {})",
                        word(plan.object()),
                        first.target(),
                        change.where());
                return true;
            }
            case RECREATE -> {
                return false;
            }
        }
        return false;
    }

    private static void requireSameSource(SchemaChange change, OnObject plan, MigratedObject entry) {
        ObjectName source = plan.first().source();
        if (!entry.source().equals(source)) {
            throw StopException.at(
                    change,
                    word(plan.object()) + " " + entry.target() + " on the target comes from " + entry.source()
                            + " of the source, and now " + source
                            + " would end in it too. Change the rules so that they do not.");
        }
    }

    /** ALTER VIEW of a view that waits makes it. */
    private String text(OnObject plan) throws SQLException {
        boolean missing = plan.object() == StoredObjectKind.VIEW
                && plan.first().role() == Role.CHANGES
                && !isThere(plan.object(), plan.first().target());
        return missing ? plan.createsOrReplaces() : plan.statement();
    }

    /** Of ALTER EVENT ... RENAME alone the second run would be refused. */
    private boolean isDone(OnObject plan, boolean begunBefore) throws SQLException {
        return begunBefore
                && plan.changes().size() > 1
                && !isThere(plan.object(), plan.first().target())
                && isThere(plan.object(), plan.last().target());
    }

    private void makeRoom(OnObject plan) throws SQLException {
        TableChange first = plan.first();
        if (first.role() == Role.CREATES && !plan.source().orReplace() && isThere(plan.object(), first.target())) {
            runner.prepare(ObjectDrops.drop(plan.object(), first.target()));
        }
    }

    /** Runs it; false when it has to wait, or when the target refused it and the stream goes on without. */
    private boolean runs(SchemaChange change, OnObject plan, String text, Pending pending) throws SQLException {
        try {
            runner.run(change, text, plan.defaultDatabase());
            return true;
        } catch (SQLException e) {
            boolean mayWait = change.position().snapshot() || plan.readsOthers();
            if (mayWait && plan.first().role() != Role.DROPS && WaitingObjects.lacksSomething(e)) {
                String later = plan.object() == StoredObjectKind.VIEW ? plan.createsOrReplaces() : text;
                put(entry(change, plan).later(Status.WAITING, later, change.session()));
                log.warn(
                        "{} {} waits, because it reads what the target does not have: {}. It is made when that is there: {} (from {})",
                        word(plan.object()),
                        plan.first().target(),
                        e.getMessage(),
                        text,
                        change.where());
                database.journal().done(connection(), pending);
                return false;
            }
            options.refused.settle(change, pending, e, true);
            return false;
        }
    }

    private void note(SchemaChange change, OnObject plan) throws SQLException {
        if (plan.changes().size() > 1) {
            database.objects().remove(connection(), plan.object(), plan.first().target());
        }
        boolean reused = database.objects()
                .find(connection(), plan.object(), plan.last().target())
                .filter(entry -> entry.status() == Status.REUSED)
                .isPresent();
        if (!reused) {
            put(entry(change, plan));
        }
    }

    private static MigratedObject entry(SchemaChange change, OnObject plan) {
        TableChange last = plan.last();
        return MigratedObject.there(
                change.address().topic(),
                plan.object(),
                last.source(),
                last.target(),
                plan.table().map(ObjectName::name));
    }

    private void put(MigratedObject entry) throws SQLException {
        database.objects().put(connection(), entry);
    }

    private boolean isThere(StoredObjectKind kind, ObjectName name) throws SQLException {
        return StoredObjectCatalog.exists(connection(), kind, name);
    }

    private static String word(StoredObjectKind kind) {
        String word = kind.name();
        return word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
