package io.binlogbridge.sink.event.value;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's temporal strings ({@code time.precision.mode=isostring}, and TIMESTAMP in every mode) as MySQL writes them. The zone
 * of a DATE, TIME or DATETIME is an ornament: the wall clock counts. A TIMESTAMP is turned to UTC, our session's zone.
 */
final class IsoText {

    /** What ISO 8601 and java.time cannot say, MySQL can: zero parts, hours past 24, a sign. */
    private static final Pattern WALL_CLOCK =
            Pattern.compile("(?:(\\d{4}-\\d{2}-\\d{2})[T ])?(-?\\d{2,3}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)Z?");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})Z?");

    /** How a point in time looks as a rule; 0 stands for any digit, a space for T too. */
    private static final String USUAL = "0000-00-00 00:00:00.000000";

    private static final int WITHOUT_FRACTION = 19;

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
        String usual = usual(text);
        if (usual != null) {
            return usual;
        }
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
        String usual = usual(text);
        if (usual != null) {
            return usual;
        }
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

    /** {@code 2024-01-31T10:00:00.5Z} as MySQL writes it; null for what looks any other way. What a pattern does, for less. */
    private static @Nullable String usual(String text) {
        int length = text.endsWith("Z") ? text.length() - 1 : text.length();
        if (length != WITHOUT_FRACTION && (length < WITHOUT_FRACTION + 2 || length > USUAL.length())) {
            return null;
        }
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i++) {
            char expected = USUAL.charAt(i);
            char c = text.charAt(i);
            boolean fits =
                    switch (expected) {
                        case '0' -> c >= '0' && c <= '9';
                        case ' ' -> c == ' ' || c == 'T';
                        default -> c == expected;
                    };
            if (!fits) {
                return null;
            }
            plain[i] = (byte) (c == 'T' ? ' ' : c);
        }
        return new String(plain, StandardCharsets.ISO_8859_1);
    }

    private static ValueException unreadable(String text, String what) {
        return new ValueException("\"" + text + "\" cannot be read as a " + what);
    }
}
