package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.Meetings.Turn;
import io.binlogbridge.sink.apply.StatementWork.Part;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.lane.Failpoint;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a partition past a statement: has it run on a thread of its own, so that a long one holds up nothing else. One that stands in
 * several topics may have to wait for the others before, see {@link Meetings}. Belongs to the applier's thread.
 */
final class StatementStep {

    /** How long everything waits for a statement, in case it is over soon, as most are: to hold back its partition alone is more work. */
    private static final long BRIEFLY_MILLIS = 200;

    private final TaskParts parts;
    private @Nullable Wait wait;
    private StatementThread.@Nullable Run run;

    StatementStep(TaskParts parts) {
        this.parts = parts;
    }

    /**
     * Returns when it is done and durable, or, with false, when that takes longer: then {@link #goOn} is to be called now and again.
     *
     * @throws RuntimeException what ended it, here and from {@link #goOn}
     */
    boolean run(SchemaChange change, PartitionState state) {
        if (parts.schemaChanges().together(change).isEmpty()) {
            return start(change, state, Part.ALONE);
        }
        wait = new Wait(change, parts.meetingWindow());
        return goOn(state);
    }

    /** Whether there is one that is not behind the partition yet. */
    boolean isUnderWay() {
        return wait != null || run != null;
    }

    /** The statement that is running. */
    Optional<StatementThread.Run> running() {
        return Optional.ofNullable(run);
    }

    /** In how many nanoseconds {@link #goOn} should be called. */
    long dueIn(long now) {
        if (run != null) {
            return run.isOver() ? 0 : Long.MAX_VALUE;
        }
        return wait == null ? Long.MAX_VALUE : wait.dueIn(now);
    }

    /** Looks whether the statement is done, or need not wait any longer, and says whether it is behind the partition now. */
    boolean goOn(PartitionState state) {
        if (run != null) {
            return isOver();
        }
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
        return switch (turn) {
            case WAIT -> false;
            case RUN -> start(change, state, Part.FOR_ALL);
            case FOLLOW -> start(change, state, Part.FOLLOW);
            case PASS -> start(change, state, Part.PASS);
        };
    }

    private boolean start(SchemaChange change, PartitionState state, Part part) {
        StatementThread.Run started = parts.statements().start(change, state, part);
        run = started;
        started.await(BRIEFLY_MILLIS);
        return isOver();
    }

    private boolean isOver() {
        StatementThread.Run started = Objects.requireNonNull(run);
        if (!started.isOver()) {
            return false;
        }
        run = null;
        wait = null;
        parts.statements().giveBack(started);
        started.throwIfFailed();
        parts.router().forget();
        return true;
    }
}
