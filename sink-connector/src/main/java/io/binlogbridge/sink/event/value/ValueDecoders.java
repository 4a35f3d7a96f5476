package io.binlogbridge.sink.event.value;

import java.util.Map;
import org.apache.kafka.connect.data.Date;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;

/** The decoder of each semantic type of Debezium and of Connect, by schema name; without a name, by primitive type. */
public final class ValueDecoders {

    private static final Map<String, ValueDecoder> BY_NAME = Map.ofEntries(
            Map.entry(Decimal.LOGICAL_NAME, raw -> raw),
            Map.entry("io.debezium.data.VariableScaleDecimal", Structs::variableScaleDecimal),
            Map.entry(Date.LOGICAL_NAME, raw -> Temporals.date(Temporals.millis(raw) / Temporals.MILLIS_PER_DAY)),
            Map.entry(Time.LOGICAL_NAME, raw -> Temporals.time(Temporals.millis(raw) * 1_000_000)),
            Map.entry(Timestamp.LOGICAL_NAME, raw -> Temporals.dateTimeOfMillis(Temporals.millis(raw))),
            Map.entry("io.debezium.time.Date", raw -> Temporals.date(number(raw))),
            Map.entry("io.debezium.time.Time", raw -> Temporals.time(number(raw) * 1_000_000)),
            Map.entry("io.debezium.time.MicroTime", raw -> Temporals.time(number(raw) * 1_000)),
            Map.entry("io.debezium.time.NanoTime", raw -> Temporals.time(number(raw))),
            Map.entry("io.debezium.time.Timestamp", raw -> Temporals.dateTimeOfMillis(number(raw))),
            Map.entry("io.debezium.time.MicroTimestamp", raw -> Temporals.dateTimeOfMicros(number(raw))),
            Map.entry("io.debezium.time.NanoTimestamp", raw -> Temporals.dateTimeOfNanos(number(raw))),
            Map.entry("io.debezium.time.ZonedTimestamp", raw -> IsoText.zonedDateTime(text(raw))),
            Map.entry("io.debezium.time.IsoDate", raw -> IsoText.date(text(raw))),
            Map.entry("io.debezium.time.IsoTime", raw -> IsoText.time(text(raw))),
            Map.entry("io.debezium.time.IsoTimestamp", raw -> IsoText.dateTime(text(raw))),
            Map.entry("io.debezium.time.Year", ValueDecoders::year),
            Map.entry(
                    "io.debezium.data.Bits",
                    raw -> Bits.littleEndian(Bytes.of(raw).content())),
            Map.entry("io.debezium.data.Json", raw -> new JsonText(text(raw))),
            Map.entry("io.debezium.data.Enum", raw -> MarkedText.of(text(raw))),
            Map.entry("io.debezium.data.EnumSet", raw -> MarkedText.of(text(raw))),
            Map.entry("io.debezium.data.geometry.Geometry", Structs::geometry),
            Map.entry("io.debezium.data.geometry.Point", Structs::geometry),
            Map.entry("io.debezium.data.FloatVector", Structs::floatVector));

    private ValueDecoders() {}

    /**
     * The decoder for values of {@code schema}.
     *
     * @throws ValueException for a semantic type that is not known here
     */
    public static ValueDecoder forSchema(Schema schema) {
        String name = schema.name();
        if (name == null) {
            return forPrimitive(schema);
        }
        ValueDecoder named = BY_NAME.get(name);
        if (named == null) {
            throw new ValueException("its semantic type " + name
                    + " is not known to this connector, and writing it as plain " + schema.type() + " could bend it");
        }
        return named;
    }

    private static ValueDecoder forPrimitive(Schema schema) {
        return switch (schema.type()) {
            case INT8, INT16, INT32, INT64 -> ValueDecoders::number;
            // A FLOAT as the exact double: only so it compares equal to what a FLOAT column holds.
            case FLOAT32, FLOAT64 -> raw -> ((Number) raw).doubleValue();
            case BOOLEAN -> raw -> ((Boolean) raw) ? 1L : 0L;
            case STRING -> raw -> MarkedText.of(text(raw));
            case BYTES -> Bytes::of;
            case ARRAY, MAP, STRUCT ->
                throw new ValueException("its type " + schema.type()
                        + " has no semantic name, so it cannot be told what MySQL type it stands for");
        };
    }

    private static Long number(Object raw) {
        return raw instanceof Long number ? number : (Long) ((Number) raw).longValue();
    }

    private static String text(Object raw) {
        return (String) raw;
    }

    /** A number below 100 would be read by MySQL as a year of this or the last century; 0 is the year 0000. */
    static Object year(Object raw) {
        long year = number(raw);
        if (year != 0 && (year < 1901 || year > 2155)) {
            throw new ValueException("the year " + year + " is outside of what YEAR holds");
        }
        return year;
    }
}
