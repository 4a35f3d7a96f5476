package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.Meetings.Turn;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Landing;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a statement of a partition, with the progress, until it is done. All changes before it must be on the target. One that stands in
 * several topics may have to wait for the others, see {@link Meetings}.
 */
final class StatementStep {

    private final TaskParts parts;
    private @Nullable Wait wait;

    StatementStep(TaskParts parts) {
        this.parts = parts;
    }

    /**
     * Returns when it is done and durable, or, with false, when it has to wait: then {@link #goOn} is to be called now and again.
     */
    boolean run(SchemaChange change, PartitionState state) {
        Optional<OnTables> together = parts.schemaChanges().together(change);
        if (together.isEmpty()) {
            run(change, state, () -> {});
            return true;
        }
        wait = new Wait(change, parts.meetingWindow());
        return goOn(state);
    }

    /** The statement that is waited with. */
    Optional<Wait> waiting() {
        return Optional.ofNullable(wait);
    }

    /** Looks whether the statement need not wait any longer, and brings it behind itself then. */
    boolean goOn(PartitionState state) {
        Wait waiting = Objects.requireNonNull(wait);
        SchemaChange change = waiting.change();
        OnTables plan = parts.schemaChanges().together(change).orElseThrow();
        Turn turn = parts.onTarget().call("look who has come to " + change.where(), () -> {
            Turn found = parts.meetings().turn(change, plan, state);
            if (found == Turn.WAIT) {
                parts.failpoint().reached(Failpoint.Step.ARRIVED);
                waiting.goOn(plan, parts.meetings());
            }
            parts.database().connection().rollback();
            return found;
        });
        switch (turn) {
            case WAIT -> {
                return false;
            }
            case RUN -> run(change, state, () -> parts.meetings().done(change));
            case FOLLOW -> follow(change, state);
            case PASS -> pass(change, plan, state);
        }
        wait = null;
        return true;
    }

    private void run(SchemaChange change, PartitionState state, Note note) {
        boolean[] triedBefore = {false};
        parts.onTarget().call("run the statement at " + change.where(), () -> {
            if (triedBefore[0] && isDone(change, state)) {
                return true;
            }
            triedBefore[0] = true;
            state.nothingIsAhead();
            parts.schemaChanges().apply(change, state);
            note.write();
            commit(change, state);
            return true;
        });
        parts.router().forget();
        parts.failpoint().reached(Failpoint.Step.COMMITTED);
    }

    private void follow(SchemaChange change, PartitionState state) {
        try {
            run(change.inOwnTopicAlone(), state, () -> parts.meetings().followed(change));
        } catch (StopException e) {
            throw new StopException(
                    "The topics of other databases are past a statement that stands in them too, and this one was taken back"
                            + " before it. What it means for this topic alone cannot be done; so reset the offsets of all of them"
                            + " together. " + e.getMessage(),
                    e);
        }
    }

    /** Another partition has run it. */
    private void pass(SchemaChange change, OnTables plan, PartitionState state) {
        boolean[] triedBefore = {false};
        parts.onTarget().call("go past the statement at " + change.where(), () -> {
            if (triedBefore[0] && isDone(change, state)) {
                return true;
            }
            triedBefore[0] = true;
            state.nothingIsAhead();
            commit(change, state);
            return true;
        });
        parts.schemaChanges().ranElsewhere(plan);
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

    private void commit(SchemaChange change, PartitionState state) throws SQLException {
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Landing landing = state.landing();
        parts.progressWriter().commit(parts.database().connection(), landing);
        land(state, landing);
    }

    /** What is to be noted in the transaction that brings a statement behind itself. */
    @FunctionalInterface
    private interface Note {
        void write() throws SQLException;
    }

    private static void land(PartitionState state, Landing landing) {
        state.launch(landing);
        state.land(landing);
    }
}
