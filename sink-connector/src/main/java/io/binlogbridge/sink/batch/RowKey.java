package io.binlogbridge.sink.batch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact values of a row's key. Two keys that the target's collation holds equal are still two keys here: deletes come before
 * inserts, and of such keys at most one has a row at the end of an epoch.
 */
public final class RowKey implements Comparable<RowKey> {

    private final @Nullable Object[] values;
    private final int hash;

    RowKey(@Nullable Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /** The values in the order of the key's columns. */
    public List<@Nullable Object> values() {
        return Arrays.asList(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey key && hash == key.hash && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** For neighbourhood in the index only: values that do not compare count as equal. */
    @Override
    public int compareTo(RowKey other) {
        for (int i = 0; i < values.length; i++) {
            int order = compare(values[i], other.values[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null || left.getClass() != right.getClass() || !(left instanceof Comparable)) {
            return 0;
        }
        return ((Comparable<Object>) left).compareTo(right);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
