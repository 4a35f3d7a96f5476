package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.sink.rule.collation.Collation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * As what values are compared with each other.
 *
 * @param sides the way to each value, in the form of which {@code order} knows; in the order of the terms
 */
record Meeting(List<Eval> sides, Comparator<Object> order) {

    /** Of the terms of one comparison, or of one BETWEEN. */
    static Meeting of(List<Term> terms, Expression source) {
        List<Term> some = terms.stream().filter(term -> !term.isNull()).toList();
        for (Term term : some) {
            if (term.type() instanceof Type.Opaque) {
                throw term.refused(
                        "is " + term.type().words() + ", which cannot be compared here; ask only for IS NULL");
            }
        }
        if (some.stream().anyMatch(term -> term.type() instanceof Type.Moment)) {
            return MomentMeeting.of(terms, source);
        }
        if (some.stream().allMatch(term -> term.type().isExact())) {
            NumberMeeting.checkYears(some);
            return new Meeting(values(terms), Exact::compare);
        }
        if (some.stream().allMatch(term -> term.type() instanceof Type.Text)) {
            Collation rules = Collating.rules(Collating.common(terms, source), source);
            return new Meeting(values(terms), (left, right) -> rules.compare((String) left, (String) right));
        }
        if (some.stream().anyMatch(term -> term.type().isNumber())) {
            return NumberMeeting.of(terms);
        }
        return bytes(terms, some);
    }

    static List<Eval> values(List<Term> terms) {
        return terms.stream().map(Term::value).toList();
    }

    /** Bytes and text: a literal is bytes in utf8mb4, anything else would be turned from one character set into another. */
    private static Meeting bytes(List<Term> terms, List<Term> some) {
        List<Eval> sides = new ArrayList<>();
        for (Term term : terms) {
            boolean plain = term.source() instanceof Literal || (term.type() instanceof Type.Binary);
            if (!plain && !term.isNull()) {
                throw term.refused("is text and meets bytes, which is not supported; compare it with text");
            }
            sides.add(term.isNull() ? term.value() : Texts.bytes(term));
        }
        boolean column = some.stream().anyMatch(term -> term.type() instanceof Type.Binary && !term.constant());
        if (!column) {
            throw some.get(0).refused("meets bytes that are no column, which is not supported; compare a column");
        }
        return new Meeting(sides, (left, right) -> Arrays.compareUnsigned((byte[]) left, (byte[]) right));
    }
}
