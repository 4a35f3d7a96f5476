package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spreads rows over lanes, so that rows which the server holds for one and the same go to the same lane. Only key columns whose values
 * are equal exactly when the server says so count: under a collation {@code a} and {@code A} may be one key, and -0.0 equals 0.0.
 */
final class LaneHash {

    private final int[] columns;

    /** @param key indexes of the key's columns */
    LaneHash(int[] key, List<TargetColumn> all) {
        columns = Arrays.stream(key).filter(i -> all.get(i).equalsByValue()).toArray();
    }

    /** Whether there is anything to spread by. */
    boolean isPossible() {
        return columns.length > 0;
    }

    int lane(@Nullable Object[] row, int lanes) {
        int hash = 0;
        for (int column : columns) {
            Object value = row[column];
            hash = 31 * hash + (value == null ? 0 : value.hashCode());
        }
        // Consecutive numbers differ in their lowest bits only where the key is one; mixed, any key spreads.
        int mixed = hash * 0x9E3779B9;
        return Math.floorMod(mixed >>> 16, lanes);
    }
}
