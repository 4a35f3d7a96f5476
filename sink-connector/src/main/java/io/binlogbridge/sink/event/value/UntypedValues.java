package io.binlogbridge.sink.event.value;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Values of JSON without schemas, for a reader who knows the column's type. Each method refuses what it cannot be certain of. */
public final class UntypedValues {

    private static final int MOST_SHOWN = 40;

    private UntypedValues() {}

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
        return value instanceof String text ? IsoText.date(text) : Temporals.date(UntypedNumbers.whole(value));
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
        return value instanceof Boolean ? UntypedNumbers.whole(value) : Bits.littleEndian(base64(text(value)));
    }

    public static Bytes geometry(Map<?, ?> value) {
        Object srid = value.get("srid");
        Object wkb = value.get("wkb");
        if (wkb == null) {
            throw new ValueException("the geometry has no WKB");
        }
        return Structs.geometry(base64(text(wkb)), srid instanceof Number number ? number.intValue() : null);
    }

    public static Object vector(List<?> elements) {
        if (!elements.stream().allMatch(Number.class::isInstance)) {
            throw new ValueException("not all of its elements are numbers");
        }
        return Structs.floatVector(elements);
    }

    /** Text in the source's {@code binary.handling.mode}. */
    public static Bytes binary(Object value, UntypedModes.Binaries mode) {
        String text = text(value);
        return new Bytes(
                switch (mode) {
                    case BASE64 -> base64(text);
                    case BASE64_URL_SAFE -> decoded(text, "base64 for URLs", Base64.getUrlDecoder()::decode);
                    case HEX -> decoded(text, "hexadecimal", HexFormat.of()::parseHex);
                    case UNKNOWN ->
                        throw new ValueException(
                                "it came as text, and whether that is base64 or hexadecimal cannot be told;"
                                        + " set untyped.binary.handling.mode to what binary.handling.mode is on the source, or use"
                                        + " a converter with schemas");
                });
    }

    static byte[] base64(String text) {
        return decoded(text, "base64", Base64.getDecoder()::decode);
    }

    private static byte[] decoded(String text, String form, Function<String, byte[]> decoder) {
        try {
            return decoder.apply(text);
        } catch (IllegalArgumentException e) {
            String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
            throw new ValueException("\"" + shown + "\" is not " + form);
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

    static ValueException unexpected(Object value, String wanted) {
        return new ValueException(
                "it came as " + value.getClass().getSimpleName() + ", where " + wanted + " is expected");
    }
}
