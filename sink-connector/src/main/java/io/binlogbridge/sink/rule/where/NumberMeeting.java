package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Literal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Comparisons with numbers of which not all are exact: by DOUBLE, as MySQL does, with the literals left out where it does otherwise. */
final class NumberMeeting {

    /** A number that is the same as an integer, as a DECIMAL and as a DOUBLE. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}|-?(?=[\\d.]{3,16}$)\\d+\\.\\d+");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int LAST_OF_TWO_DIGITS = 100;
    private static final int MOST_DIGITS_OF_DOUBLE = 15;
    private static final int MOST_BYTES_OF_DOUBLE = 6;

    private NumberMeeting() {}

    static Meeting of(List<Term> terms) {
        checkYears(terms);
        List<Eval> sides = new ArrayList<>();
        for (Term term : terms) {
            if (term.isHexadecimal()) {
                sides.add(hexadecimal(term, terms));
            } else {
                if (term.is(Literal.Kind.STRING)) {
                    checkLiteral(term, terms);
                }
                sides.add(Reals.of(term));
            }
        }
        return new Meeting(sides, Reals::compare);
    }

    /** MySQL takes a text that meets a column of whole numbers for one, rounded; so only what is the same either way is compared. */
    private static void checkLiteral(Term term, List<Term> others) {
        String text = term.source() instanceof Literal literal ? literal.text() : "";
        for (Term other : others) {
            boolean whole = other.type() instanceof Type.Int && text.indexOf('.') >= 0;
            boolean wide = other.type() instanceof Type.Decimal decimal
                    && decimal.digits() + decimal.scale() > MOST_DIGITS_OF_DOUBLE;
            if (other.type().isExact() && (whole || wide || !PLAIN.matcher(text).matches())) {
                throw term.refused("meets the number " + other.described() + "; write it as a number, without quotes");
            }
        }
    }

    private static Eval hexadecimal(Term term, List<Term> others) {
        byte[] bytes = (byte[]) Objects.requireNonNull(term.value().of(new Object[0]));
        boolean exact = others.stream()
                .allMatch(other -> other.isHexadecimal() || other.isNull() || other.type() instanceof Type.Int);
        if (bytes.length > MOST_BYTES_OF_DOUBLE || bytes.length == 0 || !exact) {
            throw term.refused("is not supported here; write it as a number in decimal");
        }
        Double value = new BigInteger(1, bytes).doubleValue();
        return row -> value;
    }

    /** MySQL takes a constant of two digits for a year of this or the last century. */
    static void checkYears(List<Term> terms) {
        if (terms.stream().noneMatch(term -> term.isColumn("year"))) {
            return;
        }
        for (Term term : terms) {
            if (term.constant() && !term.isNull() && !isYear(term)) {
                throw term.refused("meets a column of the type YEAR; write a year of four digits");
            }
        }
    }

    private static boolean isYear(Term term) {
        if (term.is(Literal.Kind.STRING) && term.source() instanceof Literal literal) {
            return YEAR.matcher(literal.text()).matches();
        }
        boolean number = term.is(Literal.Kind.INTEGER) || term.is(Literal.Kind.DECIMAL) || term.is(Literal.Kind.FLOAT);
        if (!number) {
            return false;
        }
        Object value = Objects.requireNonNull(Reals.of(term).of(new Object[0]));
        return (Double) value == 0 || (Double) value > LAST_OF_TWO_DIGITS;
    }
}
