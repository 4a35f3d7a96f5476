package io.binlogbridge.sink.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The exact values of a row's key. Two keys that the target's collation holds equal are still two keys here: deletes come before
 * inserts, and of such keys at most one has a row at the end of an epoch.
 */
public final class RowKey implements Comparable<RowKey> {

    private static final @Nullable Object[] NO_MORE = {};

    /** Most keys have one column: no array for it. */
    private final @Nullable Object first;

    private final @Nullable Object[] more;
    private final int hash;

    /**
     * @param row the values of all columns
     * @param columns indexes of the key's columns, at least one
     */
    RowKey(@Nullable Object[] row, int[] columns) {
        first = row[columns[0]];
        more = columns.length == 1 ? NO_MORE : new Object[columns.length - 1];
        for (int i = 0; i < more.length; i++) {
            more[i] = row[columns[i + 1]];
        }
        hash = 31 * Objects.hashCode(first) + (more.length == 0 ? 0 : Arrays.hashCode(more));
    }

    /** The number of columns. */
    public int size() {
        return 1 + more.length;
    }

    /** The value of the key's column at {@code index}, from 0. */
    public @Nullable Object value(int index) {
        return index == 0 ? first : more[index - 1];
    }

    /** The values in the order of the key's columns. */
    public List<@Nullable Object> values() {
        @Nullable Object[] values = new Object[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(i);
        }
        return Arrays.asList(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowKey key
                && hash == key.hash
                && Objects.equals(first, key.first)
                && Arrays.equals(more, key.more);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** For neighbourhood in the index; a total order whatever the values are. */
    @Override
    public int compareTo(RowKey other) {
        int order = ValueOrder.compare(first, other.first);
        for (int i = 0; order == 0 && i < more.length; i++) {
            order = ValueOrder.compare(more[i], other.more[i]);
        }
        return order;
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
