package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.ddl.expression.Literal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition that has a type and a value for each row.
 *
 * @param column when it is a column as it is
 * @param constant whether it has one value for all rows
 */
record Term(Type type, Eval value, Expression source, @Nullable FilterColumn column, boolean constant) {

    /** Made of others. */
    static Term of(Type type, Eval value, Expression source, boolean constant) {
        return new Term(type, value, source, null, constant);
    }

    static Term of(Logic logic, Expression source, boolean constant) {
        return of(Types.BOOLEAN, logic.asNumber(), source, constant);
    }

    boolean isNull() {
        return type instanceof Type.Null;
    }

    /** Whether it is a literal of that kind. */
    boolean is(Literal.Kind kind) {
        return source instanceof Literal literal && literal.kind() == kind;
    }

    /** Whether it is a column of that type. */
    boolean isColumn(String dataType) {
        return column != null && column.dataType().equalsIgnoreCase(dataType);
    }

    /** Whether it is a hexadecimal or bit literal: bytes, but a number among numbers. */
    boolean isHexadecimal() {
        return is(Literal.Kind.HEXADECIMAL) || is(Literal.Kind.BIT);
    }

    /** The same value said otherwise; of a literal it is said once. */
    Eval as(Eval.Change change) {
        if (!(source instanceof Literal)) {
            return value.then(change);
        }
        Object once = value.then(change).of(new Object[0]);
        return row -> once;
    }

    ConditionException refused(String problem) {
        return ConditionException.at(source, described() + " " + problem);
    }

    /** Its name or what it is. */
    String described() {
        if (column != null) {
            return "column " + column.name() + " (" + column.columnType() + ")";
        }
        if (source instanceof Literal literal) {
            return "the literal " + (isHexadecimal() ? literal.kind() == Literal.Kind.BIT ? "0b" : "0x" : "")
                    + literal.text();
        }
        if (source instanceof Expression.Operation operation) {
            return "the result of " + operation.operator().sign();
        }
        return source instanceof Expression.Call call ? call.name() + "()" : "this part";
    }
}
