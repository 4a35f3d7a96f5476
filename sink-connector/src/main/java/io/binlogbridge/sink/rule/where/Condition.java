package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.ExpressionParser;
import io.binlogbridge.ddl.UnsupportedExpressionException;
import io.binlogbridge.ddl.expression.Expression;
import java.util.Set;

/** A condition as text, parsed. Immutable. */
public final class Condition {

    private final String text;
    private final Expression expression;
    private final Set<String> columns;

    private Condition(String text, Expression expression) {
        this.text = text;
        this.expression = expression;
        this.columns = NamedParts.of(expression);
    }

    /**
     * Reads a condition, written as after WHERE in MySQL.
     *
     * @throws ConditionException naming the part that is not understood or not supported, with its place and what to write instead
     */
    public static Condition parse(String text) {
        try {
            return new Condition(text, ExpressionParser.parse(text));
        } catch (UnsupportedExpressionException e) {
            throw new ConditionException(e.place(), e.problem());
        }
    }

    /** The columns it names, as written, each once. */
    public Set<String> columns() {
        return columns;
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /**
     * Makes it ready for rows of one version of a table.
     *
     * @throws ConditionException when it cannot be decided exactly: a column is missing, a type or a collation cannot be compared here, two
     *     collations clash
     */
    public RowFilter compile(ColumnLookup columns) {
        return new Compiler(columns).filter(expression);
    }

    @Override
    public String toString() {
        return text;
    }
}
