package io.binlogbridge.sink.event.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Temporal values as MySQL writes them: {@code 2024-01-31}, {@code -12:30:00}, {@code 2024-01-31 10:00:00.5}. Text, because no
 * number and no Java type holds all of them, and because a driver given text converts nothing.
 */
final class Temporals {

    static final long MILLIS_PER_DAY = 86_400_000L;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private Temporals() {}

    /** Milliseconds of Connect's own logical types, which come as java.util.Date. */
    @SuppressWarnings("JavaUtilDate")
    static long millis(Object raw) {
        return ((java.util.Date) raw).getTime();
    }

    static String date(long epochDay) {
        return date(LocalDate.ofEpochDay(epochDay));
    }

    static String date(LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new ValueException("the year " + year + " is outside of what MySQL holds");
        }
        StringBuilder text = new StringBuilder(10);
        padded(text, year, 4).append('-');
        padded(text, date.getMonthValue(), 2).append('-');
        return padded(text, date.getDayOfMonth(), 2).toString();
    }

    /** A duration in nanoseconds: TIME goes from -838:59:59 to 838:59:59. */
    static String time(long nanos) {
        StringBuilder text = new StringBuilder(18);
        if (nanos < 0) {
            text.append('-');
        }
        long absolute = Math.abs(nanos);
        long seconds = absolute / NANOS_PER_SECOND;
        padded(text, seconds / 3600, 2).append(':');
        padded(text, seconds / 60 % 60, 2).append(':');
        padded(text, seconds % 60, 2);
        return fraction(text, absolute % NANOS_PER_SECOND).toString();
    }

    static String dateTimeOfMillis(long millis) {
        return dateTime(Math.floorDiv(millis, 1_000L), Math.floorMod(millis, 1_000L) * 1_000_000L);
    }

    static String dateTimeOfMicros(long micros) {
        return dateTime(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    static String dateTimeOfNanos(long nanos) {
        return dateTime(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }

    static String dateTime(LocalDateTime value) {
        StringBuilder text =
                new StringBuilder(29).append(date(value.toLocalDate())).append(' ');
        padded(text, value.getHour(), 2).append(':');
        padded(text, value.getMinute(), 2).append(':');
        padded(text, value.getSecond(), 2);
        return fraction(text, value.getNano()).toString();
    }

    private static String dateTime(long epochSecond, long nano) {
        return dateTime(LocalDateTime.ofEpochSecond(epochSecond, (int) nano, ZoneOffset.UTC));
    }

    /** Microseconds are MySQL's finest; what is finer would be rounded. */
    private static StringBuilder fraction(StringBuilder text, long nanos) {
        if (nanos == 0) {
            return text;
        }
        if (nanos % 1_000 != 0) {
            throw new ValueException("it is finer than a microsecond, which MySQL cannot hold");
        }
        return padded(text.append('.'), nanos / 1_000, 6);
    }

    private static StringBuilder padded(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }
}
