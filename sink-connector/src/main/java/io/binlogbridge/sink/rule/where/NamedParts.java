package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through a whole condition: the columns it names, and that it calls no function that is not known. */
final class NamedParts {

    private final Map<String, String> columns = new LinkedHashMap<>();

    private NamedParts() {}

    /**
     * The columns as written, each once.
     *
     * @throws ConditionException when a function is called that is not supported
     */
    static Set<String> of(Expression expression) {
        NamedParts parts = new NamedParts();
        parts.walk(expression);
        return Collections.unmodifiableSet(new LinkedHashSet<>(parts.columns.values()));
    }

    private void walk(@Nullable Expression expression) {
        if (expression instanceof Expression.Column column) {
            columns.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column.name());
        } else if (expression instanceof Expression.Operation operation) {
            operation.operands().forEach(this::walk);
        } else if (expression instanceof Expression.Call call) {
            Functions.check(call);
            call.arguments().forEach(this::walk);
        } else if (expression instanceof Expression.Case choice) {
            walk(choice.operand());
            choice.whens().forEach(when -> {
                walk(when.condition());
                walk(when.result());
            });
            walk(choice.otherwise());
        } else if (expression instanceof Expression.Collate collate) {
            walk(collate.value());
        } else if (expression instanceof Expression.Predicate predicate) {
            walk(predicate);
        } else if (expression != null && !(expression instanceof Literal)) {
            throw ConditionException.at(expression, "this part is not supported in a condition");
        }
    }

    private void walk(Expression.Predicate predicate) {
        walk(predicate.value());
        if (predicate instanceof Expression.In in) {
            in.list().forEach(this::walk);
        } else if (predicate instanceof Expression.Between between) {
            walk(between.low());
            walk(between.high());
        } else if (predicate instanceof Expression.Like like) {
            walk(like.pattern());
            walk(like.escape());
        }
    }
}
