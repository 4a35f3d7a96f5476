package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Operator;
import java.math.BigDecimal;

/** Decimals, and the division of whole numbers. Results that the server would cut off for their length are refused. */
final class DecimalArithmetic {

    private static final int MOST_DIGITS = 65;
    private static final int MOST_SCALE = 30;

    /** div_precision_increment. */
    private static final int MORE_DIGITS = 4;

    /** A sum or product within them is never cut off. */
    private static final int MOST_WORDS = 8;

    private DecimalArithmetic() {}

    static Term binary(Operator operator, Term left, Term right, Expression source) {
        Type.Decimal a = decimal(left);
        Type.Decimal b = decimal(right);
        Type.Decimal type = type(operator, a, b);
        int words = operator == Operator.TIMES
                ? Exact.words(a.scale()) + Exact.words(b.scale()) + Exact.words(type.digits())
                : Exact.words(type.digits()) + Exact.words(type.scale());
        boolean fits = type.scale() <= MOST_SCALE && type.digits() + type.scale() <= MOST_DIGITS && words <= MOST_WORDS;
        if (!fits) {
            throw ConditionException.at(
                    source,
                    "the result of " + operator.sign() + " may have more digits than MySQL keeps of a DECIMAL, which"
                            + " is not supported; write it with fewer digits");
        }
        Arithmetic.Step step =
                switch (operator) {
                    case PLUS -> (x, y) -> Exact.decimal(x).add(Exact.decimal(y));
                    case MINUS ->
                        (x, y) -> difference(
                                Exact.decimal(x), Exact.decimal(y), type.sign() == Type.Sign.UNSIGNED, source);
                    case TIMES -> (x, y) -> Exact.decimal(x).multiply(Exact.decimal(y));
                    case DIVIDE -> (x, y) -> Exact.divide(Exact.decimal(x), Exact.decimal(y), type.scale());
                    case MODULO ->
                        (x, y) -> {
                            BigDecimal divisor = Exact.decimal(y);
                            return divisor.signum() == 0 ? null : remainder(Exact.decimal(x), divisor);
                        };
                    default -> throw new IllegalArgumentException(operator + " is not of decimals");
                };
        Eval eval = Arithmetic.eval(left.value(), right.value(), step);
        return Term.of(type, eval, source, left.constant() && right.constant());
    }

    private static BigDecimal difference(BigDecimal left, BigDecimal right, boolean unsigned, Expression source) {
        BigDecimal difference = left.subtract(right);
        if (unsigned && difference.signum() < 0) {
            throw Arithmetic.outOfRange("DECIMAL UNSIGNED", source);
        }
        return difference;
    }

    private static BigDecimal remainder(BigDecimal value, BigDecimal divisor) {
        return value.remainder(divisor).setScale(Math.max(value.scale(), divisor.scale()));
    }

    private static Type.Decimal type(Operator operator, Type.Decimal a, Type.Decimal b) {
        Type.Sign sign = Type.Sign.of(a.sign() == Type.Sign.UNSIGNED && b.sign() == Type.Sign.UNSIGNED);
        int scale = Math.max(a.scale(), b.scale());
        return switch (operator) {
            case TIMES -> new Type.Decimal(sign, a.digits() + b.digits(), a.scale() + b.scale());
            case DIVIDE ->
                new Type.Decimal(sign, a.digits() + b.scale(), Math.min(MOST_SCALE, a.scale() + MORE_DIGITS));
            case MODULO -> new Type.Decimal(a.sign(), Math.max(a.digits(), b.digits()), scale);
            default -> new Type.Decimal(sign, Math.max(a.digits(), b.digits()) + 1, scale);
        };
    }

    static Type.Decimal decimal(Term term) {
        return term.type() instanceof Type.Decimal decimal
                ? decimal
                : new Type.Decimal(
                        Type.Sign.of(IntArithmetic.isUnsigned(term)),
                        term.type() instanceof Type.Int whole ? whole.digits() : 0,
                        0);
    }
}
