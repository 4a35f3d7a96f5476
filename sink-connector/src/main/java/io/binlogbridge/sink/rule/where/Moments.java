package io.binlogbridge.sink.rule.where;

import java.time.YearMonth;

/**
 * Temporal values as numbers that sort as MySQL sorts them. DATE and DATETIME: the parts in bits, so that zero parts have a place too; TIME:
 * microseconds.
 */
final class Moments {

    private static final long MICROS = 1_000_000L;

    private Moments() {}

    /** A value as MySQL writes it. */
    static Long parse(String text, Type.MomentKind kind) {
        if (kind == Type.MomentKind.TIME) {
            return time(text);
        }
        long date = date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        return text.length() == 10 ? date : date + clock(text, 11);
    }

    static long date(int year, int month, int day) {
        return ((year * 13L + month) << 5 | day) << 41;
    }

    static long clock(int hour, int minute, int second, int micros) {
        return (((hour << 6 | minute) << 6 | second) * (1L << 24)) | micros;
    }

    private static long clock(String text, int from) {
        return clock(
                number(text, from, from + 2),
                number(text, from + 3, from + 5),
                number(text, from + 6, from + 8),
                micros(text, from + 8));
    }

    static long time(boolean negative, int hours, int minutes, int seconds, int micros) {
        long value = ((hours * 60L + minutes) * 60 + seconds) * MICROS + micros;
        return negative ? -value : value;
    }

    private static long time(String text) {
        boolean negative = text.charAt(0) == '-';
        int from = negative ? 1 : 0;
        int colon = text.indexOf(':');
        return time(
                negative,
                number(text, from, colon),
                number(text, colon + 1, colon + 3),
                number(text, colon + 4, colon + 6),
                micros(text, colon + 6));
    }

    /** Of the fraction that begins with a point at {@code from}, if one does. */
    static int micros(String text, int from) {
        if (from >= text.length()) {
            return 0;
        }
        int micros = number(text, from + 1, text.length());
        for (int digits = text.length() - from - 1; digits < 6; digits++) {
            micros *= 10;
        }
        return micros;
    }

    static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    static long year(long value) {
        return (value >> 46) / 13;
    }

    static long month(long value) {
        return (value >> 46) % 13;
    }

    static long day(long value) {
        return (value >> 41) & 31;
    }

    /** Whether the date is one of the calendar. */
    static boolean isValid(long value) {
        int month = (int) month(value);
        int year = (int) year(value);
        return month > 0
                && day(value) > 0
                && day(value) <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** Without the time of day. */
    static long dateOf(long value) {
        return value >> 41 << 41;
    }

    static long hour(long value, Type.MomentKind kind) {
        return kind == Type.MomentKind.TIME ? Math.abs(value) / MICROS / 3600 : (value >> 36) & 31;
    }

    static long minute(long value, Type.MomentKind kind) {
        return kind == Type.MomentKind.TIME ? Math.abs(value) / MICROS / 60 % 60 : (value >> 30) & 63;
    }

    static long second(long value, Type.MomentKind kind) {
        return kind == Type.MomentKind.TIME ? Math.abs(value) / MICROS % 60 : (value >> 24) & 63;
    }

    private static long micro(long value, Type.MomentKind kind) {
        return kind == Type.MomentKind.TIME ? Math.abs(value) % MICROS : value & ((1 << 24) - 1);
    }

    /** As MySQL writes it, with all digits of the fraction that the type has. */
    static String text(long value, Type.Moment type) {
        Type.MomentKind kind = type.kind();
        StringBuilder text = new StringBuilder();
        if (kind == Type.MomentKind.TIME) {
            text.append(value < 0 ? "-" : "");
        } else {
            padded(text, year(value), 4).append('-');
            padded(text, month(value), 2).append('-');
            padded(text, day(value), 2);
            if (kind == Type.MomentKind.DATE) {
                return text.toString();
            }
            text.append(' ');
        }
        padded(text, hour(value, kind), 2).append(':');
        padded(text, minute(value, kind), 2).append(':');
        padded(text, second(value, kind), 2);
        if (type.precision() > 0) {
            StringBuilder fraction = padded(new StringBuilder(), micro(value, kind), 6);
            text.append('.').append(fraction, 0, type.precision());
        }
        return text.toString();
    }

    private static StringBuilder padded(StringBuilder text, long number, int width) {
        String digits = Long.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
