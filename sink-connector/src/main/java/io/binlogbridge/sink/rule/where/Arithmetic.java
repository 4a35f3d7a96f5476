package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code + - * / DIV %} and the sign, with MySQL's types of results. */
final class Arithmetic {

    private Arithmetic() {}

    /** Two values but null; null is NULL. */
    @FunctionalInterface
    interface Step {
        @Nullable
        Object of(Object left, Object right);
    }

    /** Where MySQL computes both before it asks for NULL, so that either may end with an error. */
    static Eval both(Eval left, Eval right, Step step) {
        return row -> {
            Object first = left.of(row);
            Object second = right.of(row);
            return first == null || second == null ? null : step.of(first, second);
        };
    }

    static Eval eval(Eval left, Eval right, Step step) {
        return row -> {
            Object first = left.of(row);
            Object second = first == null ? null : right.of(row);
            return first == null || second == null ? null : step.of(first, second);
        };
    }

    static Term binary(Operator operator, Term left, Term right, Expression source) {
        boolean constant = left.constant() && right.constant();
        checkNumber(left);
        checkNumber(right);
        if (left.isNull() || right.isNull()) {
            Eval none = both(left.value(), right.value(), (a, b) -> null);
            return Term.of(Types.NULL, none, source, constant);
        }
        if (!left.type().isExact() || !right.type().isExact()) {
            return RealArithmetic.binary(operator, left, right, source);
        }
        boolean whole = left.type() instanceof Type.Int && right.type() instanceof Type.Int;
        if (operator == Operator.INTEGER_DIVIDE) {
            return IntArithmetic.divided(left, right, source);
        }
        if (whole && operator != Operator.DIVIDE) {
            return IntArithmetic.binary(operator, left, right, source);
        }
        return DecimalArithmetic.binary(operator, left, right, source);
    }

    /** Numbers and text are taken for numbers; the place of a member and a hexadecimal literal only where they are compared. */
    private static void checkNumber(Term term) {
        boolean text = term.type() instanceof Type.Text && !Members.isMember(term);
        boolean unclear = isUnclear(term);
        if (unclear || !(term.isNull() || term.type().isNumber() || text)) {
            throw term.refused("is not supported in arithmetic");
        }
    }

    static boolean isUnclear(Term term) {
        return (term.type() instanceof Type.Int whole && whole.sign() == Type.Sign.UNCLEAR)
                || (term.type() instanceof Type.Decimal decimal && decimal.sign() == Type.Sign.UNCLEAR);
    }

    static Term negated(Term operand, Expression source) {
        checkNumber(operand);
        Type type = operand.type();
        if (type instanceof Type.Null) {
            return operand;
        }
        if (type instanceof Type.Int whole && beyondInt(operand)) {
            Type decimal = new Type.Decimal(Type.Sign.SIGNED, whole.digits(), 0);
            return Term.of(
                    decimal, operand.value().then(value -> Exact.decimal(value).negate()), source, true);
        }
        if (type instanceof Type.Int whole) {
            return IntArithmetic.negated(operand, whole, source);
        }
        if (type instanceof Type.Decimal decimal) {
            Type negated = new Type.Decimal(Type.Sign.SIGNED, decimal.digits(), decimal.scale());
            return Term.of(
                    negated, operand.value().then(value -> ((BigDecimal) value).negate()), source, operand.constant());
        }
        return Term.of(Types.REAL, Reals.of(operand).then(value -> -(Double) value), source, operand.constant());
    }

    /** The negative of a constant that is negative itself, or that no BIGINT holds, is a DECIMAL; of a column it is an INT or an error. */
    private static boolean beyondInt(Term operand) {
        if (!operand.constant()) {
            return false;
        }
        Object value = operand.value().of(new Object[0]);
        if (value == null) {
            return false;
        }
        BigInteger number = Exact.integer(value);
        int order = number.compareTo(power(63));
        return number.signum() < 0 || order > 0 || (order == 0 && !operand.is(Literal.Kind.INTEGER));
    }

    static BigInteger power(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    static ConditionException outOfRange(String type, Expression source) {
        return ConditionException.at(
                source,
                "the result is out of the range of " + type
                        + " for a row, on which MySQL ends with error 1690; write it so that it cannot be");
    }
}
