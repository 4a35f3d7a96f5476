package io.binlogbridge.ddl;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import java.util.List;
import java.util.stream.Collectors;

/** A tree as text with all parentheses. */
final class ExpressionShape {

    private ExpressionShape() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.Column column) {
            return column.name();
        }
        if (expression instanceof Literal literal) {
            return literal.kind() == Literal.Kind.STRING ? "'" + literal.text() + "'" : literal.text();
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Expression.Call call) {
            return call.name() + "(" + list(call.arguments()) + ")";
        }
        if (expression instanceof Expression.Collate collate) {
            return "(" + of(collate.value()) + " COLLATE " + collate.collation() + ")";
        }
        if (expression instanceof Expression.Case choice) {
            String whens = choice.whens().stream()
                    .map(when -> " WHEN " + of(when.condition()) + " THEN " + of(when.result()))
                    .collect(Collectors.joining());
            return "CASE " + of(choice.operand()) + whens + " ELSE " + of(choice.otherwise()) + " END";
        }
        return "(" + predicate((Expression.Predicate) expression) + ")";
    }

    private static String operation(Expression.Operation operation) {
        String sign = operation.operator().sign();
        String first = of(operation.operands().get(0));
        boolean unary = operation.operator() == Operator.NOT || operation.operator() == Operator.NEGATE;
        return unary
                ? "(" + sign + " " + first + ")"
                : "(" + first + " " + sign + " " + of(operation.operands().get(1)) + ")";
    }

    private static String predicate(Expression.Predicate predicate) {
        String value = of(predicate.value()) + (predicate.negated() ? " NOT " : " ");
        if (predicate instanceof Expression.Is is) {
            return of(is.value()) + " IS " + (is.negated() ? "NOT " : "") + is.state();
        }
        if (predicate instanceof Expression.In in) {
            return value + "IN (" + list(in.list()) + ")";
        }
        if (predicate instanceof Expression.Between between) {
            return value + "BETWEEN " + of(between.low()) + " AND " + of(between.high());
        }
        Expression.Like like = (Expression.Like) predicate;
        return value + "LIKE " + of(like.pattern()) + (like.escape() == null ? "" : " ESCAPE " + of(like.escape()));
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionShape::of).collect(Collectors.joining(", "));
    }
}
