package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.OnlineDdl.Sighting;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.Excluded;
import io.binlogbridge.sink.ddl.StatementPlan.LeftOut;
import io.binlogbridge.sink.ddl.StatementPlan.OnDatabase;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.rule.TriggerPolicy;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.SQLException;
import java.util.Optional;

/** Applies schema changes. All rows before them must be on the target already. */
final class SchemaChangeApplier {

    private final SinkConfig config;
    private final TargetDatabase database;
    private final StatementPlanner planner;
    private final TargetDialect dialect;
    private final OnlineDdl online;
    private final OnlineStatements onlineStatements;
    private final SnapshotStart snapshotStart;
    private final DatabaseStatements databaseStatements;
    private final TableStatements tableStatements;
    private final MergedLock mergedLock;
    private final MergedStatements mergedStatements;
    private final TriggersOfTables triggersOfTables;
    private final ObjectStatements objectStatements;
    private final MergedTriggerStatements mergedTriggers;
    private final Optional<CutOver> cutOver;
    private final Ownership ownership;
    private final StatementRunner runner;
    private final RefusedStatements refused;
    private final StatementNotes notes;
    private final StatementWatch watch;

    SchemaChangeApplier(
            SinkConfig config,
            TargetDatabase database,
            TargetClaims claims,
            StatementWatch watch,
            Failpoint failpoint) {
        this.watch = watch;
        this.config = config;
        this.database = database;
        notes = new StatementNotes(database, watch, config.connector());
        refused = new RefusedStatements(database, watch, config.ddl(), config.connector());
        runner = new StatementRunner(database, watch);
        dialect = database.dialect();
        ownership = new Ownership(database, claims, config.connector());
        ObjectDrops drops = new ObjectDrops(database, runner, config.connector(), failpoint);
        Preparations preparations = new Preparations(database, runner, claims, config::tableExists);
        planner = planner(config.rules());
        mergedLock = new MergedLock(database, config.connector());
        MergedTriggerOwners triggerOwners = new MergedTriggerOwners(database, runner);
        MergedMembers members = new MergedMembers(database, mergedLock, triggerOwners, config.connector());
        snapshotStart = new SnapshotStart(database, runner, claims, drops, members);
        databaseStatements =
                new DatabaseStatements(database, runner, new Belongings(ownership, members, drops), refused);
        tableStatements = new TableStatements(database, runner, preparations, ownership, refused, failpoint);
        StatementTools tools = new StatementTools(config, database, runner, mergedLock, claims, refused, failpoint);
        mergedStatements = new MergedStatements(tools, members, tableStatements);
        triggersOfTables = new TriggersOfTables(database);
        objectStatements = new ObjectStatements(
                runner,
                database,
                drops,
                new ObjectStatements.Options(config.connector(), config.objects(), config.tableExists(), refused),
                failpoint);
        mergedTriggers = new MergedTriggerStatements(tools, triggerOwners, objectStatements);
        online = new OnlineDdl(database, config.onlineDdl(), config.rules());
        onlineStatements = OnlineStatements.of(online, tools, preparations, ownership, objectStatements);
        cutOver = config.objects().triggers() == TriggerPolicy.UNGUARDED
                ? Optional.of(new CutOver(database, watch))
                : Optional.empty();
    }

    /** A partition was taken over. May be done again without harm. */
    void opened(PartitionKey key) throws SQLException {
        if (cutOver.isPresent()) {
            cutOver.get().makeTriggers(key);
        }
    }

    private StatementPlanner planner(Rules rules) {
        return new StatementPlanner(rules, config.objects(), config.ddl().excluded());
    }

    /** What was begun before a crash is what was planned then, whatever it has done to the target by now. */
    private StatementPlan plan(StatementPlanner by, SchemaChange change, PartitionState state) throws SQLException {
        boolean begun = state.pendingAt(change.address().offset()).isPresent();
        return begun ? ThereOnTarget.planAgain(by, change, database) : ThereOnTarget.plan(by, change, database);
    }

    /** Runs what {@code change} means; what was noted on the way is committed by the caller, with the progress. */
    void apply(SchemaChange change, PartitionState state) throws SQLException {
        runner.worksOn(state.key());
        try {
            Optional<Sighting> sighting = online.see(change);
            if (sighting.isEmpty()) {
                apply(change, planner, state);
            } else {
                applyBesides(change, sighting.get(), state);
            }
        } catch (NoTranslationException e) {
            passOver(change, e, state);
        }
    }

    private void passOver(SchemaChange change, NoTranslationException reason, PartitionState state)
            throws SQLException {
        refused.throwUnlessSkipped(reason);
        if (SnapshotStart.isOne(change)) {
            // The database is not made as it is on the source, and its tables come all the same.
            snapshotStart.clear(change, state);
        }
        refused.passOver(change, reason);
    }

    /** A statement that comes while an online schema change is under way. */
    private void applyBesides(SchemaChange change, Sighting sighting, PartitionState state) throws SQLException {
        StatementWatch.Running running = watch.begin(sighting.statement().kind(), change.statement(), change.where());
        Optional<SchemaChange> rest;
        try {
            rest = onlineStatements.apply(change, sighting, state);
        } finally {
            running.end();
        }
        if (rest.isEmpty() && !sighting.isCutOver()) {
            notes.leftOut(
                    change, new LeftOut(sighting.statement().kind(), "it is about an online schema change alone"));
        } else if (rest.isPresent()) {
            try {
                apply(rest.get(), planner(online.rules(sighting)), state);
            } catch (NoTranslationException e) {
                // What was done beside it is noted all the same.
                passOver(change, e, state);
            }
        }
        onlineStatements.noteDone(change, sighting);
    }

    private void apply(SchemaChange change, StatementPlanner by, PartitionState state) throws SQLException {
        // Of tables that share their target, what a statement is must not depend on what another's twin of it has done
        // there.
        if (config.rules().merge()
                && ThereOnTarget.planAgain(by, change, database) instanceof OnTables tables
                && mergedStatements.concerns(tables)) {
            MergedStatements.Planner looking = rest -> plan(by, rest, state);
            watched(change, tables, tables.statement(), () -> mergedStatements.apply(change, tables, looking, state));
        } else {
            apply(change, dialect.translate(change, plan(by, change, state), state), state);
        }
    }

    /** What was done is committed. */
    void committed() throws SQLException {
        mergedLock.release();
    }

    /** It could not be done, and nothing of it is committed from now on. */
    void abandoned() {
        mergedLock.abandon();
    }

    private void apply(SchemaChange change, StatementPlan plan, PartitionState state) throws SQLException {
        if (SnapshotStart.isOne(change)) {
            snapshotStart.clear(change, state);
        }
        if (plan instanceof LeftOut left) {
            notes.leftOut(change, left);
        } else if (plan instanceof Excluded excluded) {
            notes.excluded(change, excluded, state);
        } else if (plan instanceof OnDatabase onDatabase) {
            watched(change, plan, onDatabase.statement(), () -> databaseStatements.apply(change, onDatabase, state));
        } else if (plan instanceof OnTables onTables) {
            onTables.columns().leftOut().forEach(part -> notes.leftOut(change, part));
            watched(change, plan, onTables.statement(), () -> {
                if (tableStatements.apply(change, onTables, state)) {
                    triggersOfTables.follow(onTables);
                }
            });
        } else if (plan instanceof OnObject onObject) {
            watched(change, plan, onObject.statement(), () -> {
                if (mergedTriggers.concerns(onObject)) {
                    mergedTriggers.apply(change, onObject, state);
                } else {
                    objectStatements.apply(change, onObject, state);
                }
            });
        }
    }

    /** What may take long. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private void watched(SchemaChange change, StatementPlan plan, String text, Work work) throws SQLException {
        StatementWatch.Running running = watch.begin(plan.kind(), text, change.where());
        try {
            work.run();
        } finally {
            running.end();
        }
    }

    /** The plan of {@code change}, if it is for the topics of several databases together. */
    Optional<OnTables> together(SchemaChange change) {
        if (change.carriedTo().size() < 2) {
            return Optional.empty();
        }
        return planner.plan(change) instanceof OnTables plan && Meetings.isOne(plan)
                ? Optional.of(plan)
                : Optional.empty();
    }

    /** Another partition, of whatever task, has run {@code plan}. */
    void ranElsewhere(OnTables plan) {
        ownership.forget(plan);
    }
}
