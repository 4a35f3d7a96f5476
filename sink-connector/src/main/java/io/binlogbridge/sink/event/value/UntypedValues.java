package io.binlogbridge.sink.event.value;

import java.util.Base64;
import java.util.Map;

/** Values of JSON without schemas, for a reader who knows the column's type. Each method refuses what it cannot be certain of. */
public final class UntypedValues {

    private UntypedValues() {}

    public static Object wholeNumber(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw unexpected(value, "a whole number");
    }

    public static Double floating(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw unexpected(value, "a number");
    }

    public static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw unexpected(value, "text");
    }

    /** Of a text column: a String, or the {@link Bytes} that a marked text stands for. */
    public static Object columnText(Object value) {
        return MarkedText.of(text(value));
    }

    /** Days since 1970 in every mode that writes numbers. */
    public static String date(Object value) {
        return value instanceof String text ? IsoText.date(text) : Temporals.date((Long) wholeNumber(value));
    }

    /** Only as text: as a number it may be milliseconds, microseconds or nanoseconds. */
    public static String dateTime(Object value) {
        return IsoText.dateTime(temporalText(value));
    }

    /** Text with an offset, in every mode. */
    public static String timestamp(Object value) {
        return IsoText.zonedDateTime(temporalText(value));
    }

    /** Only as text, as {@link #dateTime}. */
    public static String time(Object value) {
        return IsoText.time(temporalText(value));
    }

    /** BIT(1) is a boolean, BIT(n) little-endian bytes in base64. */
    public static Object bits(Object value) {
        return value instanceof Boolean ? wholeNumber(value) : Bits.littleEndian(base64(text(value)));
    }

    public static Bytes geometry(Map<?, ?> value) {
        Object srid = value.get("srid");
        return Structs.geometry(
                base64(text(String.valueOf(value.get("wkb")))),
                srid instanceof Number number ? number.intValue() : null);
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new ValueException("\"" + text + "\" is not base64");
        }
    }

    private static String temporalText(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new ValueException("it came as the number " + value
                + ", whose unit cannot be told from JSON without schemas; use a converter with schemas, or"
                + " time.precision.mode=isostring on the source");
    }

    private static ValueException unexpected(Object value, String wanted) {
        return new ValueException(
                "it came as " + value.getClass().getSimpleName() + ", where " + wanted + " is expected");
    }
}
