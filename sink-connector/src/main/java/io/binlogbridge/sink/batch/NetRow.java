package io.binlogbridge.sink.batch;

import org.jspecify.annotations.Nullable;

/** What became of one exact key in an epoch: the first state before, the last state after. */
final class NetRow {

    private final @Nullable Object @Nullable [] before;
    private @Nullable Object @Nullable [] after;
    private boolean deleted;

    /** @param before null when the first change was an insert */
    NetRow(@Nullable Object @Nullable [] before) {
        this.before = before;
    }

    void write(@Nullable Object[] row) {
        after = row;
    }

    void delete() {
        after = null;
        deleted = true;
    }

    @Nullable
    Object @Nullable [] before() {
        return before;
    }

    /** The row at the end; null when it is gone. */
    @Nullable
    Object @Nullable [] after() {
        return after;
    }

    /** Whether it was a new row and stayed one: nothing of it can have been there. */
    boolean isNew() {
        return before == null && !deleted;
    }

    /** Whether it was deleted at some point, though it may have come back. */
    boolean wasDeleted() {
        return deleted;
    }
}
