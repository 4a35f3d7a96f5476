package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.JsonText;
import io.binlogbridge.sink.event.value.UntypedValues;
import io.binlogbridge.sink.event.value.ValueException;

/**
 * Values of JSON without schemas: only the target's column says what they are. What two settings of the source would write alike
 * and mean differently is refused, never guessed.
 */
final class UntypedFit {

    private UntypedFit() {}

    static Object fit(TargetColumn column, Object value) {
        return switch (column.dataType()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> wholeNumber(column, value);
            case "float", "double" -> ColumnFit.fit(column, UntypedValues.floating(value));
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                UntypedValues.text(value);
            case "json" -> new JsonText(UntypedValues.text(value));
            case "date" -> UntypedValues.date(value);
            case "datetime" -> UntypedValues.dateTime(value);
            case "timestamp" -> UntypedValues.timestamp(value);
            case "time" -> UntypedValues.time(value);
            case "bit" -> UntypedValues.bits(value);
            default -> {
                if (value instanceof java.util.Map<?, ?> map && map.containsKey("wkb")) {
                    yield UntypedValues.geometry(map);
                }
                throw new ValueException("values of type " + column.columnType()
                        + " cannot be told for certain from JSON without schemas; use a converter with schemas");
            }
        };
    }

    private static Object wholeNumber(TargetColumn column, Object value) {
        if (value instanceof String) {
            throw new ValueException(
                    "it came as text, and whether that is a number in digits or in base64 cannot be told;"
                            + " use a converter with schemas");
        }
        return ColumnFit.fit(column, UntypedValues.wholeNumber(value));
    }
}
