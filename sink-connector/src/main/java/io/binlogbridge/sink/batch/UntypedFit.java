package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.JsonText;
import io.binlogbridge.sink.event.value.UntypedValues;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of JSON without schemas: only the target's column says what they are. What two settings of the source would write alike
 * and mean differently is refused, never guessed.
 */
final class UntypedFit {

    private UntypedFit() {}

    /** What makes values for {@code column} out of JSON. */
    static ColumnFit of(TargetColumn column) {
        return switch (column.dataType()) {
            case "tinyint", "smallint", "mediumint", "int", "bigint", "year" ->
                then(UntypedFit::wholeNumber, ColumnFit.of(column));
            case "float", "double" -> then(UntypedValues::floating, ColumnFit.of(column));
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                UntypedValues::columnText;
            case "json" -> value -> new JsonText(UntypedValues.text(value));
            case "date" -> UntypedValues::date;
            case "datetime" -> UntypedValues::dateTime;
            case "timestamp" -> UntypedValues::timestamp;
            case "time" -> UntypedValues::time;
            case "bit" -> UntypedValues::bits;
            default -> value -> other(column, value);
        };
    }

    private static ColumnFit then(ColumnFit first, @Nullable ColumnFit second) {
        return second == null ? first : value -> second.fit(first.fit(value));
    }

    private static Object wholeNumber(Object value) {
        if (value instanceof String) {
            throw new ValueException(
                    "it came as text, and whether that is a number in digits or in base64 cannot be told;"
                            + " use a converter with schemas");
        }
        return UntypedValues.wholeNumber(value);
    }

    private static Object other(TargetColumn column, Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("wkb")) {
            return UntypedValues.geometry(map);
        }
        throw new ValueException("values of type " + column.columnType()
                + " cannot be told for certain from JSON without schemas; use a converter with schemas");
    }
}
