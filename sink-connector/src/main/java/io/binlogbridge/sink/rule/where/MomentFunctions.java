package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.sink.rule.where.Functions.Signature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of dates and times. */
final class MomentFunctions {

    private MomentFunctions() {}

    /** What a part of a value is. */
    private interface Part {
        long of(long value, Type.MomentKind kind);
    }

    static void addTo(Map<String, Signature> all) {
        all.put("DATE", new Signature(1, 1, MomentFunctions::date));
        all.put(
                "YEAR",
                new Signature(1, 1, (call, terms) -> ofDate(call, terms, 4, (value, kind) -> Moments.year(value))));
        all.put(
                "MONTH",
                new Signature(1, 1, (call, terms) -> ofDate(call, terms, 2, (value, kind) -> Moments.month(value))));
        all.put(
                "DAY",
                new Signature(1, 1, (call, terms) -> ofDate(call, terms, 2, (value, kind) -> Moments.day(value))));
        all.put("DAYOFMONTH", all.get("DAY"));
        all.put("HOUR", new Signature(1, 1, (call, terms) -> part(call, terms, 3, Moments::hour)));
        all.put("MINUTE", new Signature(1, 1, (call, terms) -> part(call, terms, 2, Moments::minute)));
        all.put("SECOND", new Signature(1, 1, (call, terms) -> part(call, terms, 2, Moments::second)));
    }

    private static Term date(Expression.Call call, List<Term> terms) {
        Term term = terms.get(0);
        checkDate(call, term);
        Type type = term.isNull() ? term.type() : new Type.Moment(Type.MomentKind.DATE, 0);
        boolean isDate = term.type() instanceof Type.Moment moment && moment.kind() == Type.MomentKind.DATE;
        return Term.of(type, term.value().then(value -> date((Long) value, isDate)), call, term.constant());
    }

    /** NULL for a date with zero parts; for a day that the month does not have, only if it is a DATE already. */
    private static @Nullable Object date(long value, boolean isDate) {
        boolean partial = Moments.month(value) == 0 || Moments.day(value) == 0;
        return partial || (isDate && !Moments.isValid(value)) ? null : (Object) Moments.dateOf(value);
    }

    private static Term ofDate(Expression.Call call, List<Term> terms, int digits, Part part) {
        checkDate(call, terms.get(0));
        return part(call, terms, digits, part);
    }

    private static void checkDate(Expression.Call call, Term term) {
        if (term.type() instanceof Type.Moment moment && moment.kind() == Type.MomentKind.TIME) {
            throw term.refused("is a time, of which " + call.name() + "() would take the current day; use a date");
        }
    }

    private static Term part(Expression.Call call, List<Term> terms, int digits, Part part) {
        Term term = terms.get(0);
        if (term.isNull()) {
            return Term.of(Types.BOOLEAN, row -> null, call, true);
        }
        if (!(term.type() instanceof Type.Moment moment)) {
            throw term.refused("is " + term.type().words() + ", of which " + call.name()
                    + "() is not supported; give it a column with a date or time");
        }
        Eval value = term.value().then(number -> part.of((Long) number, moment.kind()));
        Type.Sign sign = call.name().equals("YEAR") ? Type.Sign.UNSIGNED : Type.Sign.SIGNED;
        return Term.of(new Type.Int(sign, digits), value, call, term.constant());
    }
}
