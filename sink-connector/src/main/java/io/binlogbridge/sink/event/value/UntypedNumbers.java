package io.binlogbridge.sink.event.value;

import io.binlogbridge.sink.event.value.UntypedModes.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of JSON without schemas, for a reader who knows the column's type, as {@link UntypedValues}. */
public final class UntypedNumbers {

    private UntypedNumbers() {}

    /** Any integer but BIGINT UNSIGNED. */
    public static Long whole(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw UntypedValues.unexpected(value, "a whole number");
    }

    public static Object year(Object value) {
        return ValueDecoders.year(whole(value));
    }

    /** BIGINT UNSIGNED: a number, which may have overflown, or text in the source's {@code decimal.handling.mode}. */
    public static Object unsigned(Object value, Decimals mode) {
        if (!(value instanceof String text)) {
            return whole(value);
        }
        return switch (mode) {
            case STRING -> digits(text);
            case PRECISE -> new BigDecimal(new BigInteger(UntypedValues.base64(text)));
            case UNKNOWN -> throw unknown();
        };
    }

    /** DECIMAL: only as digits, because in base64 nothing tells the scale, and a floating-point number is not exact. */
    public static Object decimal(Object value, Decimals mode) {
        if (!(value instanceof String text)) {
            if (value instanceof Double) {
                throw new ValueException(
                        "it came as a floating-point number, which holds no DECIMAL exactly;"
                                + " set decimal.handling.mode=string on the source, and untyped.decimal.handling.mode=string here");
            }
            return whole(value);
        }
        return switch (mode) {
            case STRING -> digits(text);
            case PRECISE ->
                throw new ValueException(
                        "with decimal.handling.mode=precise nothing in JSON without schemas tells its scale;"
                                + " set it to string on the source, and untyped.decimal.handling.mode=string here");
            case UNKNOWN -> throw unknown();
        };
    }

    public static Double floating(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw UntypedValues.unexpected(value, "a number");
    }

    private static BigDecimal digits(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "\"" + text + "\" is not a number in digits, as untyped.decimal.handling.mode=string says");
        }
    }

    private static ValueException unknown() {
        return new ValueException(
                "it came as text, and whether that is a number in digits or in base64 cannot be told; set"
                        + " untyped.decimal.handling.mode to what decimal.handling.mode is on the source (string is the one that"
                        + " serves every number), or use a converter with schemas");
    }
}
