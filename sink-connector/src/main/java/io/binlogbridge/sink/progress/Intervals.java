package io.binlogbridge.sink.progress;

import java.util.Arrays;
import java.util.StringJoiner;

/** A set of numbers as intervals in ascending order, apart from each other by at least one number. Mutable, not thread-safe. */
final class Intervals {

    private long[] starts = new long[4];
    private long[] ends = new long[4];
    private int count;

    /** How many intervals there are. */
    int count() {
        return count;
    }

    /** Adds the numbers from {@code start} to {@code end}, both inclusive. */
    void add(long start, long end) {
        int first = firstEndingAtOrAfter(start - 1);
        int next = first;
        while (next < count && starts[next] - 1 <= end) {
            next++;
        }
        if (next == first) {
            makeRoom(first);
            starts[first] = start;
            ends[first] = end;
            return;
        }
        starts[first] = Math.min(start, starts[first]);
        ends[first] = Math.max(end, ends[next - 1]);
        remove(first + 1, next);
    }

    boolean contains(long number) {
        int at = firstEndingAtOrAfter(number);
        return at < count && starts[at] <= number;
    }

    /** Makes one interval of the first two and what lies between them. */
    void closeOldestGap() {
        starts[1] = starts[0];
        remove(0, 1);
    }

    /** Index of the first interval that ends at {@code number} or later; the count when there is none. */
    private int firstEndingAtOrAfter(long number) {
        // Transactions come in order, as a rule: it is the last interval, or none.
        if (count == 0 || ends[count - 1] < number) {
            return count;
        }
        int found = Arrays.binarySearch(ends, 0, count, number);
        return found >= 0 ? found : -found - 1;
    }

    private void makeRoom(int at) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(starts, at, starts, at + 1, count - at);
        System.arraycopy(ends, at, ends, at + 1, count - at);
        count++;
    }

    private void remove(int from, int to) {
        System.arraycopy(starts, to, starts, from, count - to);
        System.arraycopy(ends, to, ends, from, count - to);
        count -= to - from;
    }

    /** {@code 1-5:7}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(":");
        for (int i = 0; i < count; i++) {
            text.add(starts[i] == ends[i] ? Long.toString(starts[i]) : starts[i] + "-" + ends[i]);
        }
        return text.toString();
    }
}
