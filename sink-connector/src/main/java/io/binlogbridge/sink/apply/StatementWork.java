package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Landing;
import io.binlogbridge.sink.lane.ProgressWriter;
import io.binlogbridge.sink.progress.LeaseLostException;
import java.sql.SQLException;

/**
 * Brings a statement of a partition, with the progress, behind it. All changes before it must be on the target. Belongs to one statement
 * thread, with a connection of its own; while it works, so does the state of the partition.
 */
final class StatementWork {

    private final TargetDatabase database;
    private final OnTarget onTarget;
    private final SchemaChangeApplier schemaChanges;
    private final Meetings meetings;
    private final ProgressWriter progressWriter;
    private final Failpoint failpoint;

    StatementWork(
            TargetDatabase database,
            OnTarget onTarget,
            SchemaChangeApplier schemaChanges,
            Meetings meetings,
            Progress progress) {
        this.database = database;
        this.onTarget = onTarget;
        this.schemaChanges = schemaChanges;
        this.meetings = meetings;
        this.progressWriter = progress.writer;
        this.failpoint = progress.failpoint;
    }

    /** How progress is written, and what may befall it then. */
    record Progress(ProgressWriter writer, Failpoint failpoint) {}

    /** What is to be done with a statement. */
    enum Part {
        /** Run it: it stands in this topic alone. */
        ALONE,
        /** Run it for all the topics that it stands in. */
        FOR_ALL,
        /** Run what it means for this topic alone. */
        FOLLOW,
        /** Go past it: another partition has run it. */
        PASS
    }

    /** Returns when it is done and durable. */
    void run(SchemaChange change, PartitionState state, Part part) {
        switch (part) {
            case ALONE -> run(change, state, () -> {});
            case FOR_ALL -> run(change, state, () -> meetings.done(change));
            case FOLLOW -> follow(change, state);
            case PASS -> {
                attempt(change, state, "go past the statement at ", state::nothingIsAhead);
                schemaChanges.together(change).ifPresent(schemaChanges::ranElsewhere);
            }
        }
        failpoint.reached(Failpoint.Step.COMMITTED);
    }

    private void run(SchemaChange change, PartitionState state, Step note) {
        attempt(change, state, "run the statement at ", () -> {
            state.nothingIsAhead();
            schemaChanges.apply(change, state);
            note.run();
        });
    }

    private void follow(SchemaChange change, PartitionState state) {
        try {
            run(change.inOwnTopicAlone(), state, () -> meetings.followed(change));
        } catch (LeaseLostException e) {
            throw e;
        } catch (StopException e) {
            throw new StopException(
                    "The topics of other databases are past a statement that stands in them too, and this one was taken back"
                            + " before it. What it means for this topic alone cannot be done; so reset the offsets of all of them"
                            + " together. " + e.getMessage(),
                    e);
        }
    }

    private void attempt(SchemaChange change, PartitionState state, String what, Step step) {
        boolean[] triedBefore = {false};
        onTarget.call(what + change.where(), () -> {
            if (triedBefore[0] && isDone(change, state)) {
                return true;
            }
            triedBefore[0] = true;
            boolean done = false;
            try {
                step.run();
                commit(change, state);
                schemaChanges.committed();
                done = true;
            } finally {
                if (!done) {
                    schemaChanges.abandoned();
                }
            }
            return true;
        });
    }

    /** Whether the attempt before got through, though its connection broke before it could say so. */
    private boolean isDone(SchemaChange change, PartitionState state) throws SQLException {
        long next = database.progress().read(database.connection(), state.key()).nextOffset();
        database.connection().rollback();
        if (next == change.address().offset() + 1) {
            land(state, state.landing());
            return true;
        }
        state.lookForPending(database);
        return false;
    }

    private void commit(SchemaChange change, PartitionState state) throws SQLException {
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Landing landing = state.landing();
        progressWriter.commit(database.connection(), landing);
        land(state, landing);
    }

    /** What is done in the transaction that brings a statement behind its partition. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private static void land(PartitionState state, Landing landing) {
        state.launch(landing);
        state.land(landing);
    }

    /** Ends what is under way. For any thread. */
    void drop() {
        database.target().drop();
    }
}
