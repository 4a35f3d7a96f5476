package io.binlogbridge.sink.event.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debezium's temporal strings ({@code time.precision.mode=isostring}, and TIMESTAMP in every mode) as MySQL writes them. The zone
 * of a DATE, TIME or DATETIME is an ornament: the wall clock counts. A TIMESTAMP is turned to UTC, our session's zone.
 */
final class IsoText {

    /** What ISO 8601 and java.time cannot say, MySQL can: zero parts, hours past 24, a sign. */
    private static final Pattern WALL_CLOCK =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(-?\\d{2,3}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)Z?");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})Z?");

    private IsoText() {}

    static String date(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw unreadable(text, "date");
        }
        return day.group(1);
    }

    static String time(String text) {
        Matcher clock = WALL_CLOCK.matcher(text);
        if (clock.matches() && clock.group(1) == null) {
            return clock.group(2);
        }
        try {
            LocalTime time = OffsetTime.parse(text).toLocalTime();
            return Temporals.time(Duration.between(LocalTime.MIN, time).toNanos());
        } catch (DateTimeException e) {
            throw unreadable(text, "time");
        }
    }

    static String dateTime(String text) {
        Matcher clock = WALL_CLOCK.matcher(text);
        if (clock.matches() && clock.group(1) != null) {
            return clock.group(1) + " " + clock.group(2);
        }
        try {
            return Temporals.dateTime(OffsetDateTime.parse(text).toLocalDateTime());
        } catch (DateTimeException e) {
            throw unreadable(text, "date and time");
        }
    }

    static String zonedDateTime(String text) {
        Matcher clock = WALL_CLOCK.matcher(text);
        if (clock.matches() && clock.group(1) != null) {
            return clock.group(1) + " " + clock.group(2);
        }
        try {
            return Temporals.dateTime(OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime());
        } catch (DateTimeException e) {
            throw unreadable(text, "point in time");
        }
    }

    private static ValueException unreadable(String text, String what) {
        return new ValueException("\"" + text + "\" cannot be read as a " + what);
    }
}
