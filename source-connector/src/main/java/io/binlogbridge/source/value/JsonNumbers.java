package io.binlogbridge.source.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in a JSON text, written so that their type can be told: a DOUBLE always has an exponent ({@code 1.5e0}), every other
 * number is an INTEGER or a DECIMAL of exactly these digits. MySQL itself writes a DOUBLE 1.5 and a DECIMAL 1.5 alike.
 */
final class JsonNumbers {

    /** As many as any double keeps. */
    private static final int SAFE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    /** A DOUBLE that is larger and whole, or smaller, is written with an exponent ({@code my_gcvt} in MySQL's dtoa.cc). */
    private static final BigDecimal LARGEST_WHOLE = new BigDecimal("1e15");

    private static final BigDecimal SMALLEST = new BigDecimal("1e-15");

    private JsonNumbers() {}

    /**
     * The text as the server sends it, with each number that may be a DOUBLE as {@link #of} has it: what the server writes for one is its
     * shortest digits, so {@code 1.50} and {@code 0.1234567890123456789} are DECIMALs. A DECIMAL that looks like a DOUBLE becomes one, which
     * has the same text.
     */
    static String exact(String json) {
        StringBuilder text = null;
        int copied = 0;
        int i = 0;
        while (i < json.length()) {
            char c = json.charAt(i);
            if (c == '"') {
                i = endOfString(json, i);
            } else if (c == '-' || (c >= '0' && c <= '9')) {
                int end = endOfNumber(json, i);
                String number = json.substring(i, end);
                if (isDouble(number)) {
                    text = text == null ? new StringBuilder(json.length() + 16) : text;
                    text.append(json, copied, i).append(of(Double.parseDouble(number)));
                    copied = end;
                }
                i = end;
            } else {
                i++;
            }
        }
        return text == null ? json : text.append(json, copied, json.length()).toString();
    }

    /** Java's digits, which come back to the bit, with an exponent. */
    static String of(double number) {
        String digits = Double.toString(number);
        return digits.indexOf('E') >= 0 ? digits : digits + "e0";
    }

    private static int endOfString(String json, int start) {
        int i = start + 1;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static int endOfNumber(String json, int start) {
        int i = start + 1;
        while (i < json.length() && "0123456789+-.eE".indexOf(json.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether a number is how MySQL writes a DOUBLE: with an exponent, or with a fraction in as many digits as it takes. */
    private static boolean isDouble(String number) {
        if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            return true;
        }
        int point = number.indexOf('.');
        if (point < 0) {
            return false;
        }
        if (number.endsWith("0") && point != number.length() - 2) {
            return false;
        }
        BigDecimal digits = new BigDecimal(number).stripTrailingZeros();
        BigDecimal size = digits.abs();
        boolean whole = size.signum() == 0 || digits.scale() <= 0;
        if (whole ? size.compareTo(LARGEST_WHOLE) > 0 : size.compareTo(SMALLEST) < 0) {
            return false;
        }
        if (digits.precision() <= SAFE_DIGITS) {
            return true;
        }
        return digits.precision() <= MOST_DIGITS && digits.compareTo(shortest(Double.parseDouble(number))) == 0;
    }

    /** The fewest digits that are read back as this number. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = SAFE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
