package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.ValueException;
import java.math.BigDecimal;

/** Last adjustments of a value to the column it goes to, where they are certain; what would bend it is refused. */
final class ColumnFit {

    private static final BigDecimal TWO_TO_64 = new BigDecimal("18446744073709551616");

    private ColumnFit() {}

    static Object fit(TargetColumn column, Object value) {
        if (value instanceof Long number && number < 0 && column.isUnsignedBigint()) {
            // bigint.unsigned.handling.mode=long lets the upper half overflow.
            return TWO_TO_64.add(BigDecimal.valueOf(number));
        }
        if (value instanceof Double number && column.isFloat()) {
            return (double) number.floatValue();
        }
        if (value instanceof String text) {
            return fitText(column, text);
        }
        return value;
    }

    private static Object fitText(TargetColumn column, String text) {
        if (column.isBinary()) {
            throw new ValueException("it came as text, and whether that is base64 or hex cannot be told;"
                    + " set binary.handling.mode=bytes on the source");
        }
        if (!column.isExactNumber()) {
            return text;
        }
        try {
            // decimal.handling.mode=string. As text it would be compared as a floating-point number.
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException("\"" + text + "\" is not a number");
        }
    }
}
