package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.progress.LeaseLostException;
import io.binlogbridge.sink.progress.PartitionKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether another task has a partition. Most often this one was out of touch then, and is soon told that the partition is not its own any
 * more; all is well, while a task that fails Connect would not start again. Belongs to the applier's thread.
 */
final class LostLease {

    private static final Logger log = LoggerFactory.getLogger(LostLease.class);

    private final Duration patience;
    private @Nullable LeaseLostException lost;
    private long lostAt;

    LostLease(Duration patience) {
        this.patience = patience;
    }

    boolean isLost() {
        return lost != null;
    }

    /** It is, from now on. */
    void lose(PartitionKey key, LeaseLostException reason) {
        lost = reason;
        lostAt = System.nanoTime();
        log.warn(
                "Partition {} is worked on by another task now. This one writes no more of it, and fails if the partition is not taken"
                        + " from it within {} seconds",
                key,
                patience.toSeconds());
    }

    /**
     * @throws LeaseLostException when that was long ago, and the partition was not taken from this task
     */
    void throwIfForLong() {
        if (lost != null && System.nanoTime() - lostAt > patience.toNanos()) {
            throw lost;
        }
    }
}
