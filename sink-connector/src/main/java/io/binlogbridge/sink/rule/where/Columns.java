package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import java.util.Locale;

/** What a column's type is to a condition. */
final class Columns {

    private static final double DIGITS_OF_A_BIT = Math.log10(2);

    private Columns() {}

    static Term term(Expression.Column source, ColumnLookup columns) {
        FilterColumn column = columns.column(source.name())
                .orElseThrow(() -> ConditionException.at(
                        source, "there is no column " + source.name() + " in the table; name one that is there"));
        Type type = type(column, source);
        return new Term(type, ColumnValues.of(column, type, source), source, column, false);
    }

    private static Type type(FilterColumn column, Expression.Column source) {
        return switch (column.dataType().toLowerCase(Locale.ROOT)) {
            case "tinyint" -> whole(column, 3);
            case "smallint" -> whole(column, 5);
            case "mediumint" -> whole(column, 8);
            case "int", "integer" -> whole(column, 10);
            case "bigint" -> whole(column, 20);
            case "bit" -> new Type.Int(Type.Sign.UNSIGNED, digitsOfBits(column.size(0, 1)));
            case "year" -> new Type.Int(Type.Sign.UNSIGNED, 4);
            case "decimal", "numeric" -> decimal(column);
            case "float", "double", "real" ->
                column.columnType().contains(",")
                        ? new Type.Opaque("a " + column.columnType() + ", which MySQL compares by rounding")
                        : Types.REAL;
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                Collating.ofColumn(column, source);
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> Types.BINARY;
            case "date" -> new Type.Moment(Type.MomentKind.DATE, 0);
            case "datetime", "timestamp" -> new Type.Moment(Type.MomentKind.DATETIME, column.size(0, 0));
            case "time" -> new Type.Moment(Type.MomentKind.TIME, column.size(0, 0));
            default -> new Type.Opaque(column.dataType().toUpperCase(Locale.ROOT));
        };
    }

    private static int digitsOfBits(int bits) {
        return (int) (bits * DIGITS_OF_A_BIT) + 1;
    }

    private static Type whole(FilterColumn column, int digits) {
        return new Type.Int(Type.Sign.of(column.unsigned()), digits);
    }

    private static Type decimal(FilterColumn column) {
        int scale = column.size(1, 0);
        return new Type.Decimal(Type.Sign.of(column.unsigned()), column.size(0, 10) - scale, scale);
    }
}
