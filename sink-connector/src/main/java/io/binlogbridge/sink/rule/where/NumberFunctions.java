package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import io.binlogbridge.sink.rule.where.Functions.Signature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Functions of numbers. */
final class NumberFunctions {

    /** Of those before the point of a DECIMAL that MySQL still makes a whole number of, with room to spare. */
    private static final int MOST_DIGITS = 17;

    private static final int MOST_SCALE = 30;

    private NumberFunctions() {}

    static void addTo(Map<String, Signature> all) {
        all.put(
                "MOD",
                new Signature(
                        2, 2, (call, terms) -> Arithmetic.binary(Operator.MODULO, terms.get(0), terms.get(1), call)));
        all.put("ABS", new Signature(1, 1, NumberFunctions::abs));
        all.put("FLOOR", new Signature(1, 1, (call, terms) -> toWhole(call, terms.get(0), RoundingMode.FLOOR)));
        all.put("CEIL", new Signature(1, 1, (call, terms) -> toWhole(call, terms.get(0), RoundingMode.CEILING)));
        all.put("CEILING", all.get("CEIL"));
        all.put("ROUND", new Signature(1, 2, NumberFunctions::round));
    }

    private static Term abs(Expression.Call call, List<Term> terms) {
        Term term = terms.get(0);
        if (term.isNull()) {
            return term;
        }
        Eval value = term.value();
        if (Arithmetic.isUnclear(term)) {
            throw term.refused("is not supported in ABS()");
        }
        if (term.type() instanceof Type.Int) {
            Eval absolute = value.then(number -> number instanceof Long whole && whole < 0
                    ? IntArithmetic.checked(Exact.integer(whole).negate(), false, call)
                    : number);
            return Term.of(term.type(), absolute, call, term.constant());
        }
        if (term.type() instanceof Type.Decimal type) {
            return Term.of(ofFunction(type), value.then(number -> ((BigDecimal) number).abs()), call, term.constant());
        }
        return Term.of(Types.REAL, real(term).then(number -> Math.abs((Double) number)), call, term.constant());
    }

    /** Whether MySQL takes the result for unsigned differs from function to function. */
    private static Type.Decimal ofFunction(Type.Decimal type) {
        return type.sign() == Type.Sign.SIGNED
                ? type
                : new Type.Decimal(Type.Sign.UNCLEAR, type.digits(), type.scale());
    }

    private static Eval real(Term term) {
        if (Members.isMember(term)) {
            throw term.refused("is not supported where a number is expected");
        }
        return Reals.of(term);
    }

    private static Term toWhole(Expression.Call call, Term term, RoundingMode mode) {
        if (term.isNull() || term.type() instanceof Type.Int) {
            return Term.of(term.type(), term.value(), call, term.constant());
        }
        if (!(term.type() instanceof Type.Decimal type)) {
            Eval whole = real(term)
                    .then(number ->
                            mode == RoundingMode.FLOOR ? Math.floor((Double) number) : Math.ceil((Double) number));
            return Term.of(Types.REAL, whole, call, term.constant());
        }
        if (type.digits() > MOST_DIGITS) {
            throw term.refused("has too many digits for " + call.name() + "(); at most " + MOST_DIGITS
                    + " before the point are supported");
        }
        Eval whole = term.value()
                .then(number ->
                        Exact.whole(((BigDecimal) number).setScale(0, mode).toBigInteger()));
        return Term.of(new Type.Int(ofFunction(type).sign(), type.digits() + 1), whole, call, term.constant());
    }

    private static Term round(Expression.Call call, List<Term> terms) {
        Term term = terms.get(0);
        int scale = terms.size() > 1 ? scale(terms.get(1)) : 0;
        if (term.isNull() || term.type() instanceof Type.Int) {
            return Term.of(term.type(), term.value(), call, term.constant());
        }
        if (!(term.type() instanceof Type.Decimal type)) {
            throw term.refused("is " + term.type().words()
                    + " that is no whole number and no DECIMAL, which alone ROUND() rounds exactly here");
        }
        Type rounded = new Type.Decimal(ofFunction(type).sign(), type.digits() + 1, scale);
        Eval value = term.value().then(number -> ((BigDecimal) number).setScale(scale, RoundingMode.HALF_UP));
        return Term.of(rounded, value, call, term.constant());
    }

    private static int scale(Term term) {
        if (term.is(Literal.Kind.INTEGER)
                && term.source() instanceof Literal literal
                && literal.text().length() < 3) {
            int scale = Integer.parseInt(literal.text());
            if (scale <= MOST_SCALE) {
                return scale;
            }
        }
        throw term.refused(
                "is no number of digits that ROUND() supports here; write a literal from 0 to " + MOST_SCALE);
    }
}
