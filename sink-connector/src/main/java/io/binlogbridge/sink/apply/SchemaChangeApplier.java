package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.LeftOut;
import io.binlogbridge.sink.ddl.StatementPlan.OnDatabase;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies schema changes. All rows before them must be on the target already. */
final class SchemaChangeApplier {

    private static final Logger log = LoggerFactory.getLogger(SchemaChangeApplier.class);

    private final StatementPlanner planner;
    private final SnapshotStart snapshotStart;
    private final DatabaseStatements databaseStatements;
    private final TableStatements tableStatements;
    private final Map<StatementKind, Long> leftOut = new EnumMap<>(StatementKind.class);

    SchemaChangeApplier(SinkConfig config, TargetDatabase database, TargetClaims claims, Failpoint failpoint) {
        StatementRunner runner = new StatementRunner(database);
        Ownership ownership = new Ownership(database, claims, config.connector());
        planner = new StatementPlanner(config.rules());
        snapshotStart = new SnapshotStart(database, runner, claims);
        databaseStatements = new DatabaseStatements(database, runner, ownership);
        tableStatements = new TableStatements(
                database,
                runner,
                new Preparations(database, runner, claims, config.tableExists()),
                ownership,
                failpoint);
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
        }
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
