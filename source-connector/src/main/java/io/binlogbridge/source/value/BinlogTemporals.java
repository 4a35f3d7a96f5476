package io.binlogbridge.source.value;

import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The binlog's date and time types, read into {@link TemporalText}. The layouts are those of MySQL's {@code my_time.cc}: since 5.6.4
 * big-endian packed fields with a fraction behind them, before (and in tables that were never rebuilt since) decimal digits in
 * a little-endian number.
 */
final class BinlogTemporals {

    private static final int[] UNITS_OF_FRACTION = {0, 10_000, 100, 1};

    private BinlogTemporals() {}

    static String date(ByteArrayInputStream in) throws IOException {
        int packed = in.readInteger(3);
        return TemporalText.date(packed >> 9, packed >> 5 & 15, packed & 31);
    }

    /** 0 is the year 0000. */
    static int year(ByteArrayInputStream in) throws IOException {
        int year = in.readInteger(1);
        return year == 0 ? 0 : 1900 + year;
    }

    /**
     * @param digits of the fraction
     */
    static String time(int digits, ByteArrayInputStream in) throws IOException {
        int fractionBytes = fractionBytes(digits);
        int fractionBits = 8 * fractionBytes;
        long packed = bigEndian(in, 3 + fractionBytes) - (0x800000L << fractionBits);
        long time = Math.abs(packed);
        int clock = (int) (time >> fractionBits);
        int fraction = (int) (time & (1L << fractionBits) - 1) * UNITS_OF_FRACTION[fractionBytes];
        int[] parts = {clock >> 12 & 0x3ff, clock >> 6 & 63, clock & 63};
        return TemporalText.time(packed < 0, parts, fraction, digits);
    }

    static String dateTime(int digits, ByteArrayInputStream in) throws IOException {
        return dateTime(bigEndian(in, 5) - 0x8000000000L, fraction(digits, in), digits);
    }

    /**
     * @param packed 17 bits of year and month, 5 of day, 5 of hour, 6 of minute, 6 of second
     */
    static String dateTime(long packed, int fraction, int digits) {
        int yearAndMonth = (int) (packed >> 22);
        int rest = (int) packed & 0x3fffff;
        int[] parts = {
            yearAndMonth / 13, yearAndMonth % 13, rest >> 17, rest >> 12 & 31, rest >> 6 & 63, rest & 63,
        };
        return TemporalText.dateTime(parts, fraction, digits);
    }

    static String timestamp(int digits, ByteArrayInputStream in) throws IOException {
        long second = bigEndian(in, 4);
        return TemporalText.timestamp(second, fraction(digits, in), digits);
    }

    static String timeBefore56(ByteArrayInputStream in) throws IOException {
        int signed = in.readInteger(3) << 8 >> 8;
        int digits = Math.abs(signed);
        int[] parts = {digits / 10_000, digits / 100 % 100, digits % 100};
        return TemporalText.time(signed < 0, parts, 0, 0);
    }

    static String dateTimeBefore56(ByteArrayInputStream in) throws IOException {
        long digits = in.readLong(8);
        int day = (int) (digits / 1_000_000);
        int clock = (int) (digits % 1_000_000);
        int[] parts = {
            day / 10_000, day / 100 % 100, day % 100, clock / 10_000, clock / 100 % 100, clock % 100,
        };
        return TemporalText.dateTime(parts, 0, 0);
    }

    static String timestampBefore56(ByteArrayInputStream in) throws IOException {
        return TemporalText.timestamp(in.readLong(4), 0, 0);
    }

    private static int fraction(int digits, ByteArrayInputStream in) throws IOException {
        int bytes = fractionBytes(digits);
        return (int) bigEndian(in, bytes) * UNITS_OF_FRACTION[bytes];
    }

    private static int fractionBytes(int digits) {
        return (digits + 1) / 2;
    }

    private static long bigEndian(ByteArrayInputStream in, int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | in.readInteger(1);
        }
        return number;
    }
}
