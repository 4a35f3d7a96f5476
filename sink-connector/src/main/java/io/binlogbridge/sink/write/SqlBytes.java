package io.binlogbridge.sink.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A statement as it goes over the wire: UTF-8 bytes in one growing array, behind the few that the driver puts before a statement. Bytes
 * and not a String, because a String of 16 MB would be copied three times, and padded fourfold by the driver, on its way out.
 */
public final class SqlBytes {

    private static final int CAPACITY = 16 << 10;

    /** Room for most statements; an array that grew larger is given back. */
    private static final int KEPT = 1 << 20;

    private static final int DIGITS = 20;

    private final int start;
    private byte[] bytes;
    private int end;

    /** @param prefix what comes before the text of every statement */
    SqlBytes(byte[] prefix) {
        this.bytes = Arrays.copyOf(prefix, CAPACITY);
        this.start = prefix.length;
        this.end = start;
    }

    /** Without a prefix, for text that is not sent as a statement. */
    public SqlBytes() {
        this(new byte[0]);
    }

    /** Back to no text. */
    public void clear() {
        if (bytes.length > KEPT) {
            bytes = Arrays.copyOf(Arrays.copyOf(bytes, start), CAPACITY);
        }
        end = start;
    }

    /** Bytes of text. */
    public int size() {
        return end - start;
    }

    /** Prefix and text, in an array that may be longer. */
    byte[] array() {
        return bytes;
    }

    /** Where the text ends in {@link #array}. */
    int end() {
        return end;
    }

    /** Makes room for {@code count} bytes more, and says where they go. */
    int reserve(int count) {
        if (bytes.length - end < count) {
            long wanted = Math.max(
                    (long) end + count, bytes.length + (long) (bytes.length < KEPT ? bytes.length : bytes.length >> 1));
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.min(wanted, Integer.MAX_VALUE - 8L)));
        }
        return end;
    }

    /** The text now ends at {@code newEnd}, within what was reserved. */
    void written(int newEnd) {
        end = newEnd;
    }

    /** Appends SQL: keywords and quoted names, never a value. */
    SqlBytes sql(byte[] utf8) {
        int at = reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, at, utf8.length);
        end += utf8.length;
        return this;
    }

    SqlBytes sql(String text) {
        return sql(text.getBytes(StandardCharsets.UTF_8));
    }

    SqlBytes sql(char ascii) {
        // Not in one expression: the array would be read before reserve() puts another in its place.
        int at = reserve(1);
        bytes[at] = (byte) ascii;
        end++;
        return this;
    }

    void number(long number) {
        if (number < 0) {
            // The smallest has no positive counterpart.
            sql(Long.toString(number));
            return;
        }
        int from = reserve(DIGITS);
        int at = from;
        long rest = number;
        do {
            bytes[at++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        end = at;
        for (int left = from, right = at - 1; left < right; left++, right--) {
            byte digit = bytes[left];
            bytes[left] = bytes[right];
            bytes[right] = digit;
        }
    }

    @Override
    public String toString() {
        return new String(bytes, start, size(), StandardCharsets.UTF_8);
    }
}
