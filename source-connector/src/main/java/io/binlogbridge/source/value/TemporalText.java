package io.binlogbridge.source.value;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Dates and times as MySQL writes them, which can say what java.time cannot: {@code 0000-00-00}, {@code 2024-00-10},
 * {@code 2024-02-31}, {@code -838:59:59}.
 */
final class TemporalText {

    private final byte[] text;
    private int length;

    private TemporalText(int capacity) {
        text = new byte[capacity];
    }

    static String date(int year, int month, int day) {
        return new TemporalText("0000-00-00".length()).day(year, month, day).toString();
    }

    /**
     * @param fraction microseconds
     * @param digits how many digits of them the column has, 0 to 6
     */
    static String dateTime(int[] dayAndTime, int fraction, int digits) {
        return new TemporalText("0000-00-00 00:00:00.000000".length())
                .day(dayAndTime[0], dayAndTime[1], dayAndTime[2])
                .put(' ')
                .clock(dayAndTime[3], dayAndTime[4], dayAndTime[5])
                .fraction(fraction, digits)
                .toString();
    }

    /** In UTC. The second 0 is how the server stores {@code 0000-00-00 00:00:00}. */
    static String timestamp(long second, int fraction, int digits) {
        if (second == 0 && fraction == 0) {
            return dateTime(new int[6], 0, digits);
        }
        LocalDateTime t = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        int[] parts = {t.getYear(), t.getMonthValue(), t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond()};
        return dateTime(parts, fraction, digits);
    }

    /**
     * @param parts hours up to 838, minutes, seconds
     */
    static String time(boolean negative, int[] parts, int fraction, int digits) {
        TemporalText time = new TemporalText("-838:59:59.000000".length());
        if (negative) {
            time.put('-');
        }
        if (parts[0] > 99) {
            time.put('0' + parts[0] / 100);
        }
        return time.clock(parts[0] % 100, parts[1], parts[2])
                .fraction(fraction, digits)
                .toString();
    }

    private TemporalText day(int year, int month, int day) {
        return two(year / 100).two(year % 100).put('-').two(month).put('-').two(day);
    }

    private TemporalText clock(int hour, int minute, int second) {
        return two(hour).put(':').two(minute).put(':').two(second);
    }

    private TemporalText fraction(int micros, int digits) {
        if (digits > 0) {
            put('.');
            int unit = 100_000;
            for (int i = 0; i < digits; i++, unit /= 10) {
                put('0' + micros / unit % 10);
            }
        }
        return this;
    }

    private TemporalText two(int number) {
        return put('0' + number / 10).put('0' + number % 10);
    }

    private TemporalText put(int character) {
        text[length++] = (byte) character;
        return this;
    }

    @Override
    public String toString() {
        return new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }
}
