package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.apply.OffsetCheck.Answer;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Landing;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.write.TableWriteException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * Applies the records of one partition in their order. When a flight fails because the target refuses a row, the partition begins anew at
 * what is durable, and each change up to where it had come is a transaction of its own: so the one to blame is found.
 */
final class PartitionApplier {

    private final TaskParts parts;
    private final OffsetCheck offsets;
    private final DuplicateStretch duplicates = new DuplicateStretch();
    private volatile PartitionState state;
    private EpochGate gate;
    private long oneByOneUntil = -1;

    PartitionApplier(TaskParts parts, PartitionState state) {
        this.parts = parts;
        this.state = state;
        this.gate = parts.gate(state);
        this.offsets = new OffsetCheck(parts.gaps());
    }

    /** The offset to deliver from first; negative for wherever the consumer begins. */
    long begin() {
        return offsets.begin(state);
    }

    long durable() {
        return state.durable();
    }

    /**
     * Takes the next record.
     *
     * @param first whether it is the first of its delivery
     * @return the offset to deliver from instead, when what comes next of this delivery is of no use
     */
    OptionalLong accept(SinkRecord record, boolean first) {
        try {
            Answer answer = offsets.check(record, state, first);
            if (answer == Answer.ASK_FOR_LAST) {
                return OptionalLong.of(OffsetCheck.lastOf(state));
            }
            read(record, answer);
            return OptionalLong.empty();
        } catch (FlightFailedException e) {
            return OptionalLong.of(beginAnew(e));
        }
    }

    private void read(SinkRecord record, Answer answer) {
        ChangeEvent event;
        try {
            event = parts.reader().read(record);
        } catch (BadRecordException e) {
            passOver(record, SourcePosition.UNKNOWN, e);
            return;
        }
        if (answer == Answer.SEEN_BEFORE) {
            OffsetCheck.requireTheSame(record, event, state);
            return;
        }
        if (answer == Answer.READ_IF_SNAPSHOT_STARTS && !SnapshotStart.isOne(event)) {
            throw OffsetCheck.gone(record, 0);
        }
        if (!isNew(event)) {
            gate.read(record.originalKafkaOffset());
            return;
        }
        duplicates.end(event);
        try {
            apply(record, event);
        } catch (BadRecordException e) {
            passOver(record, event.position(), e);
        }
    }

    private void apply(SinkRecord record, ChangeEvent event) {
        if (event instanceof SchemaChange change) {
            run(change);
            return;
        }
        if (event instanceof RowChange change) {
            add(change);
            state.fence().pass(change.position());
        }
        gate.read(record.originalKafkaOffset());
    }

    private boolean isNew(ChangeEvent event) {
        return switch (state.fence().judge(event.position())) {
            case NEW -> {
                if (state.isWrittenAgain(event)) {
                    gate.launch();
                    state.fence().reset();
                }
                yield true;
            }
            case DUPLICATE -> {
                duplicates.passOver(event);
                yield false;
            }
            case SOURCE_TURNED_BACK ->
                throw StopException.at(
                        event,
                        "A change stands before what was applied last ("
                                + state.fence().last()
                                + "), yet the source logged it later than anything applied. So it is no repetition:"
                                + " the source's binlog was reset, or the source connector now reads another server."
                                + " Compare both sides, or start the migration anew.");
            case TORN_TRANSACTION ->
                throw StopException.at(
                        event,
                        "A transaction that was applied in part ("
                                + state.fence().last()
                                + ") goes on in another server's binlog, so which part is still to be applied cannot"
                                + " be told. Compare both sides, or start the migration anew.");
        };
    }

    private void add(RowChange change) {
        Optional<TableBinding> binding = parts.router().route(change);
        if (binding.isEmpty()) {
            return;
        }
        if (!binding.get().hasKey() && state.ahead().isReplay(change.address().offset())) {
            throw Replays.ofTableWithoutKey(change, state.ahead().rewoundFrom());
        }
        try {
            if (change.address().offset() < oneByOneUntil) {
                writeAlone(binding.get(), change);
            } else {
                gate.add(binding.get(), change);
            }
        } catch (ValueException e) {
            throw BadRecordException.at(
                    change,
                    "A row of table " + change.database() + "." + change.table() + " cannot be applied. "
                            + e.getMessage() + ".",
                    e);
        }
    }

    private void writeAlone(TableBinding binding, RowChange change) {
        gate.settle();
        Epoch alone = new Epoch(1, true);
        alone.add(binding, change);
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Throwable failure = gate.writeAlone(alone);
        if (failure != null) {
            state.takeBack();
        }
        if (failure instanceof TableWriteException refused && isRefusal(refused)) {
            throw RefusedRow.at(change, binding, refused);
        }
        if (failure instanceof BadRecordException bad) {
            throw bad;
        }
        if (failure != null) {
            throw new FlightFailedException(failure);
        }
    }

    /** Until somebody has taken care of the record, neither offset nor fence may go past it: a restart must meet it again. */
    private void passOver(SinkRecord record, SourcePosition position, BadRecordException why) {
        gate.settle();
        parts.badRecords().handle(record, why);
        state.fence().pass(position);
        gate.read(record.originalKafkaOffset());
    }

    private void run(SchemaChange change) {
        gate.settle();
        boolean[] triedBefore = {false};
        parts.onTarget().call("run the statement at " + change.where(), () -> {
            if (triedBefore[0] && isDone(change)) {
                return true;
            }
            triedBefore[0] = true;
            runOnce(change);
            return true;
        });
        parts.router().forget();
        parts.failpoint().reached(Failpoint.Step.COMMITTED);
    }

    /** Whether the attempt before got through, though its connection broke before it could say so. */
    private boolean isDone(SchemaChange change) throws SQLException {
        TargetDatabase database = parts.database();
        long next = database.progress().read(database.connection(), state.key()).nextOffset();
        database.connection().rollback();
        if (next == change.address().offset() + 1) {
            land(state.landing());
            return true;
        }
        state.lookForPending(database);
        parts.router().forget();
        return false;
    }

    private void runOnce(SchemaChange change) throws SQLException {
        state.nothingIsAhead();
        parts.schemaChanges().apply(change, state);
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Landing landing = state.landing();
        parts.progressWriter().commit(parts.database().connection(), landing);
        land(landing);
    }

    private void land(Landing landing) {
        state.launch(landing);
        state.land(landing);
    }

    /** In how many nanoseconds {@link #flush} should be called. */
    long dueIn(long now) {
        return gate.dueIn(now);
    }

    /**
     * Brings what was gathered on its way.
     *
     * @return the offset to deliver from, when the partition begins anew
     */
    OptionalLong flush() {
        try {
            gate.launch();
            return OptionalLong.empty();
        } catch (FlightFailedException e) {
            return OptionalLong.of(beginAnew(e));
        }
    }

    /** Looks whether a flight has failed. */
    OptionalLong check() {
        try {
            gate.throwIfFailed();
            return OptionalLong.empty();
        } catch (FlightFailedException e) {
            return OptionalLong.of(beginAnew(e));
        }
    }

    /** The partition is given back. */
    void abandon() {
        gate.abandon();
    }

    private long beginAnew(FlightFailedException failed) {
        Throwable reason = failed.getCause();
        gate.abandonAndSettle();
        boolean oneToBlame = reason instanceof BadRecordException
                || (reason instanceof TableWriteException refused && isRefusal(refused));
        if (!oneToBlame || state.launched() <= oneByOneUntil) {
            throw asStop(reason);
        }
        oneByOneUntil = state.launched();
        state = parts.load(state.key());
        gate = parts.gate(state);
        return begin();
    }

    private static boolean isRefusal(TableWriteException error) {
        return Failure.of(error) == Failure.REFUSED;
    }

    private RuntimeException asStop(@Nullable Throwable reason) {
        if (reason instanceof RuntimeException known) {
            return known;
        }
        return new StopException(
                "Changes of " + state.key() + " after offset " + (state.durable() - 1) + " could not be written: "
                        + (reason == null ? "no reason is known" : reason.getMessage())
                        + ". Mend that on the target, and restart the task.",
                reason == null ? new IllegalStateException("no reason") : reason);
    }
}
