package io.binlogbridge.sink.rule.where;

import java.util.Objects;

/** Values as DOUBLEs, as the server converts them. */
final class Reals {

    private static final String SPACES = " \t\n\u000B\f\r";

    private Reals() {}

    /** The value of a number or of text as a Double; ENUM and SET are the number of their members. */
    static Eval of(Term term) {
        if (term.type() instanceof Type.Real || term.isNull()) {
            return term.value();
        }
        if (term.type().isExact()) {
            return term.as(Exact::real);
        }
        if (term.type() instanceof Type.Text) {
            return Members.isMember(term) ? Members.number(term) : term.as(value -> parse((String) value));
        }
        throw term.refused("is " + term.type().words() + ", which is not supported where a number is expected");
    }

    /** The number that {@code text} begins with, else 0 (my_strtod in dtoa.cc). */
    static double parse(String text) {
        int start = 0;
        while (start < text.length() && SPACES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int at = start;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int digits = at;
        at = digitsEnd(text, at);
        int count = at - digits;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = at + 1;
            at = digitsEnd(text, fraction);
            count += at - fraction;
        }
        if (count == 0) {
            return 0;
        }
        double value = Double.parseDouble(text.substring(start, exponentEnd(text, at)));
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    private static int exponentEnd(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return at;
        }
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
            digits++;
        }
        int end = digitsEnd(text, digits);
        return end == digits ? at : end;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Zero has no sign here, as it has none where MySQL compares. */
    static int compare(Object left, Object right) {
        double a = (Double) Objects.requireNonNull(left);
        double b = (Double) Objects.requireNonNull(right);
        return a < b ? -1 : a > b ? 1 : 0;
    }
}
