package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.ValueException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Last adjustments of a value to the column it goes to, where they are certain; what would bend it is refused. */
@FunctionalInterface
interface ColumnFit {

    BigDecimal TWO_TO_64 = new BigDecimal("18446744073709551616");

    /**
     * @param value never null: null fits, or not, whatever the type
     * @throws ValueException when the value would be bent
     */
    Object fit(Object value);

    /** What values that were decoded by a schema need to fit {@code column}; null when it takes them as they are. */
    static @Nullable ColumnFit of(TargetColumn column) {
        if (column.isBinary()) {
            return ColumnFit::binary;
        }
        if (column.isFloat()) {
            return ColumnFit::single;
        }
        if (column.isUnsignedBigint()) {
            return ColumnFit::unsigned;
        }
        return column.isExactNumber() ? ColumnFit::exact : null;
    }

    private static Object binary(Object value) {
        if (value instanceof String) {
            throw new ValueException("it came as text, and whether that is base64 or hex cannot be told;"
                    + " set binary.handling.mode=bytes on the source");
        }
        return value;
    }

    private static Object single(Object value) {
        return value instanceof Double number ? (Object) (double) number.floatValue() : value;
    }

    /** bigint.unsigned.handling.mode=long lets the upper half overflow. */
    private static Object unsigned(Object value) {
        return value instanceof Long number && number < 0 ? TWO_TO_64.add(BigDecimal.valueOf(number)) : exact(value);
    }

    /** decimal.handling.mode=string. As text it would be compared as a floating-point number. */
    private static Object exact(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException("\"" + text + "\" is not a number");
        }
    }
}
