package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.apply.OffsetCheck.Answer;
import io.binlogbridge.sink.batch.RowRoute;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.BadRecordException;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.event.TransactionEnd;
import io.binlogbridge.sink.event.value.ValueException;
import io.binlogbridge.sink.lane.TransactionLostException;
import io.binlogbridge.sink.progress.LeaseLostException;
import io.binlogbridge.sink.write.TableWriteException;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the records of one partition in their order. When a flight fails because the target refuses a row, the partition begins anew at
 * what is durable, and each change up to where it had come is a transaction of its own: so the one to blame is found.
 */
final class PartitionApplier {

    private static final Logger log = LoggerFactory.getLogger(PartitionApplier.class);

    private final TaskParts parts;
    private final OffsetCheck offsets;
    private final StatementStep statements;
    private final LostLease lease;
    private final Duplicates duplicates = new Duplicates();
    private volatile PartitionState state;
    private EpochGate gate;
    private DeferredIndexes indexes;
    private final WaitingObjects waitingObjects;
    private long oneByOneUntil = -1;
    private @Nullable ObjectName refused;

    PartitionApplier(TaskParts parts, PartitionState state) {
        this.parts = parts;
        this.state = state;
        this.gate = parts.gate(state);
        this.indexes = DeferredIndexes.load(parts, state.key());
        this.waitingObjects = new WaitingObjects(parts, state.key());
        this.offsets = new OffsetCheck(parts.gaps());
        this.statements = new StatementStep(parts);
        this.lease = new LostLease(parts.lostPatience());
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
            indexes.heard();
            Answer answer = offsets.check(record, state, first);
            if (answer == Answer.ASK_FOR_LAST) {
                return OptionalLong.of(OffsetCheck.lastOf(state));
            }
            read(record, answer);
            return OptionalLong.empty();
        } catch (FlightFailedException | LeaseLostException e) {
            return beginAnew(e);
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
        if (!duplicates.isNew(event, state.fence())) {
            gate.read(record.originalKafkaOffset());
            return;
        }
        if (state.isWrittenAgain(event)) {
            gate.launch();
            state.fence().reset();
        }
        try {
            apply(record, event);
        } catch (BadRecordException e) {
            passOver(record, event.position(), e);
        }
    }

    private void apply(SinkRecord record, ChangeEvent event) {
        if (event instanceof SchemaChange change) {
            gate.settle();
            indexes.before(change);
            if (statements.run(change, state)) {
                waitingObjects.statementRan();
            }
            return;
        }
        if (event instanceof RowChange change) {
            add(change);
            state.fence().pass(change.position());
        } else if (event instanceof TransactionEnd) {
            indexes.end(gate);
            gate.endTransaction();
        }
        gate.read(record.originalKafkaOffset());
    }

    private void add(RowChange change) {
        Optional<RowRoute> route = parts.router().route(change);
        if (route.isPresent() && indexes.before(change, route.get().binding(), gate)) {
            route = parts.router().route(change);
        }
        if (route.isEmpty()) {
            return;
        }
        try {
            TableBinding binding = route.get().binding();
            route.get().select(change).ifPresent(selected -> add(selected, binding));
        } catch (ValueException e) {
            throw BadRecordException.ofRow(change, e);
        }
    }

    private void add(RowChange change, TableBinding binding) {
        Replays.requireKey(binding, change, state);
        if (change.address().offset() < oneByOneUntil) {
            writeAlone(binding, change);
        } else {
            gate.add(binding, change);
        }
    }

    private void writeAlone(TableBinding binding, RowChange change) {
        gate.completeBefore(change);
        state.fence().pass(change.position());
        state.read(change.address().offset());
        Throwable failure = gate.writeAlone(
                binding,
                change,
                // What was refused is the one table of which nothing can be there yet.
                state.ahead().covers(change.address().offset())
                        || !binding.table().name().equals(refused),
                parts.badRecords().tolerated() || !parts.limits().perTransaction());
        if (failure != null) {
            state.takeBack();
        }
        if (failure instanceof TableWriteException refused && RefusedRow.isOne(refused)) {
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
        // Durable at once, or a later one that makes the partition begin anew would have it reported again.
        gate.settle();
    }

    /** In how many nanoseconds {@link #flush} should be called. */
    long dueIn(long now) {
        if (waits()) {
            return lease.isLost() ? Long.MAX_VALUE : statements.dueIn(now);
        }
        return Math.min(Math.min(gate.dueIn(now), indexes.dueIn(now)), waitingObjects.dueIn(now));
    }

    /**
     * Brings what was gathered on its way.
     *
     * @return the offset to deliver from, when the partition begins anew
     */
    OptionalLong flush() {
        try {
            gate.launch();
            if (indexes.dueIn(System.nanoTime()) <= 0) {
                indexes.end(gate);
            }
            if (waitingObjects.dueIn(System.nanoTime()) <= 0) {
                waitingObjects.tryAgain();
            }
            return OptionalLong.empty();
        } catch (FlightFailedException | LeaseLostException e) {
            return beginAnew(e);
        }
    }

    /** Looks whether a flight has failed. */
    OptionalLong check() {
        try {
            gate.throwIfFailed();
            return OptionalLong.empty();
        } catch (FlightFailedException | LeaseLostException e) {
            return beginAnew(e);
        }
    }

    /** Whether it is at a statement that takes its time, or is another task's now: records that come after that are of no use yet. */
    boolean waits() {
        return lease.isLost() || statements.isUnderWay();
    }

    /**
     * Looks whether that is over.
     *
     * @return the offset to deliver from, when it is
     */
    OptionalLong goOn(long now) {
        lease.throwIfForLong();
        try {
            if (dueIn(now) <= 0 && statements.goOn(state)) {
                waitingObjects.statementRan();
                return OptionalLong.of(state.next());
            }
            return OptionalLong.empty();
        } catch (LeaseLostException e) {
            return beginAnew(e);
        }
    }

    /**
     * The partition is given back.
     *
     * @return the statement that is running still
     */
    Optional<StatementThread.Run> abandon() {
        gate.abandon();
        return statements.running();
    }

    private OptionalLong beginAnew(RuntimeException failed) {
        Throwable reason = failed instanceof FlightFailedException ? failed.getCause() : failed;
        gate.abandonAndSettle();
        if (reason instanceof LeaseLostException lost) {
            lease.lose(state.key(), lost);
            return OptionalLong.empty();
        }
        boolean oneToBlame = reason instanceof BadRecordException
                || (reason instanceof TableWriteException refused && RefusedRow.isOne(refused));
        if (reason instanceof TransactionLostException) {
            log.info(
                    "Changes of {} are delivered again from offset {}: {}",
                    state.key(),
                    state.durable(),
                    reason.getMessage());
            return reload();
        }
        boolean stuck = oneByOneUntil >= 0 && state.durable() < oneByOneUntil;
        if (!oneToBlame || stuck) {
            throw FlightFailedException.asStop(state, reason);
        }
        refused = reason instanceof TableWriteException error ? error.table() : null;
        oneByOneUntil = Math.max(state.launched(), state.next());
        return reload();
    }

    private OptionalLong reload() {
        long aheadUntil = state.ahead().until();
        state = parts.load(state.key());
        state.aheadUntil(aheadUntil);
        gate = parts.gate(state);
        indexes = DeferredIndexes.load(parts, state.key());
        return OptionalLong.of(begin());
    }
}
