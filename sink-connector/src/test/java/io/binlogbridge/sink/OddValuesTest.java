package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** Values at the edge of their types. */
class OddValuesTest {

    private static final Schema ENUM =
            SchemaBuilder.string().name("io.debezium.data.Enum").optional().build();

    @Test
    void membersOfAnEnumMayHaveAnyCharacter() {
        new ValueTrip("ENUM('a,b','c''d','e\\\\f','\"','x\ny','') CHARACTER SET utf8mb4 NULL", ENUM)
                .readBy("CONCAT(v+0, v)")
                .value("a,b", "1a,b")
                .value("c'd", "2c'd")
                .value("e\\f", "3e\\f")
                .value("\"", "4\"")
                .value("x\ny", "5x\ny")
                .value("", "6")
                .assertExact();
    }

    @Test
    void theErrorValueOfAnEnumIsWritten() {
        new ValueTrip("ENUM('a','b'''',') NOT NULL", ENUM)
                .readBy("CONCAT(v+0, v)")
                .value("a", "1a")
                .value("", "0")
                .value("b'',", "2b'',")
                .assertExact();
    }

    @Test
    void nothingElseIsBentBesideTheErrorValueOfAnEnum() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "e", ENUM, "n", Schema.INT64_SCHEMA);
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, e ENUM('a'), n TINYINT)")
                    .insert(t, 1L, "", 300L);
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Out of range value for column 'n'")
                    .hasMessageContaining(run.topic.name + "-0@2");
            assertThat(run.rows("t")).isEmpty();
        }
    }

    @Test
    void columnsThatHoldNothingButTheEmptyValue() {
        new ValueTrip("BINARY(0) NOT NULL", Schema.OPTIONAL_BYTES_SCHEMA)
                .readBy("LENGTH(v)")
                .key("")
                .value(new byte[0], "0")
                .assertExact();
        new ValueTrip("CHAR(0) NOT NULL", Schema.OPTIONAL_STRING_SCHEMA)
                .readBy("LENGTH(v)")
                .key("")
                .value("", "0")
                .assertExact();
    }

    @Test
    void floatsToTheBit() {
        String bits = "CONCAT_WS(' ', v, v + 0e0)";
        new ValueTrip("FLOAT NULL", Schema.OPTIONAL_FLOAT32_SCHEMA)
                .readBy(bits)
                .key("")
                .value(-0.0f, "-0 0")
                .value(0.0f, "0 0")
                .value(Float.MIN_VALUE, "1.4013e-45 1.401298464324817e-45")
                .value(Float.MAX_VALUE, "3.40282e38 3.4028234663852886e38")
                .value(16777218f, "16777200 16777218")
                .assertExact();
        new ValueTrip("FLOAT(7,3) NULL", Schema.OPTIONAL_FLOAT32_SCHEMA)
                .key("")
                .value(9999.999f, "9999.999")
                .value(-0.001f, "-0.001")
                .assertExact();
        new ValueTrip("DOUBLE(10,2) NULL", Schema.OPTIONAL_FLOAT64_SCHEMA)
                .key("")
                .value(99999999.99, "99999999.99")
                // What the server makes of -0.01 itself, rounding from below.
                .value(-0.010000000000000009, "-0.01")
                .assertExact();
        new ValueTrip("DOUBLE NULL", Schema.OPTIONAL_FLOAT64_SCHEMA)
                .key("")
                .value(-0.0, "-0")
                .value(0.0, "0")
                .value(Double.MIN_VALUE, "5e-324")
                .value(Double.MAX_VALUE, "1.7976931348623157e308")
                .assertExact();
    }

    @Test
    void zeroAndMinusZeroAreTwoRows() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "v", Schema.OPTIONAL_FLOAT64_SCHEMA);
            run.topic.snapshotStart().ddl("CREATE TABLE t (v DOUBLE)");
            run.topic.insert(t, 0.0).insert(t, -0.0).insert(t, -0.0).insert(t, 0.0);
            run.topic.delete(t, -0.0).delete(t, 0.0).delete(t, -0.0);
            run.deliver();
            assertThat(TargetServer.rows("SELECT CAST(v AS CHAR) FROM " + run.name + ".t"))
                    .containsExactly("0");
        }
    }

    @Test
    void aTargetMayHaveItsColumnsInAnotherOrderAndMoreOfThem() {
        for (String key : List.of("", ", PRIMARY KEY (id)")) {
            try (SinkRun run = new SinkRun()) {
                SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", Schema.OPTIONAL_INT64_SCHEMA);
                run.topic.snapshotStart();
                run.topic.snapshotDdl("CREATE TABLE t (more INT DEFAULT 7, v BIGINT INVISIBLE,"
                        + " g BIGINT AS (v + 1) VIRTUAL, id BIGINT" + key + ")");
                run.topic.read(t, 1L, 10L).insert(t, 2L, 20L).insert(t, 3L, null);
                run.topic
                        .update(t, new Object[] {2L, 20L}, new Object[] {2L, 21L})
                        .delete(t, 3L, null);
                run.deliver();
                assertThat(TargetServer.rows("SELECT more, v, g, id FROM " + run.name + ".t ORDER BY id"))
                        .containsExactly("7|10|11|1", "7|21|22|2");
            }
        }
    }
}
