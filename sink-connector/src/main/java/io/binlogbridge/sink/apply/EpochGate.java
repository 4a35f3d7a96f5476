package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.config.EpochLimits;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.lane.Course;
import io.binlogbridge.sink.lane.Flight;
import io.binlogbridge.sink.lane.Flight.Form;
import io.binlogbridge.sink.lane.FlightAbandonedException;
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
    private Course course = new Course();
    private final Spread spread;
    private Epoch epoch;
    private long firstReadAt;
    private long gatheredFrom;
    private Form last = Form.WHOLE;
    private final Transactions transactions;
    private @Nullable Throwable failure;

    EpochGate(PartitionState state, Flights flights, EpochLimits limits) {
        this.state = state;
        this.flights = flights;
        this.limits = limits;
        this.spread = new Spread(flights.lanes(), limits.run());
        this.epoch = new Epoch(spread, false);
        this.gatheredFrom = state.next();
        this.transactions = new Transactions(limits.perTransaction());
    }

    /** Adds the next change; a full epoch leaves with it. */
    void add(TableBinding binding, RowChange change) {
        if (transactions.begins(change) && (isFull() || isDue())) {
            launch();
        }
        boolean ahead = state.ahead().covers(change.address().offset());
        if (!epoch.takes(binding)) {
            launch();
            flights.settle(this);
        } else if (epoch.isAhead() != ahead) {
            launch();
        }
        if (epoch.isEmpty() && epoch.isAhead() != ahead) {
            epoch = new Epoch(spread, ahead);
        }
        transactions.goOn(change);
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
                || state.next() - gatheredFrom >= limits.span();
    }

    private boolean isDue() {
        return dueIn(System.nanoTime()) <= 0;
    }

    /** The transaction under way is complete. */
    void endTransaction() {
        transactions.end();
    }

    /** In how many nanoseconds what was gathered should leave; 0 or less for now, {@link Long#MAX_VALUE} for nothing to leave. */
    long dueIn(long now) {
        if (!state.isAhead() || transactions.isOpen() || flights.isUnderWay(this)) {
            return Long.MAX_VALUE;
        }
        return firstReadAt + limits.lingerNanos(!epoch.isEmpty()) - now;
    }

    /** Brings what was gathered on its way. */
    void launch() {
        flights.collect();
        throwIfFailed();
        if (!state.isAhead() || (transactions.isOpen() && epoch.isEmpty())) {
            return;
        }
        Form form = form();
        if (form != Form.SPREAD || last != Form.SPREAD) {
            flights.settle(this);
            throwIfFailed();
        }
        last = form;
        epoch.arrange();
        Landing landing = state.landing();
        Flight flight = new Flight(course, landing, epoch, form);
        if (flight.commits()) {
            state.launch(landing);
        }
        gatheredFrom = state.next();
        flights.gather(-epoch.bytes());
        flights.launch(flight, this);
        epoch = new Epoch(spread, epoch.isAhead());
        firstReadAt = System.nanoTime();
    }

    private Form form() {
        boolean continues = last == Form.FIRST_PART || last == Form.NEXT_PART;
        if (transactions.isOpen()) {
            return continues ? Form.NEXT_PART : Form.FIRST_PART;
        }
        if (continues) {
            return Form.LAST_PART;
        }
        boolean spreads = spread.lanes() > 1 && state.mayRunAhead() && isWorthSpreading();
        return spreads ? Form.SPREAD : Form.WHOLE;
    }

    /**
     * An epoch that is full before the one before it has landed needs all lanes. While the target keeps up, one transaction for all is
     * the least work for it.
     */
    private boolean isWorthSpreading() {
        return isFull() || epoch.size() >= limits.spreadFrom();
    }

    /** Brings what was gathered to the target; durable when it returns. */
    void settle() {
        transactions.end();
        launch();
        flights.settle(this);
        throwIfFailed();
    }

    /** If {@code change} begins a transaction, the one before it is brought to the target. */
    void completeBefore(RowChange change) {
        if (transactions.begins(change)) {
            settle();
        }
    }

    /**
     * Writes one change by itself, when nothing else is gathered. It was read already.
     *
     * @param ahead whether the target may have it already
     * @param commit whether it is durable when this returns, whatever transaction of the source it belongs to
     * @return why it failed; null when it was written
     */
    @Nullable
    Throwable writeAlone(TableBinding binding, RowChange change, boolean ahead, boolean commit) {
        if (!commit) {
            transactions.goOn(change);
        }
        epoch = new Epoch(spread, ahead);
        epoch.add(binding, change);
        flights.gather(epoch.bytes());
        launch();
        flights.settle(this);
        Throwable reason = failure;
        if (reason != null) {
            failure = null;
            course = new Course();
            last = Form.WHOLE;
            state.launchFromDurable();
        }
        return reason;
    }

    /** A flight has come to its end. */
    void over(Flight flight) {
        Throwable reason = flight.await();
        if (reason == null && flight.commits()) {
            state.land(flight.landing());
        } else if (reason != null && !isReason(failure)) {
            failure = reason;
        }
    }

    /** The partition is given back: what is on its way may still land, nothing else does. */
    void abandon() {
        course.end();
        flights.gather(-epoch.bytes());
        epoch = new Epoch(spread, false);
    }

    /** As {@link #abandon}, and waits until nothing is on its way any more. */
    void abandonAndSettle() {
        abandon();
        flights.settle(this);
    }

    /** Throws what went wrong; not before it is known. */
    void throwIfFailed() {
        if (failure != null && !isReason(failure)) {
            flights.settle(this);
        }
        if (failure != null) {
            throw new FlightFailedException(failure);
        }
    }

    /** A flight that was given up says nothing: the one that failed has the reason, and may be one after it. */
    private static boolean isReason(@Nullable Throwable failure) {
        return failure != null && !(failure instanceof FlightAbandonedException);
    }
}
