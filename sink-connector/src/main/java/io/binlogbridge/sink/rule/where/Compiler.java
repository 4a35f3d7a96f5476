package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import io.binlogbridge.ddl.expression.Operator;
import java.util.List;

/** Gives each part of a condition its type and value. */
final class Compiler {

    private final ColumnLookup columns;

    Compiler(ColumnLookup columns) {
        this.columns = columns;
    }

    /**
     * The condition as a whole. Its ANDs stop at NULL too, since no row passes any more, and what stands after it is not computed; within other
     * operations they go on, for a FALSE makes them FALSE.
     */
    RowFilter filter(Expression expression) {
        if (expression instanceof Expression.Operation operation && operation.operator() == Operator.AND) {
            RowFilter left = filter(operation.operands().get(0));
            RowFilter right = filter(operation.operands().get(1));
            return row -> left.test(row) && right.test(row);
        }
        if (expression instanceof Expression.Operation operation && operation.operator() == Operator.OR) {
            RowFilter left = filter(operation.operands().get(0));
            RowFilter right = filter(operation.operands().get(1));
            return row -> left.test(row) || right.test(row);
        }
        Logic logic = Logic.of(term(expression));
        return row -> Boolean.TRUE.equals(logic.of(row));
    }

    Term term(Expression expression) {
        if (expression instanceof Literal literal) {
            return Literals.term(literal);
        }
        if (expression instanceof Expression.Column column) {
            return Columns.term(column, columns);
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Expression.Call call) {
            return Functions.term(call, terms(call.arguments()));
        }
        if (expression instanceof Expression.Case choice) {
            return Cases.term(choice, this);
        }
        if (expression instanceof Expression.Collate collate) {
            return Collating.explicit(collate, term(collate.value()));
        }
        if (expression instanceof Expression.Is is) {
            return is(is);
        }
        if (expression instanceof Expression.In in) {
            Term value = term(in.value());
            List<Term> list = terms(in.list());
            Logic found = Comparisons.in(in, value, list).notIf(in.negated());
            return Term.of(found, in, value.constant() && Functions.constant(list));
        }
        if (expression instanceof Expression.Between between) {
            List<Term> three = terms(List.of(between.value(), between.low(), between.high()));
            Logic within = Comparisons.between(between, three).notIf(between.negated());
            return Term.of(within, between, Functions.constant(three));
        }
        if (expression instanceof Expression.Like like) {
            return Term.of(Likes.logic(like, this).notIf(like.negated()), like, false);
        }
        throw ConditionException.at(expression, "this part is not supported in a condition");
    }

    List<Term> terms(List<Expression> expressions) {
        return expressions.stream().map(this::term).toList();
    }

    private Term operation(Expression.Operation operation) {
        List<Term> operands = terms(operation.operands());
        boolean constant = operands.stream().allMatch(Term::constant);
        Term left = operands.get(0);
        Term right = operands.get(operands.size() - 1);
        return switch (operation.operator()) {
            case NOT -> Term.of(Logic.of(left).not(), operation, constant);
            case AND -> Term.of(Logic.and(Logic.of(left), Logic.of(right)), operation, constant);
            case OR -> Term.of(Logic.or(Logic.of(left), Logic.of(right)), operation, constant);
            case XOR -> Term.of(Logic.xor(Logic.of(left), Logic.of(right)), operation, constant);
            case EQUAL, NULL_SAFE_EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                Term.of(Comparisons.compare(operation, left, right), operation, constant);
            case PLUS, MINUS, TIMES, DIVIDE, INTEGER_DIVIDE, MODULO ->
                Arithmetic.binary(operation.operator(), left, right, operation);
            case NEGATE -> Arithmetic.negated(left, operation);
        };
    }

    private Term is(Expression.Is is) {
        Term value = term(is.value());
        if (is.state() == Expression.State.NULL) {
            Eval eval = asked(is, value);
            boolean negated = is.negated();
            return Term.of(row -> (eval.of(row) == null) != negated, is, value.constant());
        }
        Logic logic = Logic.of(value);
        Logic answer =
                switch (is.state()) {
                    case TRUE -> row -> Boolean.TRUE.equals(logic.of(row));
                    case FALSE -> row -> Boolean.FALSE.equals(logic.of(row));
                    default -> row -> logic.of(row) == null;
                };
        return Term.of(answer.notIf(is.negated()), is, value.constant());
    }

    /** Of a column only whether it is there: its value may be one that cannot be compared. */
    private static Eval asked(Expression.Is is, Term value) {
        FilterColumn column = value.column();
        if (column != null) {
            int index = column.index();
            return row -> row[index];
        }
        return isNeverNull(is.value()) ? row -> 1L : value.value();
    }

    /** What MySQL does not even compute to know that it is not NULL. */
    private static boolean isNeverNull(Expression expression) {
        return expression instanceof Expression.Is
                || (expression instanceof Expression.Operation operation
                        && (operation.operator() == Operator.NULL_SAFE_EQUAL
                                || (operation.operator() == Operator.NOT
                                        && isNeverNull(operation.operands().get(0)))));
    }
}
