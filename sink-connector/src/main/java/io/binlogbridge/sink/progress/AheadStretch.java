package io.binlogbridge.sink.progress;

/**
 * The stretch of a partition for which the target may be ahead of the stream: because a crash came after some lanes had committed,
 * or because the offsets were altered. There rows are deleted by key and by their unique keys before they are inserted.
 *
 * @param until the first offset that the target cannot have
 * @param rewoundFrom the next offset before the offsets were altered; -1 when no replay is under way
 * @param executedBefore the transactions that had been applied before the offsets were altered, in MySQL's notation
 */
public record AheadStretch(long until, long rewoundFrom, String executedBefore) {

    /** Nothing is ahead. */
    public static final AheadStretch NONE = new AheadStretch(-1, -1, "");

    /** Whether the target may have the change at {@code offset} already. */
    public boolean covers(long offset) {
        return offset < until;
    }

    /** Whether {@code offset} was applied once before the offsets were altered. */
    public boolean isReplay(long offset) {
        return offset < rewoundFrom;
    }

    /** The same with lanes that may run ahead up to {@code offset}. */
    public AheadStretch atLeastUntil(long offset) {
        return new AheadStretch(Math.max(until, offset), rewoundFrom, executedBefore);
    }

    /** The same when the replay is over. */
    public AheadStretch afterReplay() {
        return new AheadStretch(until, -1, "");
    }
}
