package io.binlogbridge.sink.event.value;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Temporal values as MySQL writes them: {@code 2024-01-31}, {@code -12:30:00}, {@code 2024-01-31 10:00:00.5}. Text, because no
 * number and no Java type holds all of them, and because a driver given text converts nothing.
 */
final class Temporals {

    static final long MILLIS_PER_DAY = 86_400_000L;

    private static final long SECONDS_PER_DAY = 86_400L;
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
        return date(new DigitText(), date).toString();
    }

    private static DigitText date(DigitText text, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new ValueException("the year " + year + " is outside of what MySQL holds");
        }
        text.two(year / 100).two(year % 100).sign('-');
        return text.two(date.getMonthValue()).sign('-').two(date.getDayOfMonth());
    }

    /** A duration in nanoseconds: TIME goes from -838:59:59 to 838:59:59. */
    static String time(long nanos) {
        DigitText text = new DigitText();
        if (nanos < 0) {
            text.sign('-');
        }
        long absolute = Math.abs(nanos);
        long seconds = absolute / NANOS_PER_SECOND;
        text.atLeastTwo(seconds / 3600).sign(':');
        clock(text, (int) (seconds % 3600));
        return fraction(text, (int) (absolute % NANOS_PER_SECOND)).toString();
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
        long nanoOfDay = value.toLocalTime().toNanoOfDay();
        return dateTime(
                value.toLocalDate(), (int) (nanoOfDay / NANOS_PER_SECOND), (int) (nanoOfDay % NANOS_PER_SECOND));
    }

    private static String dateTime(long epochSecond, long nano) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, SECONDS_PER_DAY));
        return dateTime(date, (int) Math.floorMod(epochSecond, SECONDS_PER_DAY), (int) nano);
    }

    private static String dateTime(LocalDate date, int secondOfDay, int nano) {
        DigitText text = date(new DigitText(), date).sign(' ');
        text.two(secondOfDay / 3600).sign(':');
        clock(text, secondOfDay % 3600);
        return fraction(text, nano).toString();
    }

    private static void clock(DigitText text, int secondOfHour) {
        text.two(secondOfHour / 60).sign(':').two(secondOfHour % 60);
    }

    /** Microseconds are MySQL's finest; what is finer would be rounded. No zeros at the end, as in {@link IsoText}. */
    private static DigitText fraction(DigitText text, int nanos) {
        if (nanos == 0) {
            return text;
        }
        if (nanos % 1_000 != 0) {
            throw new ValueException("it is finer than a microsecond, which MySQL cannot hold");
        }
        text.sign('.');
        int unit = 100_000_000;
        for (int rest = nanos; rest > 0; unit /= 10) {
            text.sign((char) ('0' + rest / unit));
            rest %= unit;
        }
        return text;
    }
}
