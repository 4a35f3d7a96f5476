package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/**
 * A row at one moment. Values are null, {@link Long}, {@link java.math.BigDecimal}, {@link Double}, {@link String} (text, and
 * temporal values as MySQL writes them), {@link io.binlogbridge.sink.event.value.Bytes} or
 * {@link io.binlogbridge.sink.event.value.JsonText}; without a schema, what the JSON converter made.
 */
public final class RowImage {

    private final RowShape shape;
    private final @Nullable Object[] values;

    /** Takes the array over. */
    public RowImage(RowShape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    public RowShape shape() {
        return shape;
    }

    /** The value of the column at {@code index} of the shape. */
    public @Nullable Object value(int index) {
        return values[index];
    }

    /** About how many bytes the values take. */
    public long bytes() {
        long bytes = 16L * values.length;
        for (Object value : values) {
            if (value instanceof String text) {
                bytes += text.length();
            } else if (value instanceof io.binlogbridge.sink.event.value.Bytes content) {
                bytes += content.content().length;
            } else if (value instanceof io.binlogbridge.sink.event.value.JsonText json) {
                bytes += json.text().length();
            }
        }
        return bytes;
    }
}
