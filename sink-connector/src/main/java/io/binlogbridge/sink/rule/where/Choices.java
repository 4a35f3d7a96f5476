package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.sink.rule.where.Functions.Signature;
import java.util.List;
import java.util.Map;

/** Functions whose value is one of their arguments. */
final class Choices {

    private Choices() {}

    static void addTo(Map<String, Signature> all) {
        all.put("COALESCE", new Signature(1, -1, Choices::coalesce));
        all.put("IFNULL", new Signature(2, 2, Choices::coalesce));
        all.put("NULLIF", new Signature(2, 2, Choices::nullIf));
        all.put("IF", new Signature(3, 3, Choices::choice));
        all.put("GREATEST", new Signature(2, -1, (call, terms) -> extreme(call, terms, 1)));
        all.put("LEAST", new Signature(2, -1, (call, terms) -> extreme(call, terms, -1)));
    }

    private static Term coalesce(Expression.Call call, List<Term> terms) {
        OneType one = OneType.of(terms, call);
        return one.term(
                row -> {
                    for (Eval value : one.values()) {
                        Object found = value.of(row);
                        if (found != null) {
                            return found;
                        }
                    }
                    return null;
                },
                call,
                Functions.constant(terms));
    }

    private static Term choice(Expression.Call call, List<Term> terms) {
        Logic condition = Logic.of(terms.get(0));
        OneType one = OneType.of(terms.subList(1, 3), call);
        Eval first = one.values().get(0);
        Eval second = one.values().get(1);
        return one.term(
                row -> Boolean.TRUE.equals(condition.of(row)) ? first.of(row) : second.of(row),
                call,
                Functions.constant(terms));
    }

    private static Term nullIf(Expression.Call call, List<Term> terms) {
        Term first = terms.get(0);
        if (!first.isNull() && !first.type().isExact() && !(first.type() instanceof Type.Text)) {
            throw first.refused("is not supported in NULLIF(); use a whole number, a DECIMAL or text");
        }
        Logic equal = Comparisons.equal(first, terms.get(1), call);
        Eval value = first.value();
        return Term.of(
                first.type(),
                row -> Boolean.TRUE.equals(equal.of(row)) ? null : value.of(row),
                call,
                Functions.constant(terms));
    }

    private static Term extreme(Expression.Call call, List<Term> terms, int wanted) {
        OneType one = OneType.of(terms, call);
        boolean unclear = one.type() instanceof Type.Int whole && whole.sign() == Type.Sign.UNCLEAR;
        if (unclear || !(one.type().isNumber() || one.type() instanceof Type.Null)) {
            throw ConditionException.at(
                    call,
                    call.name() + "() is supported for numbers of one kind alone; use comparisons with AND or OR");
        }
        boolean real = one.type() instanceof Type.Real;
        return one.term(
                row -> {
                    Object found = null;
                    for (Eval value : one.values()) {
                        Object next = value.of(row);
                        if (next == null) {
                            return null;
                        }
                        if (found == null
                                || (real ? Reals.compare(next, found) : Exact.compare(next, found)) * wanted > 0) {
                            found = next;
                        }
                    }
                    return found;
                },
                call,
                Functions.constant(terms));
    }
}
