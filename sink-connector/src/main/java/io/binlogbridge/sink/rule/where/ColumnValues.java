package io.binlogbridge.sink.rule.where;

import io.binlogbridge.ddl.expression.Expression;
import io.binlogbridge.sink.event.value.Bytes;
import java.math.BigDecimal;
import java.util.Arrays;

/** A column's values as its {@link Type} says. One that does not come as {@link io.binlogbridge.sink.event.RowImage} describes it stops. */
final class ColumnValues {

    private ColumnValues() {}

    static Eval of(FilterColumn column, Type type, Expression.Column source) {
        int index = column.index();
        Eval raw = row -> row[index];
        Eval.Change change = change(column, type);
        return raw.then(value -> {
            Object changed = isOfType(value, type) ? change.of(value) : null;
            if (changed == null) {
                throw refused(column, value, source);
            }
            return changed;
        });
    }

    private static boolean isOfType(Object value, Type type) {
        if (type.isExact()) {
            return value instanceof Long || value instanceof BigDecimal;
        }
        if (type instanceof Type.Real) {
            return value instanceof Double;
        }
        if (type instanceof Type.Binary) {
            return value instanceof Bytes;
        }
        return value instanceof String || type instanceof Type.Opaque;
    }

    private static Eval.Change change(FilterColumn column, Type type) {
        if (type instanceof Type.Decimal decimal) {
            int scale = decimal.scale();
            return value -> {
                BigDecimal number = Exact.decimal(value);
                boolean fits = number.stripTrailingZeros().scale() <= scale;
                return fits ? number.setScale(scale) : null;
            };
        }
        if (type instanceof Type.Int) {
            return value -> value instanceof BigDecimal wide ? Exact.whole(wide.toBigInteger()) : value;
        }
        if (type instanceof Type.Moment moment) {
            return value -> Moments.parse((String) value, moment.kind());
        }
        if (type instanceof Type.Binary) {
            int length = column.dataType().equals("binary") ? column.size(0, 1) : 0;
            return value -> padded(((Bytes) value).content(), length);
        }
        return value -> value;
    }

    /** The zeros at the end of a BINARY(n), which not every way from the source keeps. */
    private static byte[] padded(byte[] content, int length) {
        return content.length < length ? Arrays.copyOf(content, length) : content;
    }

    private static ConditionException refused(FilterColumn column, Object value, Expression.Column source) {
        return ConditionException.at(
                source,
                value instanceof Bytes
                        ? "column " + column.name()
                                + " holds bytes in a row that are no text of its character set, so it"
                                + " cannot be decided as MySQL would; mend the row on the source"
                        : "column " + column.name() + " (" + column.columnType() + ") came as "
                                + value.getClass().getSimpleName() + " in a row, which is none of its values as the"
                                + " source connector sends them with a schema; use a converter with schemas");
    }
}
