package io.binlogbridge.sink;

/** How long Connect waits before it delivers a batch again: doubled with every failure in a row, from 0.5 s to 30 s. */
final class RetryPause {

    private static final long FIRST_MS = 500;
    private static final long LONGEST_MS = 30_000;

    private long nextMs = FIRST_MS;

    long next() {
        long pause = nextMs;
        nextMs = Math.min(LONGEST_MS, 2 * pause);
        return pause;
    }

    void reset() {
        nextMs = FIRST_MS;
    }
}
