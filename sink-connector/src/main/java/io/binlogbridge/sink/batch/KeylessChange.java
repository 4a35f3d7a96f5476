package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.RowChange;
import org.jspecify.annotations.Nullable;

/**
 * A change of a table without a key, kept as it came.
 *
 * @param change where it came from, for messages
 * @param before the row before, as the target's columns take it; null for an insert
 * @param after the row after; null for a delete
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeylessChange(
        RowChange change, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) {}
