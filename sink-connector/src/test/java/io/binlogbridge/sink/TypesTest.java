package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Time;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypesTest {

    private static Schema named(SchemaBuilder builder, String name) {
        return builder.name(name).optional().build();
    }

    private static Arguments type(String column, Schema schema, Object value, String stored) {
        return Arguments.of(column, schema, value, stored);
    }

    private static Schema int64(String name) {
        return named(SchemaBuilder.int64(), "io.debezium.time." + name);
    }

    private static Schema text(String name) {
        return named(SchemaBuilder.string(), name);
    }

    static Stream<Arguments> types() {
        return Stream.of(numbersAndText(), datesAndTimes(), pointsInTime(), structures())
                .flatMap(types -> types);
    }

    private static Stream<Arguments> numbersAndText() {
        Schema scaled = SchemaBuilder.struct()
                .name("io.debezium.data.VariableScaleDecimal")
                .field("scale", Schema.INT32_SCHEMA)
                .field("value", Schema.BYTES_SCHEMA)
                .optional()
                .build();
        return Stream.of(
                type("TINYINT", Schema.OPTIONAL_INT16_SCHEMA, (short) -5, "-5"),
                type("BIGINT UNSIGNED", Schema.OPTIONAL_INT64_SCHEMA, -1L, "18446744073709551615"),
                type(
                        "BIGINT UNSIGNED",
                        Decimal.builder(0).optional().build(),
                        new BigDecimal("18446744073709551615"),
                        "18446744073709551615"),
                type(
                        "DECIMAL(40,10)",
                        Decimal.builder(10).optional().build(),
                        new BigDecimal("-123456789012345678901234567890.0123456789"),
                        "-123456789012345678901234567890.0123456789"),
                type(
                        "DECIMAL(40,10)",
                        Schema.OPTIONAL_STRING_SCHEMA,
                        "123456789012345678901234567890.0123456789",
                        "123456789012345678901234567890.0123456789"),
                type(
                        "DECIMAL(10,2)",
                        scaled,
                        new Struct(scaled)
                                .put("scale", 2)
                                .put("value", BigInteger.valueOf(1234).toByteArray()),
                        "12.34"),
                type("FLOAT", Schema.OPTIONAL_FLOAT32_SCHEMA, 0.1f, "0.1"),
                type("DOUBLE", Schema.OPTIONAL_FLOAT64_SCHEMA, 1.7976931348623157E308, "1.7976931348623157e308"),
                type("BIT(1)", Schema.OPTIONAL_BOOLEAN_SCHEMA, true, "1"),
                type("BIT(10)", named(SchemaBuilder.bytes(), "io.debezium.data.Bits"), new byte[] {1, 2}, "513"),
                type(
                        "BIT(64)",
                        named(SchemaBuilder.bytes(), "io.debezium.data.Bits"),
                        new byte[] {-1, -1, -1, -1, -1, -1, -1, -1},
                        "18446744073709551615"),
                type(
                        "VARCHAR(90) CHARACTER SET utf8mb4",
                        Schema.OPTIONAL_STRING_SCHEMA,
                        "q'\"\\\0\n😀?;--",
                        "q'\"\\\0\n😀?;--"),
                type("VARCHAR(90) CHARACTER SET latin1", Schema.OPTIONAL_STRING_SCHEMA, "é", "é"),
                type(
                        "VARBINARY(9)",
                        Schema.OPTIONAL_BYTES_SCHEMA,
                        ByteBuffer.wrap(new byte[] {0, 39, 92, -1}),
                        "00275CFF"),
                type("LONGBLOB", Schema.OPTIONAL_BYTES_SCHEMA, new byte[] {0, 39, 92, -1}, "00275CFF"));
    }

    @SuppressWarnings("JavaUtilDate")
    private static Stream<Arguments> datesAndTimes() {
        return Stream.of(
                type("DATE", named(SchemaBuilder.int32(), "io.debezium.time.Date"), 19_723, "2024-01-01"),
                type("DATE", named(SchemaBuilder.int32(), "io.debezium.time.Date"), -141_427, "1582-10-15"),
                type(
                        "DATE",
                        org.apache.kafka.connect.data.Date.builder().optional().build(),
                        new Date(19_723L * 86_400_000),
                        "2024-01-01"),
                type("DATE", text("io.debezium.time.IsoDate"), "2024-01-31Z", "2024-01-31"),
                type("DATE", text("io.debezium.time.IsoDate"), "2024-00-00", "2024-00-00"),
                type("DATE", text("io.debezium.time.IsoDate"), "0000-00-00", "0000-00-00"),
                type("TIME(6)", int64("MicroTime"), -3_020_399_000_000L, "-838:59:59.000000"),
                type("TIME(6)", int64("NanoTime"), 1_000L, "00:00:00.000001"),
                type("TIME(3)", Time.builder().optional().build(), new Date(3_723_004), "01:02:03.004"),
                type("TIME(6)", text("io.debezium.time.IsoTime"), "10:15:30.5Z", "10:15:30.500000"));
    }

    @SuppressWarnings("JavaUtilDate")
    private static Stream<Arguments> pointsInTime() {
        return Stream.of(
                type("DATETIME(3)", int64("Timestamp"), 1_704_103_200_123L, "2024-01-01 10:00:00.123"),
                type("DATETIME(6)", int64("MicroTimestamp"), -1L, "1969-12-31 23:59:59.999999"),
                type("DATETIME(6)", int64("NanoTimestamp"), 1_000L, "1970-01-01 00:00:00.000001"),
                type(
                        "DATETIME(3)",
                        Timestamp.builder().optional().build(),
                        new Date(1_704_103_200_123L),
                        "2024-01-01 10:00:00.123"),
                type(
                        "DATETIME(6)",
                        text("io.debezium.time.IsoTimestamp"),
                        "2024-01-01T10:00:00.5Z",
                        "2024-01-01 10:00:00.500000"),
                type(
                        "TIMESTAMP(6)",
                        text("io.debezium.time.ZonedTimestamp"),
                        "2024-01-01T10:00:00.123456Z",
                        "2024-01-01 10:00:00.123456"),
                type(
                        "TIMESTAMP",
                        text("io.debezium.time.ZonedTimestamp"),
                        "2024-01-01T10:00:00+02:00",
                        "2024-01-01 08:00:00"),
                type("YEAR", named(SchemaBuilder.int32(), "io.debezium.time.Year"), 2155, "2155"),
                type("YEAR", named(SchemaBuilder.int32(), "io.debezium.time.Year"), 0, "0000"));
    }

    private static Stream<Arguments> structures() {
        Schema point = SchemaBuilder.struct()
                .name("io.debezium.data.geometry.Geometry")
                .field("wkb", Schema.BYTES_SCHEMA)
                .field("srid", Schema.OPTIONAL_INT32_SCHEMA)
                .optional()
                .build();
        Schema vector = named(SchemaBuilder.array(Schema.FLOAT32_SCHEMA), "io.debezium.data.FloatVector");
        byte[] wkb = java.util.HexFormat.of().parseHex("0101000000000000000000F03F0000000000000040");
        return Stream.of(
                type("ENUM('a','b,c')", text("io.debezium.data.Enum"), "b,c", "b,c"),
                type("SET('a','b')", text("io.debezium.data.EnumSet"), "a,b", "a,b"),
                type(
                        "JSON",
                        text("io.debezium.data.Json"),
                        "{\"a\": \"\\\"é😀\", \"b\": [1, 2.5, null]}",
                        "{\"a\": \"\\\"é😀\", \"b\": [1, 2.5, null]}"),
                type(
                        "POINT SRID 4326",
                        point,
                        new Struct(point).put("wkb", wkb).put("srid", 4326),
                        "E61000000101000000000000000000F03F0000000000000040"),
                type(
                        "GEOMETRY",
                        point,
                        new Struct(point).put("wkb", wkb).put("srid", null),
                        "000000000101000000000000000000F03F0000000000000040"),
                type("VECTOR(2)", vector, List.of(1f, -2f), "0000803F000000C0"));
    }

    private static String asText(String column) {
        String type = column.split("[ (]")[0];
        return switch (type) {
            case "BIT" -> "v+0";
            case "VARBINARY", "LONGBLOB", "POINT", "GEOMETRY", "VECTOR" -> "HEX(v)";
            default -> "CAST(v AS CHAR)";
        };
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("types")
    void aValueIsStoredAsItWasAndFoundAgainInATableWithoutAKey(
            String column, Schema schema, Object value, String stored) {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", schema);
            run.topic.sqlMode = "";
            run.topic.snapshotStart();
            run.topic.ddl("CREATE TABLE t (id BIGINT, v " + column + " NULL)");
            run.topic.insert(t, 1L, value).insert(t, 2L, (Object) null).insert(t, 1L, value);
            run.topic
                    .update(t, new Object[] {1L, value}, new Object[] {3L, value})
                    .delete(t, 2L, null);
            run.deliver();
            assertThat(TargetServer.rows("SELECT id, " + asText(column) + " FROM " + run.name + ".t ORDER BY id"))
                    .containsExactly("1|" + stored, "3|" + stored);
        }
    }

    @Test
    void anUnknownSemanticTypeStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", text("com.example.Money"));
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT, v VARCHAR(9))")
                    .insert(t, 1L, "x");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining(
                            "Column v cannot be written: its semantic type com.example.Money is not known")
                    .hasMessageContaining(run.topic.name + "-0@2");
        }
    }

    @Test
    void bytesThatCameAsTextStopTheTask() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", Schema.OPTIONAL_STRING_SCHEMA);
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT, v BLOB)").insert(t, 1L, "AAEC");
            assertThatThrownBy(run::deliver).hasMessageContaining("set binary.handling.mode=bytes on the source");
        }
    }

    @Test
    void generatedColumnsAreNotWritten() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table(
                    "t",
                    "id",
                    Schema.INT64_SCHEMA,
                    "g",
                    Schema.OPTIONAL_INT64_SCHEMA,
                    "h",
                    Schema.OPTIONAL_INT64_SCHEMA);
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, g BIGINT AS (id + 1) STORED,"
                            + " h BIGINT AS (id + 2) VIRTUAL, UNIQUE KEY (h))");
            run.topic.insert(t, 1L, 2L, 3L).update(t, new Object[] {1L, 2L, 3L}, new Object[] {1L, 2L, 3L});
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|2|3");
        }
    }

    @Test
    void anAutoIncrementColumnKeepsItsZero() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA);
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT PRIMARY KEY AUTO_INCREMENT)")
                    .insert(t, 0L);
            run.deliver();
            assertThat(TargetServer.rows("SELECT id FROM " + run.name + ".t")).containsExactly("0");
        }
    }
}
