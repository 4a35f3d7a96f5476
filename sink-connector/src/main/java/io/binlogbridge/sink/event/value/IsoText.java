package io.binlogbridge.sink.event.value;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Debezium's temporal strings ({@code time.precision.mode=isostring}, and TIMESTAMP in every mode) as MySQL writes them. What ISO 8601
 * and java.time cannot say, MySQL can: zero parts, hours past 24, a sign. The zone of a DATE, TIME or DATETIME is an ornament: the wall
 * clock counts. A TIMESTAMP is turned to UTC, our session's zone.
 *
 * <p>One value has one text, whoever wrote it, because keys are compared by it: a fraction has no zeros at its end, and no time is
 * minus nothing.
 */
final class IsoText {

    /** The length of {@code 2024-01-31}. */
    private static final int DATE = 10;

    private IsoText() {}

    static String date(String text) {
        int end = withoutZone(text);
        if (end != DATE || !WallClock.isDate(text)) {
            throw unreadable(text, "date");
        }
        return text.substring(0, DATE);
    }

    static String time(String text) {
        int sign = text.startsWith("-") ? 1 : 0;
        int end = WallClock.end(text, sign, withoutZone(text));
        if (end > 0) {
            return text.substring(sign == 1 && WallClock.isZero(text, sign, end) ? 1 : 0, end);
        }
        try {
            LocalTime time = OffsetTime.parse(text).toLocalTime();
            return Temporals.time(Duration.between(LocalTime.MIN, time).toNanos());
        } catch (DateTimeException e) {
            throw unreadable(text, "time");
        }
    }

    static String dateTime(String text) {
        int end = dateTimeEnd(text);
        if (end > 0) {
            return withSpace(text, end);
        }
        try {
            return Temporals.dateTime(OffsetDateTime.parse(text).toLocalDateTime());
        } catch (DateTimeException e) {
            throw unreadable(text, "date and time");
        }
    }

    static String zonedDateTime(String text) {
        int end = dateTimeEnd(text);
        if (end > 0) {
            return withSpace(text, end);
        }
        try {
            return Temporals.dateTime(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime());
        } catch (DateTimeException e) {
            throw unreadable(text, "point in time");
        }
    }

    private static int withoutZone(String text) {
        return text.endsWith("Z") ? text.length() - 1 : text.length();
    }

    /** Where {@code 2024-01-31T10:00:00.5} or the same with a space ends, as {@link WallClock#end}; -1 for any other text. */
    private static int dateTimeEnd(String text) {
        if (text.length() <= DATE || !WallClock.isDate(text)) {
            return -1;
        }
        char between = text.charAt(DATE);
        return between == 'T' || between == ' ' ? WallClock.end(text, DATE + 1, withoutZone(text)) : -1;
    }

    private static String withSpace(String text, int end) {
        if (text.charAt(DATE) == ' ') {
            return text.substring(0, end);
        }
        byte[] plain = new byte[end];
        for (int i = 0; i < end; i++) {
            plain[i] = (byte) text.charAt(i);
        }
        plain[DATE] = ' ';
        return new String(plain, StandardCharsets.ISO_8859_1);
    }

    private static ValueException unreadable(String text, String what) {
        return new ValueException("\"" + text + "\" cannot be read as a " + what);
    }
}
