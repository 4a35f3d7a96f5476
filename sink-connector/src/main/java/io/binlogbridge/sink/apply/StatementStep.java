package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Landing;
import java.sql.SQLException;

/** Runs a statement of a partition, with the progress, until it is done. All changes before it must be on the target. */
final class StatementStep {

    private final TaskParts parts;

    StatementStep(TaskParts parts) {
        this.parts = parts;
    }

    /** Returns when it is done and durable. */
    void run(SchemaChange change, PartitionState state) {
        boolean[] triedBefore = {false};
        parts.onTarget().call("run the statement at " + change.where(), () -> {
            if (triedBefore[0] && isDone(change, state)) {
                return true;
            }
            triedBefore[0] = true;
            runOnce(change, state);
            return true;
        });
        parts.router().forget();
        parts.failpoint().reached(Failpoint.Step.COMMITTED);
    }

    /** Whether the attempt before got through, though its connection broke before it could say so. */
    private boolean isDone(SchemaChange change, PartitionState state) throws SQLException {
        TargetDatabase database = parts.database();
        long next = database.progress().read(database.connection(), state.key()).nextOffset();
        database.connection().rollback();
        if (next == change.address().offset() + 1) {
            land(state, state.landing());
            return true;
        }
        state.lookForPending(database);
        parts.router().forget();
        return false;
    }

    private void runOnce(SchemaChange change, PartitionState state) throws SQLException {
        state.nothingIsAhead();
        parts.schemaChanges().apply(change, state);
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Landing landing = state.landing();
        parts.progressWriter().commit(parts.database().connection(), landing);
        land(state, landing);
    }

    private static void land(PartitionState state, Landing landing) {
        state.launch(landing);
        state.land(landing);
    }
}
