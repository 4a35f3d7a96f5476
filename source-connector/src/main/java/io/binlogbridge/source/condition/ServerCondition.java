package io.binlogbridge.source.condition;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Expression.Operation;
import io.binlogbridge.ddl.expression.Operator;
import io.debezium.relational.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a server may be asked for in the place of a rule's condition: SQL that is TRUE for every row for which the sink finds the condition
 * TRUE, on MySQL 5.6 as on 9.7. What servers may see in different ways is left away, so that it may be TRUE for further rows; the sink decides on
 * those.
 *
 * @param sql in parentheses, without names of tables
 * @param whole whether nothing was left away
 */
public record ServerCondition(String sql, boolean whole) {

    /** Empty where all of it is left to the sink. */
    public static Optional<ServerCondition> of(Expression where, Table table) {
        PlainPredicates plain = new PlainPredicates(table);
        Optional<String> whole = plain.of(where);
        return whole.isPresent()
                ? whole.map(sql -> new ServerCondition(sql, true))
                : atLeast(where, plain::of).map(sql -> new ServerCondition(sql, false));
    }

    /** Of parts that must all be TRUE some may be missing, of those of which one must be TRUE none; under NOT nothing may be. */
    private static Optional<String> atLeast(Expression part, Function<Expression, Optional<String>> plain) {
        if (!(part instanceof Operation operation)
                || (operation.operator() != Operator.AND && operation.operator() != Operator.OR)) {
            return plain.apply(part);
        }
        List<String> parts = operation.operands().stream()
                .flatMap(operand -> atLeast(operand, plain).stream())
                .toList();
        boolean enough = operation.operator() == Operator.AND
                ? !parts.isEmpty()
                : parts.size() == operation.operands().size();
        if (!enough) {
            return Optional.empty();
        }
        String joined = String.join(" " + operation.operator().sign() + " ", parts);
        return Optional.of(parts.size() == 1 ? joined : "(" + joined + ")");
    }
}
