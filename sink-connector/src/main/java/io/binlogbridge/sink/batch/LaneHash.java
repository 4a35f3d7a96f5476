package io.binlogbridge.sink.batch;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TargetColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Spreads rows over lanes, so that rows which the server holds for one and the same go to the same lane. Only key columns whose values
 * are equal exactly when the server says so count: under a collation {@code a} and {@code A} may be one key, and -0.0 equals 0.0.
 */
final class LaneHash {

    private final int[] columns;
    private final int seed;

    /**
     * @param table so that tables which are shorter than a run do not all meet on one lane
     * @param key indexes of the key's columns
     */
    LaneHash(ObjectName table, int[] key, List<TargetColumn> all) {
        seed = table.hashCode();
        columns = Arrays.stream(key).filter(i -> all.get(i).equalsByValue()).toArray();
    }

    /** Whether there is anything to spread by. */
    boolean isPossible() {
        return columns.length > 0;
    }

    /** The lane of a row, from 0 on. */
    int lane(@Nullable Object[] row, Spread spread) {
        int last = columns.length - 1;
        int hash = seed;
        for (int i = 0; i < last; i++) {
            hash = 31 * hash + Objects.hashCode(row[columns[i]]);
        }
        Object value = row[columns[last]];
        if (value instanceof Long number) {
            return (int) Math.floorMod(mixed(hash) + Math.floorDiv(number, spread.run()), (long) spread.lanes());
        }
        return Math.floorMod(mixed(31 * hash + Objects.hashCode(value)), spread.lanes());
    }

    private static int mixed(int hash) {
        return (hash * 0x9E3779B9) >>> 16;
    }
}
