package io.binlogbridge.source.snapshot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads dates and times in the one form in which MySQL writes valid ones. */
final class TemporalDigits {

    private static final int DATE = "2024-01-31".length();
    private static final int SECONDS = "2024-01-31 23:59:59".length();
    private static final int MICROSECONDS = "2024-01-31 23:59:59.123456".length();

    private TemporalDigits() {}

    /** Null for what is not a day of the calendar: a zero or partial date, another form. */
    static @Nullable LocalDate date(byte[] text) {
        return text.length == DATE ? datePart(text) : null;
    }

    /** Null as in {@link #date}; up to 6 digits of a second's fraction. */
    static @Nullable LocalDateTime dateTime(byte[] text) {
        boolean fraction = text.length > SECONDS + 1 && text.length <= MICROSECONDS && text[SECONDS] == '.';
        if (!(text.length == SECONDS || fraction) || text[DATE] != ' ' || text[13] != ':' || text[16] != ':') {
            return null;
        }
        LocalDate date = datePart(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS);
        int nanos = fraction ? number(text, SECONDS + 1, text.length) : 0;
        if (date == null || !within(hour, 0, 23) || !within(minute, 0, 59) || !within(second, 0, 59) || nanos < 0) {
            return null;
        }
        for (int digits = text.length - SECONDS - 1; fraction && digits < 9; digits++) {
            nanos *= 10;
        }
        return date.atTime(hour, minute, second, nanos);
    }

    private static @Nullable LocalDate datePart(byte[] text) {
        if (text[4] != '-' || text[7] != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        boolean valid = year > 0 && within(month, 1, 12) && within(day, 1, 31);
        return valid && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
                ? LocalDate.of(year, month, day)
                : null;
    }

    private static boolean within(int number, int least, int most) {
        return number >= least && number <= most;
    }

    /** -1 when a byte is not a digit. */
    private static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
