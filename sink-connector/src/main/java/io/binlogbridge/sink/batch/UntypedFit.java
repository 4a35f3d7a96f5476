package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.JsonText;
import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.event.value.UntypedNumbers;
import io.binlogbridge.sink.event.value.UntypedValues;
import io.binlogbridge.sink.event.value.ValueException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of JSON without schemas: only the target's column says what they are. What two settings of the source would write alike
 * and mean differently is refused unless the sink is told how the source writes, never guessed.
 */
final class UntypedFit {

    private UntypedFit() {}

    /** What makes values for {@code column} out of JSON that was written as {@code modes} say. */
    static ColumnFit of(TargetColumn column, UntypedModes modes) {
        return switch (column.dataType()) {
            case "tinyint", "smallint", "mediumint", "int" -> UntypedNumbers::whole;
            case "bigint" ->
                column.isUnsignedBigint()
                        ? then(value -> UntypedNumbers.unsigned(value, modes.decimals()), ColumnFit.of(column))
                        : UntypedNumbers::whole;
            case "year" -> UntypedNumbers::year;
            case "decimal" -> value -> UntypedNumbers.decimal(value, modes.decimals());
            case "float", "double" -> then(UntypedNumbers::floating, ColumnFit.of(column));
            case "char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set" ->
                UntypedValues::columnText;
            case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" ->
                value -> UntypedValues.binary(value, modes.binaries());
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

    private static Object other(TargetColumn column, Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("wkb")) {
            return UntypedValues.geometry(map);
        }
        if (value instanceof List<?> elements && column.isVector()) {
            return UntypedValues.vector(elements);
        }
        throw new ValueException("values of type " + column.columnType()
                + " cannot be told for certain from JSON without schemas; use a converter with schemas");
    }
}
