package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import java.util.ArrayList;
import java.util.List;

/** Comparisons with dates and times: of one kind with each other, and with literals. */
final class MomentMeeting {

    private MomentMeeting() {}

    static Meeting of(List<Term> terms, Expression source) {
        if (!terms.get(0).isNull() && !(terms.get(0).type() instanceof Type.Moment) && terms.size() > 2) {
            throw terms.get(0).refused("stands between dates or times; put a column there");
        }
        boolean anyTime = false;
        boolean anyDate = false;
        for (Term term : terms) {
            if (term.type() instanceof Type.Moment moment) {
                anyTime |= moment.kind() == Type.MomentKind.TIME;
                anyDate |= moment.kind() != Type.MomentKind.TIME;
            }
        }
        if (anyTime && anyDate) {
            throw ConditionException.at(
                    source,
                    "a time is compared with a date, for which MySQL takes the current day; that is not supported");
        }
        Type.MomentKind kind = anyTime ? Type.MomentKind.TIME : Type.MomentKind.DATETIME;
        if (terms.size() > 2) {
            checkOneKind(terms, source);
        }
        boolean mixed = terms.stream().anyMatch(term -> isOf(term, Type.MomentKind.DATETIME));
        List<Eval> sides = new ArrayList<>();
        for (Term term : terms) {
            boolean widened = mixed && term.column() != null && isOf(term, Type.MomentKind.DATE);
            sides.add(widened ? term.value().then(value -> widened((Long) value)) : side(term, kind));
        }
        return new Meeting(sides, (left, right) -> Long.compare((Long) left, (Long) right));
    }

    /** What becomes of a DATE with zero parts among DATETIMEs depends on where they meet. */
    static void checkOneKind(List<Term> terms, Expression source) {
        boolean date = terms.stream().anyMatch(term -> isOf(term, Type.MomentKind.DATE));
        boolean dateTime = terms.stream().anyMatch(term -> !term.constant() && isOf(term, Type.MomentKind.DATETIME));
        if (date && dateTime) {
            throw ConditionException.at(
                    source, "a DATE stands among DATETIMEs here, which is not supported; use = or >= and <=");
        }
    }

    private static boolean isOf(Term term, Type.MomentKind kind) {
        return term.type() instanceof Type.Moment moment && moment.kind() == kind;
    }

    /** A DATE with zero parts is the zero date where it meets a DATETIME. */
    private static Long widened(long value) {
        return Moments.month(value) == 0 || Moments.day(value) == 0 ? 0 : value;
    }

    private static Eval side(Term term, Type.MomentKind kind) {
        if (term.isNull() || term.type() instanceof Type.Moment) {
            return term.value();
        }
        if (!(term.type() instanceof Type.Text)) {
            throw term.refused("is compared with a date or time; write " + MomentLiterals.form(kind));
        }
        if (!(term.source() instanceof Literal literal)) {
            throw term.refused(
                    "is text and compared with a date or time; only a literal can be, as " + MomentLiterals.form(kind));
        }
        Long value = MomentLiterals.parse(literal.text(), kind);
        if (value == null) {
            throw term.refused(
                    "is compared with a date or time and is none that is certain; write " + MomentLiterals.form(kind));
        }
        return row -> value;
    }
}
