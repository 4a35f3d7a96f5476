package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.Fence;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.progress.Progress;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a partition is: on the target, and beyond it in what was read but not yet committed. Not thread-safe. */
final class PartitionState {

    private final PartitionKey key;
    private final Fence fence;
    private long durable;
    private long next;
    private @Nullable Pending pending;

    private PartitionState(PartitionKey key, Progress progress, Optional<Pending> pending) {
        this.key = key;
        this.fence = progress.fence();
        this.durable = progress.nextOffset();
        this.next = durable;
        this.pending = pending.orElse(null);
    }

    /** What the target says. */
    static PartitionState load(TargetDatabase database, PartitionKey key) throws SQLException {
        Connection connection = database.connection();
        Progress progress = database.progress().open(connection, key);
        Optional<Pending> pending = database.journal().pending(connection, key);
        connection.rollback();
        return new PartitionState(key, progress, pending);
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

    /** The first offset that was not read. */
    long next() {
        return next;
    }

    /** Everything up to {@code offset} was read. */
    void read(long offset) {
        next = offset + 1;
    }

    /** The statement at {@code offset} that a crash left unfinished. */
    Optional<Pending> pendingAt(long offset) {
        return Optional.ofNullable(pending).filter(statement -> statement.offset() == offset);
    }

    /** Whether there is something to commit. */
    boolean isAhead() {
        return next != durable;
    }

    /** Writes progress into the transaction under way and commits it. */
    void commit(TargetDatabase database) throws SQLException {
        Connection connection = database.connection();
        if (!database.progress().advance(connection, key, durable, new Progress(next, fence))) {
            connection.rollback();
            throw new StopException("The progress of " + key + " on the target is no longer what this task left there ("
                    + durable + "): another task, or another connector of the same name, writes it too."
                    + " Stop that one, and restart this task.");
        }
        connection.commit();
        durable = next;
    }
}
