package io.binlogbridge.ddl.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expression with those it is made of. */
public sealed interface Expression
        permits Literal,
                Expression.Column,
                Expression.Operation,
                Expression.Call,
                Expression.Case,
                Expression.Predicate,
                Expression.Collate {

    /** Where it begins in the text, from 1; of an operation where its operator stands. */
    int place();

    /** A column by its name alone, without quotes. */
    record Column(String name, int place) implements Expression {}

    /** An operation of one or two operands. */
    record Operation(Operator operator, List<Expression> operands, int place) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }
    }

    /**
     * A call of a function.
     *
     * @param name in capitals; TRIM of one side is {@code TRIM LEADING} or {@code TRIM TRAILING}, and what it takes off is its second argument
     */
    record Call(String name, List<Expression> arguments, int place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * CASE.
     *
     * @param operand what the WHENs are compared with; null when they are conditions
     * @param otherwise null where there is no ELSE
     */
    record Case(@Nullable Expression operand, List<When> whens, @Nullable Expression otherwise, int place)
            implements Expression {
        public Case {
            whens = List.copyOf(whens);
        }
    }

    /** One branch of a CASE. */
    record When(Expression condition, Expression result) {}

    /** What is said of a value by words. */
    sealed interface Predicate extends Expression {

        /** The value it is about. */
        Expression value();

        /** Whether it stands with NOT. */
        boolean negated();
    }

    /** {@code value IS [NOT] NULL} and the like. */
    record Is(Expression value, State state, boolean negated, int place) implements Predicate {}

    /** What IS asks for. */
    enum State {
        NULL,
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** {@code value [NOT] IN (...)}. */
    record In(Expression value, List<Expression> list, boolean negated, int place) implements Predicate {
        public In {
            list = List.copyOf(list);
        }
    }

    /** {@code value [NOT] BETWEEN low AND high}. */
    record Between(Expression value, Expression low, Expression high, boolean negated, int place)
            implements Predicate {}

    /** {@code value [NOT] LIKE pattern [ESCAPE escape]}. */
    record Like(Expression value, Expression pattern, @Nullable Expression escape, boolean negated, int place)
            implements Predicate {}

    /** {@code value COLLATE name}. */
    record Collate(Expression value, String collation, int place) implements Expression {}
}
