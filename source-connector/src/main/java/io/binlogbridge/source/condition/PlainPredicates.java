package io.binlogbridge.source.condition;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Expression.Between;
import io.binlogbridge.ddl.expression.Expression.Call;
import io.binlogbridge.ddl.expression.Expression.In;
import io.binlogbridge.ddl.expression.Expression.Is;
import io.binlogbridge.ddl.expression.Expression.Like;
import io.binlogbridge.ddl.expression.Expression.Operation;
import io.binlogbridge.ddl.expression.Expression.State;
import io.binlogbridge.ddl.expression.Operator;
import io.debezium.relational.Column;
import io.debezium.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Predicates that every server decides in the same way: a column of a common type beside constants that are plainly of that type, joined by AND, OR
 * and NOT.
 */
final class PlainPredicates {

    private static final Set<Operator> COMPARISONS = Set.of(
            Operator.EQUAL,
            Operator.NULL_SAFE_EQUAL,
            Operator.NOT_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL);

    /** An ENUM is compared as text, but ordered in ways of its own in some places. */
    private static final Set<Operator> OF_ENUM = Set.of(Operator.EQUAL, Operator.NULL_SAFE_EQUAL, Operator.NOT_EQUAL);

    private final Table table;

    PlainPredicates(Table table) {
        this.table = table;
    }

    /** What stands beside constants: a column, or the rest of a division of one. */
    private record Subject(ColumnKind kind, String sql) {}

    /** Its SQL, in parentheses; empty where it is none of these. */
    Optional<String> of(Expression predicate) {
        return sql(predicate).map(sql -> "(" + sql + ")");
    }

    private Optional<String> sql(Expression predicate) {
        if (predicate instanceof Operation operation) {
            return COMPARISONS.contains(operation.operator()) ? comparison(operation) : joined(operation);
        } else if (predicate instanceof In in) {
            return in(in);
        } else if (predicate instanceof Between between) {
            return between(between);
        } else if (predicate instanceof Like like) {
            return like(like);
        } else if (predicate instanceof Is is) {
            return isNull(is);
        }
        return Optional.empty();
    }

    private Optional<String> joined(Operation operation) {
        List<Optional<String>> parts =
                operation.operands().stream().map(this::of).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<String> texts = parts.stream().flatMap(Optional::stream).toList();
        return switch (operation.operator()) {
            case AND, OR -> Optional.of(String.join(" " + operation.operator().sign() + " ", texts));
            case NOT -> Optional.of("NOT " + texts.get(0));
            default -> Optional.empty();
        };
    }

    private Optional<String> comparison(Operation operation) {
        Expression left = operation.operands().get(0);
        Expression right = operation.operands().get(1);
        String sign = " " + operation.operator().sign() + " ";
        Predicate<Subject> compared =
                subject -> subject.kind() != ColumnKind.ENUM || OF_ENUM.contains(operation.operator());
        Optional<String> columnFirst = subject(left)
                .filter(compared)
                .flatMap(subject -> Constants.beside(subject.kind(), right).map(value -> subject.sql() + sign + value));
        return columnFirst.isPresent()
                ? columnFirst
                : subject(right).filter(compared).flatMap(subject -> Constants.beside(subject.kind(), left)
                        .map(value -> value + sign + subject.sql()));
    }

    private Optional<String> in(In in) {
        return subject(in.value()).flatMap(subject -> all(subject.kind(), in.list())
                .map(list -> subject.sql() + not(in.negated()) + " IN (" + String.join(", ", list) + ")"));
    }

    private Optional<String> between(Between between) {
        return subject(between.value())
                .filter(subject -> subject.kind() != ColumnKind.ENUM)
                .flatMap(subject -> all(subject.kind(), List.of(between.low(), between.high()))
                        .map(ends -> subject.sql() + not(between.negated()) + " BETWEEN " + ends.get(0) + " AND "
                                + ends.get(1)));
    }

    private Optional<String> like(Like like) {
        return like.escape() != null
                ? Optional.empty()
                : subject(like.value())
                        .filter(subject -> subject.kind().isText())
                        .flatMap(subject -> Constants.beside(subject.kind(), like.pattern())
                                .map(pattern -> subject.sql() + not(like.negated()) + " LIKE " + pattern));
    }

    /** Of a column that is NOT NULL servers say it too, in some cases: a zero date, the id of the last insert. */
    private Optional<String> isNull(Is is) {
        return is.state() == State.NULL
                ? column(is.value())
                        .filter(Column::isOptional)
                        .map(column -> ObjectName.quoted(column.name()) + " IS" + not(is.negated()) + " NULL")
                : Optional.empty();
    }

    private Optional<Subject> subject(Expression value) {
        return rest(value).or(() -> column(value)
                .map(column -> new Subject(ColumnKind.of(column), ObjectName.quoted(column.name()))));
    }

    /** {@code column % 4}, as it is written too by MOD. */
    private Optional<Subject> rest(Expression value) {
        List<Expression> operands = List.of();
        if (value instanceof Operation operation && operation.operator() == Operator.MODULO) {
            operands = operation.operands();
        } else if (value instanceof Call call && call.name().equals("MOD")) {
            operands = call.arguments();
        }
        if (operands.size() != 2) {
            return Optional.empty();
        }
        Optional<String> divisor = Constants.divisor(operands.get(1));
        return column(operands.get(0))
                .filter(column -> ColumnKind.of(column).isInteger() && divisor.isPresent())
                .map(column -> new Subject(
                        ColumnKind.of(column),
                        "(" + ObjectName.quoted(column.name()) + " % " + divisor.orElseThrow() + ")"));
    }

    private Optional<Column> column(Expression value) {
        return value instanceof Expression.Column named
                ? table.columns().stream()
                        .filter(column -> column.name().equalsIgnoreCase(named.name()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<List<String>> all(ColumnKind kind, List<Expression> constants) {
        List<String> texts = new ArrayList<>();
        for (Expression constant : constants) {
            Constants.beside(kind, constant).ifPresent(texts::add);
        }
        return texts.size() == constants.size() ? Optional.of(texts) : Optional.empty();
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }
}
