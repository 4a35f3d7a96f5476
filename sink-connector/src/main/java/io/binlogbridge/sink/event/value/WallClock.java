package io.binlogbridge.sink.event.value;

/** Recognises dates and times of day as MySQL writes them, by their digits alone: what a pattern does, for less. */
final class WallClock {

    /** What stands for any digit in a form. */
    private static final char DIGIT = '0';

    private static final String DATE = "0000-00-00";
    private static final String MINUTES_AND_SECONDS = ":00:00";
    private static final int MOST_DIGITS_OF_HOURS = 3;
    private static final int MOST_DIGITS_OF_FRACTION = 6;

    private WallClock() {}

    /** Whether {@code text} begins with a date, of which every part may be zero. */
    static boolean isDate(String text) {
        return hasForm(text, 0, DATE);
    }

    /**
     * Where a time that fills {@code text} from {@code from} to {@code to}, with two or three digits of hours, ends when the zeros at the
     * end of its fraction are left out; -1 when it is none, or has a fraction finer than a microsecond.
     */
    static int end(String text, int from, int to) {
        int at = digitsEnd(text, from, to);
        if (at - from < 2 || at - from > MOST_DIGITS_OF_HOURS || !hasForm(text, at, MINUTES_AND_SECONDS)) {
            return -1;
        }
        int seconds = at + MINUTES_AND_SECONDS.length();
        if (seconds >= to) {
            return seconds == to ? to : -1;
        }
        int fraction = seconds + 1;
        if (text.charAt(seconds) != '.' || fraction == to || digitsEnd(text, fraction, to) != to) {
            return -1;
        }
        int end = to;
        while (end > fraction && text.charAt(end - 1) == '0') {
            end--;
        }
        if (end - fraction > MOST_DIGITS_OF_FRACTION) {
            return -1;
        }
        return end == fraction ? seconds : end;
    }

    /** Whether the time at that place is nothing but zeros. */
    static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private static int digitsEnd(String text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean hasForm(String text, int from, String form) {
        if (text.length() - from < form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(from + i);
            if (form.charAt(i) == DIGIT ? !isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
