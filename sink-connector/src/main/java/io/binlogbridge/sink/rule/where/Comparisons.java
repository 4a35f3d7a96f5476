package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Operator;
import io.binlogbridge.sink.rule.collation.Collation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** {@code =}, {@code <} and the like, IN and BETWEEN. */
final class Comparisons {

    private Comparisons() {}

    static Logic compare(Expression.Operation source, Term left, Term right) {
        Meeting meeting = Meeting.of(List.of(left, right), source);
        if (source.operator() == Operator.NULL_SAFE_EQUAL) {
            return nullSafe(meeting);
        }
        return logic(meeting.sides().get(0), meeting.sides().get(1), meeting.order(), predicate(source.operator()));
    }

    /** Whether two terms are equal, as {@code =} would say. */
    static Logic equal(Term left, Term right, Expression source) {
        return equal(Meeting.of(List.of(left, right), source));
    }

    private static Logic equal(Meeting meeting) {
        return logic(meeting.sides().get(0), meeting.sides().get(1), meeting.order(), order -> order == 0);
    }

    /** The same where all texts that it is one of are compared under one collation. */
    static Logic equal(Term left, Term right, Collation rules) {
        return equal(
                new Meeting(Meeting.values(List.of(left, right)), (a, b) -> rules.compare((String) a, (String) b)));
    }

    private static IntPredicate predicate(Operator operator) {
        return switch (operator) {
            case EQUAL -> order -> order == 0;
            case NOT_EQUAL -> order -> order != 0;
            case LESS -> order -> order < 0;
            case LESS_OR_EQUAL -> order -> order <= 0;
            case GREATER -> order -> order > 0;
            case GREATER_OR_EQUAL -> order -> order >= 0;
            default -> throw new IllegalArgumentException(operator + " does not compare");
        };
    }

    private static Logic logic(Eval left, Eval right, Comparator<Object> order, IntPredicate predicate) {
        return row -> {
            Object first = left.of(row);
            Object second = first == null ? null : right.of(row);
            return (first == null || second == null) ? null : predicate.test(order.compare(first, second));
        };
    }

    private static Logic nullSafe(Meeting meeting) {
        Eval left = meeting.sides().get(0);
        Eval right = meeting.sides().get(1);
        return row -> {
            Object first = left.of(row);
            Object second = right.of(row);
            return (first == null || second == null)
                    ? first == second
                    : meeting.order().compare(first, second) == 0;
        };
    }

    static Logic between(Expression.Between source, List<Term> three) {
        Meeting meeting = Meeting.of(three, source);
        Eval first = meeting.sides().get(0);
        Logic above = logic(first, meeting.sides().get(1), meeting.order(), order -> order >= 0);
        Logic below = logic(first, meeting.sides().get(2), meeting.order(), order -> order <= 0);
        return row -> {
            // All three are computed, whatever the first comparison says: each may end with an error.
            Boolean low = above.of(row);
            Boolean high = below.of(row);
            return Logic.and(any -> low, any -> high).of(row);
        };
    }

    /** Each of the list is compared with the value as by {@code =}, but all texts under one collation. */
    static Logic in(Expression.In source, Term value, List<Term> list) {
        List<Term> all = new ArrayList<>(list);
        all.add(0, value);
        checkOneKind(all, source);
        MomentMeeting.checkOneKind(all, source);
        checkSigns(value, list, source);
        boolean moments = all.stream().anyMatch(term -> term.type() instanceof Type.Moment);
        if (moments && !(value.type() instanceof Type.Moment)) {
            throw value.refused("is looked for among dates or times; put the column before IN");
        }
        boolean exact =
                all.stream().allMatch(term -> term.isNull() || term.type().isExact());
        boolean together = exact || all.stream().allMatch(term -> term.isNull() || term.type() instanceof Type.Text);
        if (!together && !moments && list.stream().anyMatch(Term::isNull)) {
            throw ConditionException.at(
                    source,
                    "NULL stands in a list of IN among values of another kind, for which MySQL has no one answer; leave it out");
        }
        Meeting meeting = together ? Meeting.of(all, source) : null;
        List<Logic> equal = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            equal.add(
                    meeting == null
                            ? equal(value, list.get(i), source)
                            : logic(
                                    meeting.sides().get(0),
                                    meeting.sides().get(i + 1),
                                    meeting.order(),
                                    order -> order == 0));
        }
        return equal.stream().reduce(Logic::or).orElseThrow();
    }

    /** Unless all of the list are whole constants, the server takes what is beyond BIGINT for a negative number in it. */
    private static void checkSigns(Term value, List<Term> list, Expression source) {
        boolean sorted =
                list.stream().allMatch(term -> term.isNull() || (term.constant() && term.type() instanceof Type.Int));
        for (Term term : list) {
            boolean wide = IntArithmetic.isWideUnsigned(value) || IntArithmetic.isWideUnsigned(term);
            boolean differ =
                    value.type() instanceof Type.Int a && term.type() instanceof Type.Int b && a.sign() != b.sign();
            if (wide && differ && !sorted) {
                throw ConditionException.at(
                        source,
                        "IN with whole numbers of which some are BIGINT UNSIGNED is supported for a list of whole"
                                + " constants alone; use = with OR");
            }
        }
    }

    /** Where text and numbers are mixed, what MySQL compares as what depends on the whole list. */
    private static void checkOneKind(List<Term> all, Expression source) {
        List<Term> list = all.subList(1, all.size());
        boolean numbers = list.stream().anyMatch(term -> term.type().isNumber());
        boolean others = list.stream().anyMatch(term -> !term.type().isNumber() && !term.isNull());
        if (numbers && others) {
            throw ConditionException.at(
                    source, "the list of IN mixes numbers and text; write all with quotes, or none");
        }
    }
}
