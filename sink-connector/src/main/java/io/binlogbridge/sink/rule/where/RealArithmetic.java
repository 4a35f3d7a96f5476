package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Operator;

/** DOUBLEs. */
final class RealArithmetic {

    private RealArithmetic() {}

    static Term binary(Operator operator, Term left, Term right, Expression source) {
        Arithmetic.Step step =
                switch (operator) {
                    case PLUS -> (a, b) -> checked((Double) a + (Double) b, source);
                    case MINUS -> (a, b) -> checked((Double) a - (Double) b, source);
                    case TIMES -> (a, b) -> checked((Double) a * (Double) b, source);
                    case DIVIDE -> (a, b) -> (Double) b == 0 ? null : checked((Double) a / (Double) b, source);
                    case MODULO -> (a, b) -> (Double) b == 0 ? null : (Double) ((Double) a % (Double) b);
                    default ->
                        throw ConditionException.at(
                                source, "DIV of a DOUBLE or of text is not supported; use / or whole numbers");
                };
        Eval eval = Arithmetic.both(Reals.of(left), Reals.of(right), step);
        return Term.of(Types.REAL, eval, source, left.constant() && right.constant());
    }

    private static Double checked(double value, Expression source) {
        if (Double.isInfinite(value)) {
            throw Arithmetic.outOfRange("DOUBLE", source);
        }
        return value;
    }
}
