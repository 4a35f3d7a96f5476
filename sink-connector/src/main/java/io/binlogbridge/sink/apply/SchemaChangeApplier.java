package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.LeftOut;
import io.binlogbridge.sink.ddl.StatementPlan.OnDatabase;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.rule.TriggerPolicy;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies schema changes. All rows before them must be on the target already. */
final class SchemaChangeApplier {

    private static final Logger log = LoggerFactory.getLogger(SchemaChangeApplier.class);

    private final StatementPlanner planner;
    private final SnapshotStart snapshotStart;
    private final DatabaseStatements databaseStatements;
    private final TableStatements tableStatements;
    private final TriggersOfTables triggersOfTables;
    private final ObjectStatements objectStatements;
    private final Optional<CutOver> cutOver;
    private final Ownership ownership;
    private final Map<StatementKind, Long> leftOut = new EnumMap<>(StatementKind.class);

    SchemaChangeApplier(SinkConfig config, TargetDatabase database, TargetClaims claims, Failpoint failpoint) {
        StatementRunner runner = new StatementRunner(database);
        ownership = new Ownership(database, claims, config.connector());
        ObjectDrops drops = new ObjectDrops(database, runner, config.connector(), failpoint);
        planner = new StatementPlanner(config.rules(), config.objects());
        snapshotStart = new SnapshotStart(database, runner, claims, drops);
        databaseStatements = new DatabaseStatements(database, runner, ownership, drops);
        tableStatements = new TableStatements(
                database,
                runner,
                new Preparations(database, runner, claims, config.tableExists()),
                ownership,
                failpoint);
        triggersOfTables = new TriggersOfTables(database);
        objectStatements = new ObjectStatements(
                runner,
                database,
                drops,
                new ObjectStatements.Options(config.connector(), config.objects(), config.tableExists()),
                failpoint);
        cutOver = config.objects().triggers() == TriggerPolicy.UNGUARDED
                ? Optional.of(new CutOver(database))
                : Optional.empty();
    }

    /** A partition of {@code topic} was taken over. May be done again without harm. */
    void opened(String topic) throws SQLException {
        if (cutOver.isPresent()) {
            cutOver.get().makeTriggers(topic);
        }
    }

    /** Runs what {@code change} means; what was noted on the way is committed by the caller, with the progress. */
    void apply(SchemaChange change, PartitionState state) throws SQLException {
        StatementPlan plan = planner.plan(change);
        if (SnapshotStart.isOne(change)) {
            snapshotStart.clear(change, state);
        }
        if (plan instanceof LeftOut left) {
            note(change, left);
        } else if (plan instanceof OnDatabase onDatabase) {
            databaseStatements.apply(change, onDatabase, state);
        } else if (plan instanceof OnTables onTables) {
            tableStatements.apply(change, onTables, state);
            triggersOfTables.follow(onTables);
        } else if (plan instanceof OnObject onObject) {
            objectStatements.apply(change, onObject, state);
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

    private void note(SchemaChange change, LeftOut left) {
        long count = leftOut.merge(left.kind(), 1L, Long::sum);
        // CREATE USER and CREATE SERVER hold credentials: such statements are told by their place alone.
        String statement = left.kind().changesNoObject() ? "a statement of kind " + left.kind() : change.statement();
        if (count == 1) {
            log.info(
                    "Left out, because {}: {} (from {}). Further statements of kind {} are only counted.",
                    left.reason(),
                    statement,
                    change.where(),
                    left.kind());
        } else {
            log.debug("Left out, {} of kind {}: {} (from {})", count, left.kind(), statement, change.where());
        }
    }
}
