package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import java.util.List;

/**
 * The one type of several terms of which one is taken, and the way to each value in it. Terms of different kinds are refused: what MySQL makes
 * of them is text. Dates and times too: what becomes of zero parts depends on the function.
 */
record OneType(Type type, List<Eval> values) {

    Term term(Eval value, Expression source, boolean constant) {
        return Term.of(type, value, source, constant);
    }

    static OneType of(List<Term> terms, Expression source) {
        List<Term> some = terms.stream().filter(term -> !term.isNull()).toList();
        if (some.isEmpty()) {
            return new OneType(Types.NULL, Meeting.values(terms));
        }
        if (some.stream().allMatch(term -> term.type() instanceof Type.Int)) {
            return new OneType(whole(some), Meeting.values(terms));
        }
        if (some.stream().allMatch(term -> term.type().isExact())) {
            return new OneType(
                    decimal(some), terms.stream().map(OneType::decimals).toList());
        }
        if (some.stream().allMatch(term -> term.type().isNumber())) {
            return new OneType(Types.REAL, terms.stream().map(Reals::of).toList());
        }
        if (some.stream().allMatch(term -> term.type() instanceof Type.Text)) {
            return new OneType(Collating.common(some, source), Meeting.values(terms));
        }
        throw ConditionException.at(
                source,
                "the values that it may take (" + some.get(0).type().words() + ", "
                        + some.get(some.size() - 1).type().words()
                        + ") are not all numbers, nor all text, which alone is supported; use comparisons with AND or OR");
    }

    private static Eval decimals(Term term) {
        return term.value().then(Exact::decimal);
    }

    private static Type whole(List<Term> terms) {
        int digits = terms.stream()
                .mapToInt(term -> ((Type.Int) term.type()).digits())
                .max()
                .orElseThrow();
        List<Type.Sign> signs = terms.stream()
                .map(term -> ((Type.Int) term.type()).sign())
                .distinct()
                .toList();
        boolean wide = terms.stream().anyMatch(IntArithmetic::isWideUnsigned);
        Type.Sign mixed = wide ? Type.Sign.UNCLEAR : Type.Sign.SIGNED;
        return new Type.Int(signs.size() == 1 ? signs.get(0) : mixed, digits);
    }

    private static Type decimal(List<Term> terms) {
        List<Type.Decimal> types =
                terms.stream().map(DecimalArithmetic::decimal).toList();
        boolean unsigned = terms.stream()
                .anyMatch(term -> term.type() instanceof Type.Decimal decimal && decimal.sign() != Type.Sign.SIGNED);
        return new Type.Decimal(
                unsigned ? Type.Sign.UNCLEAR : Type.Sign.SIGNED,
                types.stream().mapToInt(Type.Decimal::digits).max().orElseThrow(),
                types.stream().mapToInt(Type.Decimal::scale).max().orElseThrow());
    }
}
