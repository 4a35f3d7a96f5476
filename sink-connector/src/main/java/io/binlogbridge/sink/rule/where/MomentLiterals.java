package io.binlogbridge.sink.rule.where;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person wrote for a date or a time. MySQL accepts more forms than those here, some of them with warnings, some by guessing; those are refused.
 */
final class MomentLiterals {

    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern DATETIME = Pattern.compile(
            "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d{1,6})?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})()(\\d\\d)(\\d\\d)(?:(\\d\\d)(\\d\\d)(\\d\\d)())?");
    private static final Pattern TIME = Pattern.compile("(-?)(\\d{1,3}):(\\d{1,2})(?::(\\d{1,2})(\\.\\d{1,6})?)?");
    private static final int MOST_HOURS = 838;

    private MomentLiterals() {}

    /** How it should be written. */
    static String form(Type.MomentKind kind) {
        return switch (kind) {
            case DATE -> "a date as '2024-01-31'";
            case DATETIME -> "a date and time as '2024-01-31 12:30:00'";
            case TIME -> "a time as '12:30:00'";
        };
    }

    /** Whether it has no time of day. */
    static boolean isDate(String text) {
        return DATE.matcher(text).matches()
                || (text.length() == 8 && DIGITS.matcher(text).matches());
    }

    /** By {@link Moments}; null for what is not taken here. A date is taken for a DATETIME too, and the other way round. */
    static @Nullable Long parse(String text, Type.MomentKind kind) {
        if (kind == Type.MomentKind.TIME) {
            return time(text);
        }
        for (Pattern pattern : new Pattern[] {DATE, DATETIME, DIGITS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return moment(matcher);
            }
        }
        return null;
    }

    private static @Nullable Long moment(Matcher matcher) {
        int year = part(matcher, 1);
        int month = part(matcher, 3);
        int day = part(matcher, 4);
        if (year == 0
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        long date = Moments.date(year, month, day);
        if (matcher.groupCount() < 5 || matcher.group(5) == null) {
            return date;
        }
        int hour = part(matcher, 5);
        int minute = part(matcher, 6);
        int second = part(matcher, 7);
        return hour > 23 || minute > 59 || second > 59
                ? null
                : (Long) (date + Moments.clock(hour, minute, second, micros(matcher.group(8))));
    }

    private static @Nullable Long time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int hours = part(matcher, 2);
        int minutes = part(matcher, 3);
        int seconds = part(matcher, 4);
        int micros = micros(matcher.group(5));
        boolean tooLong = hours > MOST_HOURS || (hours == MOST_HOURS && minutes == 59 && seconds == 59 && micros > 0);
        return tooLong || minutes > 59 || seconds > 59
                ? null
                : (Long) Moments.time(!matcher.group(1).isEmpty(), hours, minutes, seconds, micros);
    }

    private static int part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int micros(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty() ? 0 : Moments.micros(fraction, 0);
    }
}
