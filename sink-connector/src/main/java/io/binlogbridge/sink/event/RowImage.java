package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row at one moment. Values are null, {@link Long}, {@link java.math.BigDecimal}, {@link Double}, {@link String} (text, and
 * temporal values as MySQL writes them), {@link io.binlogbridge.sink.event.value.Bytes} or
 * {@link io.binlogbridge.sink.event.value.JsonText}; without a schema, what the JSON converter made.
 */
public final class RowImage {

    /** The image and its array. */
    private static final int OWN_BYTES = 40;

    /** The reference to a value and the object, with the array that texts and bytes have besides. */
    private static final long BYTES_OF_VALUE = 4 + 24 + 16;

    private final RowShape shape;
    private final @Nullable Object[] values;
    private final int bytes;

    /** Takes the array over. */
    public RowImage(RowShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
        long sum = OWN_BYTES;
        for (Object value : values) {
            sum += bytesOf(value);
        }
        this.bytes = (int) Math.min(sum, Integer.MAX_VALUE);
    }

    private static long bytesOf(@Nullable Object value) {
        if (value instanceof String text) {
            return BYTES_OF_VALUE + text.length();
        }
        if (value instanceof Bytes binary) {
            return BYTES_OF_VALUE + binary.content().length;
        }
        if (value instanceof JsonText json) {
            return BYTES_OF_VALUE + json.text().length();
        }
        if (value instanceof Map<?, ?> map) {
            return BYTES_OF_VALUE
                    + map.values().stream().mapToLong(RowImage::bytesOf).sum();
        }
        return BYTES_OF_VALUE;
    }

    public RowShape shape() {
        return shape;
    }

    /** The value of the column at {@code index} of the shape. */
    public @Nullable Object value(int index) {
        return values[index];
    }

    /** The values in the order of the shape's columns: the array itself, not a copy. Nobody may change it. */
    public @Nullable Object[] values() {
        return values;
    }

    /** How much memory the image takes, roughly: text beyond Latin-1 takes up to twice what is counted here. */
    public int bytes() {
        return bytes;
    }
}
