package io.binlogbridge.ddl;

import static io.binlogbridge.ddl.CharacterClass.isDigit;
import static io.binlogbridge.ddl.CharacterClass.isHexDigit;
import static io.binlogbridge.ddl.CharacterClass.isIdentifierPart;

/** Tells numbers from names that begin with a digit, by the rules of MySQL's lexer. */
final class Numbers {

    private Numbers() {}

    /** The offset after the number at {@code start}, or {@code start} where {@code 1a} is the beginning of a name. */
    static int endOf(String sql, int start) {
        int prefixed = prefixedEnd(sql, start);
        if (prefixed > start) {
            return prefixed;
        }
        int end = digits(sql, start);
        int exponent = exponentEnd(sql, end);
        if (exponent > end) {
            return exponent;
        }
        if (isIdentifierPart(at(sql, end))) {
            return start;
        }
        if (at(sql, end) == '.') {
            end = digits(sql, end + 1);
            return exponentEnd(sql, end);
        }
        return end;
    }

    /** {@code 0x1F} and {@code 0b01}, unless a name goes on after them; the x and b are small letters. */
    private static int prefixedEnd(String sql, int start) {
        char radix = at(sql, start + 1);
        if (at(sql, start) != '0' || (radix != 'x' && radix != 'b')) {
            return start;
        }
        int end = start + 2;
        while (radix == 'x' ? isHexDigit(at(sql, end)) : (at(sql, end) == '0' || at(sql, end) == '1')) {
            end++;
        }
        return end > start + 2 && !isIdentifierPart(at(sql, end)) ? end : start;
    }

    private static int exponentEnd(String sql, int at) {
        if (at(sql, at) != 'e' && at(sql, at) != 'E') {
            return at;
        }
        int sign = at(sql, at + 1) == '+' || at(sql, at + 1) == '-' ? 1 : 0;
        int end = digits(sql, at + 1 + sign);
        return end > at + 1 + sign ? end : at;
    }

    private static int digits(String sql, int start) {
        int end = start;
        while (isDigit(at(sql, end))) {
            end++;
        }
        return end;
    }

    private static char at(String sql, int index) {
        return index < sql.length() ? sql.charAt(index) : '\0';
    }
}
