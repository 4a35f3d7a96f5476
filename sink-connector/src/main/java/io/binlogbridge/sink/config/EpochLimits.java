package io.binlogbridge.sink.config;

import java.time.Duration;

/**
 * When an epoch is complete.
 *
 * @param maxRows changes
 * @param maxBytes bytes of their values, about
 * @param spreadFrom changes from which on an epoch is spread over the lanes even if it is not full
 * @param run how many consecutive numbers of a key keep to one lane
 * @param perTransaction whether it ends only where a transaction of the source does
 * @param linger how long the first change of an epoch waits for others, when nothing is on its way to the target
 */
public record EpochLimits(
        int maxRows, long maxBytes, int spreadFrom, int run, boolean perTransaction, Duration linger) {

    /** Progress that brings no change is written seldom: nobody waits for it. */
    private static final Duration IDLE_LINGER = Duration.ofMillis(500);

    private static final int OFFSETS_PER_ROW = 2;

    /** Offsets that an epoch may take up: with a tombstone after each change, those of its rows. */
    public long span() {
        return (long) OFFSETS_PER_ROW * maxRows;
    }

    /** Offsets that two epochs may take up: by so much can lanes be ahead of the progress. */
    public long runAhead() {
        return 2 * span();
    }

    /** For how long something gathered waits for more, in nanoseconds. */
    public long lingerNanos(boolean hasChanges) {
        return (hasChanges ? linger : IDLE_LINGER).toNanos();
    }
}
