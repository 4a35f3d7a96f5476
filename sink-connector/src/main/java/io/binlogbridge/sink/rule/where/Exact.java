package io.binlogbridge.sink.rule.where;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Whole numbers and decimals, exactly: Long, or BigDecimal. The scale of a BigDecimal is the one MySQL computes with. */
final class Exact {

    /** MySQL keeps nine digits in a word. */
    private static final int WORD = 9;

    private static final int MOST_WORDS = 9;

    /** div_precision_increment. */
    private static final int MORE_DIGITS = 4;

    private Exact() {}

    static BigDecimal decimal(Object value) {
        return value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    static BigInteger integer(Object value) {
        return value instanceof Long whole ? BigInteger.valueOf(whole) : ((BigDecimal) value).toBigInteger();
    }

    /** As values of {@link Type.Int} are. */
    static Object whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : new BigDecimal(value);
    }

    static int compare(Object left, Object right) {
        return left instanceof Long a && right instanceof Long b
                ? Long.compare(a, b)
                : decimal(left).compareTo(decimal(right));
    }

    static double real(Object value) {
        return value instanceof Long whole ? whole : ((BigDecimal) value).doubleValue();
    }

    /** The quotient as the server computes it, cut off at a word's end (do_div_mod in decimal.cc) and then rounded to {@code scale}; null by zero. */
    static @Nullable BigDecimal divide(BigDecimal left, BigDecimal right, int scale) {
        if (right.signum() == 0) {
            return null;
        }
        if (left.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        int leftFraction = words(left.scale()) * WORD;
        int rightFraction = words(right.scale()) * WORD;
        int more = Math.max(0, MORE_DIGITS - (leftFraction - left.scale() + rightFraction - right.scale()));
        int fraction = words(leftFraction + rightFraction + more);
        int integer = digits(left) - digits(right) + (leadingWord(left) >= leadingWord(right) ? 1 : 0);
        int integerWords = integer < 0 ? 0 : words(integer);
        int kept = Math.min(fraction, MOST_WORDS - integerWords) * WORD;
        return left.divide(right, kept, RoundingMode.DOWN).setScale(scale, RoundingMode.HALF_UP);
    }

    /** How many digits stand before the point; less than zero for the zeros right after it. */
    private static int digits(BigDecimal value) {
        return value.precision() - value.scale();
    }

    private static long leadingWord(BigDecimal value) {
        int shift = Math.floorDiv(digits(value) - 1, WORD) * WORD;
        return value.abs().movePointLeft(shift).longValue();
    }

    static int words(int digits) {
        return (digits + WORD - 1) / WORD;
    }
}
