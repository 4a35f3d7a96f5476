package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.lane.Landing;
import io.binlogbridge.sink.progress.AheadStretch;
import io.binlogbridge.sink.progress.Fence;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.progress.Progress;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition is: on the target, on its way there, and beyond it in what was read. Belongs to the applier's thread; only
 * {@link #durable} may be asked by others.
 */
final class PartitionState {

    private final PartitionKey key;
    private final Fence fence;
    private final long runAhead;
    private volatile long durable;
    private AheadStretch ahead;
    private long declared;
    private long snapshotOffset;
    private final boolean altered;
    private long launched;
    private long next;
    private @Nullable Pending pending;

    private PartitionState(PartitionKey key, Progress progress, Optional<Pending> pending, long runAhead) {
        this.key = key;
        this.fence = new Fence(progress.fence());
        this.runAhead = runAhead;
        this.durable = progress.nextOffset();
        this.ahead = progress.ahead();
        this.declared = progress.ahead().until();
        this.snapshotOffset = progress.snapshotOffset();
        this.altered = progress.altered();
        this.launched = durable;
        this.next = durable;
        this.pending = pending.orElse(null);
    }

    /**
     * What the target says.
     *
     * @param runAhead how many offsets lanes may be ahead of the progress
     */
    static PartitionState load(TargetDatabase database, PartitionKey key, long runAhead) throws SQLException {
        Connection connection = database.connection();
        Progress progress = database.progress().open(connection, key);
        Optional<Pending> pending = database.journal().pending(connection, key);
        connection.rollback();
        return new PartitionState(key, progress, pending, runAhead);
    }

    PartitionKey key() {
        return key;
    }

    Fence fence() {
        return fence;
    }

    /** The first offset that is not durable on the target; {@link Progress#NOTHING} when nothing is. */
    long durable() {
        return durable;
    }

    /** The first offset that is not on its way to the target. */
    long launched() {
        return launched;
    }

    /** The first offset that was not read. */
    long next() {
        return next;
    }

    /** Whether it begins where somebody said, and not after what was applied last. */
    boolean isAltered() {
        return altered;
    }

    /** Everything up to {@code offset} was read. */
    void read(long offset) {
        next = offset + 1;
        if (ahead.rewoundFrom() >= 0 && !ahead.isReplay(next)) {
            fence.alsoExecuted(ahead.executedBefore());
            ahead = ahead.afterReplay();
        }
    }

    /** What was read and not launched was not written. */
    void takeBack() {
        next = launched;
    }

    /** Where the target may be ahead of what is read. */
    AheadStretch ahead() {
        return ahead;
    }

    /**
     * Whether the source goes back with {@code event} during a replay, which does not know what was applied before the place where it
     * begins. Then all that the source writes again is applied again, from an epoch of its own on: each stretch is history without gaps.
     */
    boolean isWrittenAgain(ChangeEvent event) {
        return ahead.isReplay(event.address().offset()) && fence.isBehind(event.position());
    }

    /** What the target says of lanes that ran ahead is for a task that starts; this one knows that none did beyond {@code until}. */
    void aheadUntil(long until) {
        ahead = new AheadStretch(until, ahead.rewoundFrom(), ahead.executedBefore());
    }

    /** A statement is about to run, or a snapshot to start: nothing after it can be on the target. */
    void nothingIsAhead() {
        ahead = new AheadStretch(-1, ahead.rewoundFrom(), ahead.executedBefore());
    }

    /** What was there of this topic is taken away: everything is new from here on. */
    void snapshotStarts(long offset) {
        fence.reset();
        ahead = AheadStretch.NONE;
        snapshotOffset = offset;
    }

    /** The statement at {@code offset} that a crash left unfinished. */
    Optional<Pending> pendingAt(long offset) {
        return Optional.ofNullable(pending).filter(statement -> statement.offset() == offset);
    }

    /** Looks once more which statement is unfinished: an attempt to run one may have broken off. */
    void lookForPending(TargetDatabase database) throws SQLException {
        pending = database.journal().pending(database.connection(), key).orElse(null);
    }

    /** Whether there is something to bring to the target. */
    boolean isAhead() {
        return next != launched;
    }

    /** Whether the target knows that lanes may have written what was read, should they be cut short. */
    boolean mayRunAhead() {
        return next <= declared;
    }

    /** From what is on its way to what was read. */
    Landing landing() {
        Progress to = new Progress(next, fence.state(), ahead.atLeastUntil(next + runAhead), snapshotOffset, false);
        return new Landing(key, launched, to);
    }

    /** {@code landing} is on its way. */
    void launch(Landing landing) {
        launched = landing.to().nextOffset();
    }

    /** What was on its way did not land. */
    void launchFromDurable() {
        launched = durable;
    }

    /** {@code landing} is durable. */
    void land(Landing landing) {
        durable = landing.to().nextOffset();
        declared = landing.to().ahead().until();
    }
}
