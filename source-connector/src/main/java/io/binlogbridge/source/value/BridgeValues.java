package io.binlogbridge.source.value;

import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.jdbc.MySqlValueConverters;
import io.debezium.jdbc.JdbcValueConverters.DecimalMode;
import io.debezium.jdbc.TemporalPrecisionMode;
import io.debezium.relational.Column;
import io.debezium.relational.ValueConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the values of {@link ExactRows} and {@link SnapshotValues} what stands in a record: Debezium's schemas, without what Debezium does to
 * the values. A null stays one, whatever the column's definition says. A value that the record cannot hold is an
 * {@link UncarriedValueException}, never another value.
 */
public final class BridgeValues extends MySqlValueConverters {

    public BridgeValues(MySqlConnectorConfig config) {
        super(
                config.getDecimalMode(),
                config.getTemporalPrecisionMode(),
                config.getBigIntUnsignedHandlingMode().asBigIntUnsignedMode(),
                config.binaryHandlingMode(),
                // Years of two digits are what the server has made of them; a year 0024 is one.
                value -> value,
                config.getEventConvertingFailureHandlingMode(),
                config.getServiceRegistry());
    }

    /** A BIGINT UNSIGNED is a number of any size, and follows the option for decimals where that wants text. */
    @Override
    public SchemaBuilder schemaBuilder(Column column) {
        return isTextOfBigint(column) ? SchemaBuilder.string() : super.schemaBuilder(column);
    }

    @Override
    protected List<String> extractEnumAndSetOptions(Column column) {
        return Members.of(column).all();
    }

    private boolean isTextOfBigint(Column column) {
        return ColumnFamily.of(column) == ColumnFamily.UNSIGNED_BIGINT
                && bigIntUnsignedMode == BigIntUnsignedMode.PRECISE
                && decimalMode == DecimalMode.STRING;
    }

    @Override
    public ValueConverter converter(Column column, Field field) {
        ColumnFamily family = ColumnFamily.of(column);
        ValueConverter debeziums = super.converter(column, field);
        return switch (family) {
            case DATE, TIME, DATETIME -> temporal(family, debeziums);
            case TIMESTAMP -> ours(String.class, IsoText::zoned, debeziums);
            case YEAR -> ours(Integer.class, year -> year, debeziums);
            case BIT -> ours(byte[].class, column.length() > 1 ? bits -> bits : Bits::isSet, debeziums);
            case ENUM, SET -> members(family, column, debeziums);
            case JSON -> json(debeziums);
            case UNSIGNED_BIGINT -> isTextOfBigint(column) ? BridgeValues::unsignedText : nullKept(debeziums);
            case TEXT -> text(column, debeziums);
            case DECIMAL, FLOATING, SPATIAL, BINARY, OTHER -> nullKept(debeziums);
        };
    }

    private ValueConverter temporal(ColumnFamily family, ValueConverter debeziums) {
        if (temporalPrecisionMode == TemporalPrecisionMode.ISOSTRING) {
            // A default of less than nothing or more than a day is no time to Debezium.
            ValueConverter others = ours(Duration.class, IsoText::time, debeziums);
            return ours(String.class, IsoText.of(family), others);
        }
        return ours(
                String.class, text -> debeziums.convert(JavaTime.of(family, text, temporalPrecisionMode)), debeziums);
    }

    private static ValueConverter members(ColumnFamily family, Column column, ValueConverter debeziums) {
        Members members = Members.of(column);
        ValueConverter byNumber = family == ColumnFamily.ENUM
                ? ours(Integer.class, members::member, debeziums)
                : ours(Long.class, members::members, debeziums);
        return text(column, byNumber);
    }

    private static ValueConverter text(Column column, ValueConverter others) {
        ColumnText text = ColumnText.of(column);
        return ours(byte[].class, text::read, others);
    }

    private static ValueConverter json(ValueConverter debeziums) {
        return ours(byte[].class, BinaryJson::text, ours(String.class, text -> text, debeziums));
    }

    private static @Nullable Object unsignedText(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            return value.toString();
        }
        return value instanceof Number number ? Long.toUnsignedString(number.longValue()) : value.toString();
    }

    /** Values of our readers take our way, others (a default in a definition) Debezium's. */
    private static <T> ValueConverter ours(Class<T> type, Function<T, Object> conversion, ValueConverter others) {
        return value -> {
            if (value == null) {
                return null;
            }
            return type.isInstance(value)
                    ? conversion.apply(Objects.requireNonNull(type.cast(value)))
                    : others.convert(value);
        };
    }

    /** Debezium makes 0, '' or a default of a null in a NOT NULL column. */
    private static ValueConverter nullKept(ValueConverter debeziums) {
        return value -> value == null ? null : debeziums.convert(value);
    }
}
