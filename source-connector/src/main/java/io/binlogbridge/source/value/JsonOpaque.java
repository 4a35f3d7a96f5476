package io.binlogbridge.source.value;

import com.github.shyiko.mysql.binlog.event.deserialization.AbstractRowsEventDataDeserializer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;

/** Values of SQL types inside a JSON document: decimals, dates and times, and bytes of any other type. */
final class JsonOpaque {

    private static final int TIMESTAMP = 7;
    private static final int DATE = 10;
    private static final int TIME = 11;
    private static final int DATETIME = 12;
    private static final int DECIMAL = 246;

    private static final int FRACTION_BITS = 24;
    private static final int DIGITS = 6;

    private JsonOpaque() {}

    /**
     * The JSON text of the value.
     *
     * @param type MySQL's number of the column type
     */
    static String text(int type, byte[] value) {
        return switch (type) {
            case DECIMAL -> decimal(value);
            case DATE -> quoted(dateTime(value).substring(0, "0000-00-00".length()));
            case DATETIME, TIMESTAMP -> quoted(dateTime(value));
            case TIME -> quoted(time(value));
            default -> quoted("base64:type" + type + ":" + Base64.getEncoder().encodeToString(value));
        };
    }

    /** Precision, scale, and the digits as a DECIMAL column has them. */
    private static String decimal(byte[] value) {
        return AbstractRowsEventDataDeserializer.asBigDecimal(
                        value[0] & 0xff, value[1] & 0xff, Arrays.copyOfRange(value, 2, value.length))
                .toPlainString();
    }

    private static String dateTime(byte[] value) {
        long packed = packed(value);
        return BinlogTemporals.dateTime(packed >> FRACTION_BITS, fraction(packed), DIGITS);
    }

    private static String time(byte[] value) {
        long packed = packed(value);
        long time = Math.abs(packed);
        int clock = (int) (time >> FRACTION_BITS);
        int[] parts = {clock >> 12 & 0x3ff, clock >> 6 & 63, clock & 63};
        return TemporalText.time(packed < 0, parts, fraction(time), DIGITS);
    }

    private static int fraction(long packed) {
        return (int) (packed & (1 << FRACTION_BITS) - 1);
    }

    private static long packed(byte[] value) {
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
