package io.binlogbridge.sink.write;

/**
 * What the numbers of a document are. Written with an exponent they are DOUBLE, whole and within 64 bits INTEGER or UNSIGNED INTEGER;
 * any other is a DECIMAL of just these digits. MySQL's own parser knows no DECIMAL: it makes a DOUBLE of it.
 */
final class JsonNumbers {

    private static final String LARGEST = "18446744073709551615";
    private static final String SMALLEST = "9223372036854775808";
    private static final int DIGITS_ALWAYS_WHOLE = 18;

    private JsonNumbers() {}

    /** Whether a document has a DECIMAL. Every document is asked, so this looks at nothing that it need not. */
    static boolean haveDecimal(String json) {
        int length = json.length();
        for (int i = 0; i < length; ) {
            char c = json.charAt(i);
            if (c == '"') {
                i = stringEnd(json, i);
            } else if (starts(c)) {
                int end = end(json, i);
                if (isDecimal(json, i, end)) {
                    return true;
                }
                i = end;
            } else {
                i++;
            }
        }
        return false;
    }

    /** Behind the quote that ends the string which begins at {@code from}; the text's end when nothing ends it. */
    static int stringEnd(String json, int from) {
        int quote = json.indexOf('"', from + 1);
        while (quote >= 0 && isEscaped(json, from, quote)) {
            quote = json.indexOf('"', quote + 1);
        }
        return quote < 0 ? json.length() : quote + 1;
    }

    private static boolean isEscaped(String json, int from, int quote) {
        int backslashes = 0;
        while (quote - backslashes - 1 > from && json.charAt(quote - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    static boolean starts(char c) {
        return c == '-' || (c >= '0' && c <= '9');
    }

    /** Where the number that begins at {@code from} ends. */
    static int end(String json, int from) {
        int end = from + 1;
        while (end < json.length() && continues(json.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean continues(char c) {
        return starts(c) || c == '.' || c == 'e' || c == 'E' || c == '+';
    }

    static boolean isDecimal(String json, int from, int end) {
        boolean point = false;
        for (int i = from; i < end; i++) {
            char c = json.charAt(i);
            if (c == 'e' || c == 'E') {
                return false;
            }
            point |= c == '.';
        }
        return point || !isWithin64Bits(json, from, end);
    }

    private static boolean isWithin64Bits(String json, int from, int end) {
        boolean negative = json.charAt(from) == '-';
        int first = negative ? from + 1 : from;
        int digits = end - first;
        if (digits <= DIGITS_ALWAYS_WHOLE) {
            return true;
        }
        String limit = negative ? SMALLEST : LARGEST;
        return digits < limit.length()
                || (digits == limit.length() && json.substring(first, end).compareTo(limit) <= 0);
    }
}
