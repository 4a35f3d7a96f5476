package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.config.EpochLimits;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.lane.Course;
import io.binlogbridge.sink.lane.Flight;
import io.binlogbridge.sink.lane.Landing;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the changes of one partition into epochs and launches them: when one is full, when nothing is on its way and the linger is
 * over, and before a statement. Belongs to the applier's thread.
 */
final class EpochGate {

    private final PartitionState state;
    private final Flights flights;
    private final EpochLimits limits;
    private final Course course = new Course();
    private Epoch epoch;
    private long firstReadAt;
    private boolean lastWasSpread;
    private @Nullable Throwable failure;

    EpochGate(PartitionState state, Flights flights, EpochLimits limits) {
        this.state = state;
        this.flights = flights;
        this.limits = limits;
        this.epoch = new Epoch(flights.lanes(), false);
    }

    /** Adds the next change; a full epoch leaves with it. */
    void add(TableBinding binding, RowChange change) {
        boolean ahead = state.ahead().covers(change.address().offset());
        if (!epoch.takes(binding)) {
            settle();
        } else if (epoch.isAhead() != ahead) {
            launch();
        }
        if (epoch.isEmpty() && epoch.isAhead() != ahead) {
            epoch = new Epoch(flights.lanes(), ahead);
        }
        long before = epoch.bytes();
        epoch.add(binding, change);
        flights.gather(epoch.bytes() - before);
    }

    /** The record at {@code offset} was read, whatever it was. */
    void read(long offset) {
        if (!state.isAhead()) {
            firstReadAt = System.nanoTime();
        }
        state.read(offset);
        if (isFull()) {
            launch();
        }
    }

    private boolean isFull() {
        return epoch.size() >= limits.maxRows()
                || flights.gathered() >= limits.maxBytes()
                || state.next() - state.launched() >= limits.span();
    }

    /** In how many nanoseconds what was gathered should leave; 0 or less for now, {@link Long#MAX_VALUE} for nothing to leave. */
    long dueIn(long now) {
        if (!state.isAhead() || flights.isUnderWay(this)) {
            return Long.MAX_VALUE;
        }
        return firstReadAt + limits.lingerNanos(!epoch.isEmpty()) - now;
    }

    /** Brings what was gathered on its way. */
    void launch() {
        flights.collect();
        throwIfFailed();
        if (!state.isAhead()) {
            return;
        }
        boolean spread = flights.lanes() > 1 && epoch.size() >= limits.spreadFrom() && state.mayRunAhead();
        if (!spread || !lastWasSpread) {
            flights.settle(this);
            throwIfFailed();
        }
        lastWasSpread = spread;
        Landing landing = state.landing();
        state.launch(landing);
        flights.gather(-epoch.bytes());
        flights.launch(new Flight(course, landing, epoch, spread), this);
        epoch = new Epoch(flights.lanes(), epoch.isAhead());
        firstReadAt = System.nanoTime();
    }

    /** Brings what was gathered to the target; durable when it returns. */
    void settle() {
        launch();
        flights.settle(this);
        throwIfFailed();
    }

    /**
     * Writes the one change in {@code alone}, when nothing else is gathered or on its way.
     *
     * @return why it failed; null when it is durable
     */
    @Nullable
    Throwable writeAlone(Epoch alone) {
        Landing landing = state.landing();
        Flight flight = new Flight(new Course(), landing, alone, false);
        flights.launch(flight, this);
        flights.settle(this);
        Throwable reason = failure;
        failure = null;
        if (reason == null) {
            state.launch(landing);
        }
        return reason;
    }

    /** A flight has come to its end. */
    void over(Flight flight) {
        Throwable reason = flight.await();
        if (reason == null) {
            state.land(flight.landing());
        } else if (failure == null) {
            failure = reason;
        }
    }

    /** The partition is given back: what is on its way may still land, nothing else does. */
    void abandon() {
        course.end();
        flights.gather(-epoch.bytes());
        epoch = new Epoch(flights.lanes(), false);
    }

    /** As {@link #abandon}, and waits until nothing is on its way any more. */
    void abandonAndSettle() {
        abandon();
        flights.settle(this);
    }

    void throwIfFailed() {
        if (failure != null) {
            throw new FlightFailedException(failure);
        }
    }
}
