package io.binlogbridge.sink;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** The few values that a column of the property test has. */
@SuppressWarnings("ImmutableEnumChecker")
enum ModelDomain {
    ID(Schema.INT64_SCHEMA, 0L, 1L, 2L, 3L, 4L, 5L),
    SOME(Schema.OPTIONAL_INT64_SCHEMA, null, null, 0L, 1L, 2L, 3L, 4L, 5L),
    ANY(Schema.OPTIONAL_INT64_SCHEMA, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
    TEXT_ID(Schema.STRING_SCHEMA, "a", "A", "á", "ab", "aB", "b", "", "straße", "strasse"),
    TEXT(Schema.OPTIONAL_STRING_SCHEMA, null, "a", "A", "á", "ab", "aB", "abc", "b", "bc", "bd", ""),
    BYTES_ID(
            Schema.BYTES_SCHEMA,
            new byte[] {},
            new byte[] {0},
            new byte[] {0, 0},
            new byte[] {'a'},
            new byte[] {'A'},
            new byte[] {-1}),
    DECIMAL_ID(Decimal.schema(2), decimal("0.00"), decimal("1.00"), decimal("1.10"), decimal("-1.10")),
    TIME_ID(
            SchemaBuilder.int64().name("io.debezium.time.MicroTimestamp").build(),
            1_700_000_000_000_000L,
            1_700_000_000_000_001L,
            1_700_000_001_000_000L);

    final Schema schema;
    private final List<Object> values;

    ModelDomain(Schema schema, Object... values) {
        this.schema = schema;
        this.values = Arrays.asList(values);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    Object value(Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** A value that no row has for long: what two rows swap their values through. */
    Object spare() {
        return switch (this) {
            case ID, SOME, ANY -> 99L;
            case TEXT_ID, TEXT -> "zz";
            case BYTES_ID -> new byte[] {'z', 'z'};
            case DECIMAL_ID -> decimal("99.00");
            case TIME_ID -> 1_800_000_000_000_000L;
        };
    }

    boolean isText() {
        return this == TEXT_ID || this == TEXT || this == BYTES_ID;
    }

    /** As a statement binds it. */
    Object bound(Object value) {
        if (this != TIME_ID) {
            return value;
        }
        long micros = (Long) value;
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000), (int) Math.floorMod(micros, 1_000_000L) * 1_000, ZoneOffset.UTC);
    }
}
