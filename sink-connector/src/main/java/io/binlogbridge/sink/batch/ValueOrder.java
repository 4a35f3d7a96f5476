package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.event.value.JsonText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A total order of the values that a column can have. A column may hold values of several Java types: BIGINT UNSIGNED and BIT(64) are
 * Long up to 2^63 and BigDecimal from there on. So exact numbers compare as numbers, and anything else first by what it is: sorting
 * ends with an exception when values that do not compare count as equal.
 */
final class ValueOrder {

    private ValueOrder() {}

    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Long number && right instanceof Long other) {
            return number.compareTo(other);
        }
        if (left instanceof String text && right instanceof String other) {
            return text.compareTo(other);
        }
        if (left instanceof Bytes bytes && right instanceof Bytes other) {
            return bytes.compareTo(other);
        }
        if (left instanceof Double number && right instanceof Double other) {
            return number.compareTo(other);
        }
        if (left instanceof JsonText json && right instanceof JsonText other) {
            return json.text().compareTo(other.text());
        }
        int kinds = Integer.compare(kind(left), kind(right));
        return kinds != 0 || !isExactNumber(left) ? kinds : exact(left).compareTo(exact(right));
    }

    private static boolean isExactNumber(@Nullable Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    private static int kind(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (isExactNumber(value)) {
            return 1;
        }
        if (value instanceof Double) {
            return 2;
        }
        if (value instanceof String) {
            return 3;
        }
        if (value instanceof Bytes) {
            return 4;
        }
        if (value instanceof JsonText) {
            return 5;
        }
        throw new IllegalStateException("no decoder makes a " + value.getClass());
    }

    private static BigDecimal exact(@Nullable Object number) {
        if (number instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
    }
}
