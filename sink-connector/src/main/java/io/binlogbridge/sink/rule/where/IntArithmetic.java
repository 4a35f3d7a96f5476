package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Whole numbers: the result is one of 64 bits, unsigned as soon as one operand is, or MySQL ends with an error. */
final class IntArithmetic {

    private static final BigInteger MOST_UNSIGNED = Arithmetic.power(64).subtract(BigInteger.ONE);

    private IntArithmetic() {}

    static Term binary(Operator operator, Term left, Term right, Expression source) {
        boolean unsigned = operator == Operator.MODULO ? isUnsigned(left) : isUnsigned(left) || isUnsigned(right);
        Type type = new Type.Int(Type.Sign.of(unsigned), 20);
        Arithmetic.Step step =
                switch (operator) {
                    case PLUS -> (a, b) -> sum(a, b, unsigned, source);
                    case MINUS -> (a, b) -> checked(Exact.integer(a).subtract(Exact.integer(b)), unsigned, source);
                    case TIMES -> (a, b) -> checked(Exact.integer(a).multiply(Exact.integer(b)), unsigned, source);
                    case MODULO ->
                        (a, b) -> {
                            BigInteger divisor = Exact.integer(b);
                            return divisor.signum() == 0
                                    ? null
                                    : Exact.whole(Exact.integer(a).remainder(divisor));
                        };
                    default -> throw new IllegalArgumentException(operator + " is not of whole numbers");
                };
        Eval eval = Arithmetic.both(left.value(), right.value(), step);
        return Term.of(type, eval, source, left.constant() && right.constant());
    }

    private static Object sum(Object left, Object right, boolean unsigned, Expression source) {
        if (left instanceof Long a && right instanceof Long b && !unsigned) {
            long sum = a + b;
            if (((a ^ sum) & (b ^ sum)) >= 0) {
                return sum;
            }
        }
        return checked(Exact.integer(left).add(Exact.integer(right)), unsigned, source);
    }

    static Object checked(BigInteger value, boolean unsigned, Expression source) {
        boolean fits = unsigned ? value.signum() >= 0 && value.compareTo(MOST_UNSIGNED) <= 0 : value.bitLength() < 64;
        if (!fits) {
            throw Arithmetic.outOfRange(unsigned ? "BIGINT UNSIGNED" : "BIGINT", source);
        }
        return Exact.whole(value);
    }

    /** DIV, of decimals too: the quotient without its fraction. */
    static Term divided(Term left, Term right, Expression source) {
        boolean unsigned = isUnsigned(left) || isUnsigned(right);
        boolean whole = left.type() instanceof Type.Int && right.type() instanceof Type.Int;
        Type type = new Type.Int(Type.Sign.of(unsigned), 20);
        Eval eval = Arithmetic.eval(left.value(), right.value(), (a, b) -> {
            BigDecimal divisor = Exact.decimal(b);
            if (divisor.signum() == 0) {
                return null;
            }
            Object quotient =
                    checked(Exact.decimal(a).divideToIntegralValue(divisor).toBigInteger(), unsigned, source);
            // The least BIGINT is out of range here, though it is none elsewhere.
            if (whole && quotient.equals(Long.MIN_VALUE)) {
                throw Arithmetic.outOfRange("BIGINT", source);
            }
            return quotient;
        });
        return Term.of(type, eval, source, left.constant() && right.constant());
    }

    static Term negated(Term operand, Type.Int type, Expression source) {
        Eval eval = operand.value().then(value -> checked(Exact.integer(value).negate(), false, source));
        return Term.of(new Type.Int(Type.Sign.SIGNED, type.digits()), eval, source, operand.constant());
    }

    static boolean isUnsigned(Term term) {
        return term.type() instanceof Type.Int whole
                ? whole.sign() == Type.Sign.UNSIGNED
                : term.type() instanceof Type.Decimal decimal && decimal.sign() == Type.Sign.UNSIGNED;
    }

    /** Whether values may be beyond BIGINT. */
    static boolean isWideUnsigned(Term term) {
        return term.type() instanceof Type.Int whole && whole.sign() != Type.Sign.SIGNED && whole.digits() > 18;
    }
}
