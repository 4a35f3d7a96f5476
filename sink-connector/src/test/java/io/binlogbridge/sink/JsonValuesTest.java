package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents arrive as they are, the types of their numbers included. */
class JsonValuesTest {

    private static final Schema JSON =
            SchemaBuilder.string().name("io.debezium.data.Json").optional().build();
    private static final int DEEPEST = 100;

    private static ValueTrip trip() {
        return new ValueTrip("JSON NULL", JSON).key("");
    }

    @Test
    void numbersKeepTheirTypeAndTheirDigits() {
        trip().readBy("CONCAT_WS(' ', JSON_TYPE(v), v)")
                .value("1.5e0", "DOUBLE 1.5")
                .value("-0e0", "DOUBLE -0.0")
                .value("0e0", "DOUBLE 0.0")
                .value("0", "INTEGER 0")
                .value("1E20", "DOUBLE 1e20")
                .value("1e0", "DOUBLE 1.0")
                .value("4.9e-324", "DOUBLE 5e-324")
                .value("1.7976931348623157e308", "DOUBLE 1.7976931348623157e308")
                .value("-9223372036854775808", "INTEGER -9223372036854775808")
                .value("9223372036854775807", "UNSIGNED INTEGER 9223372036854775807")
                .value("18446744073709551615", "UNSIGNED INTEGER 18446744073709551615")
                .value("18446744073709551616", "DECIMAL 18446744073709551616")
                .value("-9223372036854775809", "DECIMAL -9223372036854775809")
                .value("1.50", "DECIMAL 1.50")
                .value("1.5", "DECIMAL 1.5")
                .value("-0.05", "DECIMAL -0.05")
                .value("12345678901234567890123", "DECIMAL 12345678901234567890123")
                .value(
                        "99999999999999999999999999999999999.999999999999999999999999999999",
                        "DECIMAL 99999999999999999999999999999999999.999999999999999999999999999999")
                .assertExact();
    }

    @Test
    void documentsWithADecimalKeepEverythingElse() {
        String deep = "[".repeat(DEEPEST) + "1.50" + "]".repeat(DEEPEST);
        trip().value(
                        "[1.50,{\"a\":null,\"b\":[true,false,-7,18446744073709551615]},1E20,-0e0,[],{}]",
                        "[1.50, {\"a\": null, \"b\": [true, false, -7, 18446744073709551615]}, 1e20, -0.0, [], {}]")
                .value(
                        "{\"\":1.0,\"😀\":\"😀\",\"a.b\":2.0,\"q\\\"'\\\\\":\"\\\"'\\\\\\/\"}",
                        "{\"\": 1.0, \"a.b\": 2.0, \"q\\\"'\\\\\": \"\\\"'\\\\/\", \"😀\": \"😀\"}")
                .value(
                        " { \"s\" : \"\\u0000\\b\\f\\n\\r\\t\\u001f\\ud83d\\ude00 ? 1.5 \" , \"n\" : 0.10 } ",
                        "{\"n\": 0.10, \"s\": \"\\u0000\\b\\f\\n\\r\\t\\u001f😀 ? 1.5 \"}")
                .value(
                        "{\"k\":\"1.50\",\"l\":{\"12345678901234567890123\":\"\\\\\"},\"m\":1.5e0}",
                        "{\"k\": \"1.50\", \"l\": {\"12345678901234567890123\": \"\\\\\"}, \"m\": 1.5}")
                .value(deep, deep)
                .assertExact();
    }

    @Test
    void documentsThatJsonHoldsForEqualAreToldApart() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "v", JSON);
            run.topic.snapshotStart().ddl("CREATE TABLE t (v JSON)");
            run.topic
                    .insert(t, "[0e0]")
                    .insert(t, "[-0e0]")
                    .insert(t, "[1.50]")
                    .insert(t, "[1.5]")
                    .insert(t, "[0]");
            run.topic.delete(t, "[-0e0]").delete(t, "[1.5]").delete(t, "[0]");
            run.deliver();
            assertThat(TargetServer.rows("SELECT v FROM " + run.name + ".t ORDER BY v->'$[0]'"))
                    .containsExactly("[0.0]", "[1.50]");
        }
    }

    @Test
    void documentsOf10Megabytes() {
        String text = "{\"a\": \"" + "x\\n".repeat(3_400_000) + "\", \"d\": [1.5e0]}";
        String numbers = "[" + "1.25, ".repeat(20_000) + "1.5]";
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", JSON);
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT, v JSON)");
            run.topic.insert(t, 1L, text).insert(t, 2L, numbers);
            run.topic
                    .update(t, new Object[] {1L, text}, new Object[] {3L, text})
                    .delete(t, 2L, numbers);
            run.topic.insert(t, 4L, numbers);
            run.deliver();
            assertThat(TargetServer.rows("SELECT id, LENGTH(v), JSON_TYPE(v->'$[1]') FROM " + run.name + ".t"))
                    .containsExactlyInAnyOrder(
                            "3|" + (text.length() - 2) + "|null", "4|" + numbers.length() + "|DECIMAL");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.1234567890123456789012345678901]|the number 0.1234567890123456789012345678901 in its document has more",
                "[1.5,|cannot be read as JSON at character 5",
                "{\"a\":1.5,}|cannot be read as JSON",
                "[1.5 x]|cannot be read as JSON at character 5",
                "[01.5]|cannot be read as JSON at character 1",
                "[1.5,\"\\x\"]|cannot be read as JSON at character 5",
            })
    void whatMySqlCannotHoldStopsTheTask(String document, String part) {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = run.table("t", "id", Schema.INT64_SCHEMA, "v", JSON);
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v JSON)")
                    .insert(t, 1L, document);
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Column v cannot be written: ")
                    .hasMessageContaining(part)
                    .hasMessageContaining(run.topic.name + "-0@2");
        }
    }
}
