package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of JSON without schemas, as a plain connector's topics may hold them. */
class UntypedRowsTest {

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static void insert(SinkRun run, Map<String, Object> row) {
        run.topic.add(
                null,
                null,
                null,
                map(
                        "op",
                        "c",
                        "before",
                        null,
                        "after",
                        row,
                        "source",
                        map(
                                "db",
                                run.name,
                                "table",
                                "t",
                                "file",
                                "binlog.000001",
                                "pos",
                                9_000L + (Long) row.get("id"),
                                "row",
                                0L,
                                "snapshot",
                                "false")));
    }

    @Test
    void whatIsCertainIsWritten() {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .snapshotStart()
                    .ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, n BIGINT UNSIGNED, f FLOAT, s VARCHAR(9), j JSON,"
                            + " d DATE, at DATETIME(6), ts TIMESTAMP, ti TIME, b BIT(1))");
            insert(
                    run,
                    map(
                            "id",
                            1L,
                            "n",
                            -1L,
                            "f",
                            0.1,
                            "s",
                            "x",
                            "j",
                            "[1]",
                            "d",
                            19_723L,
                            "at",
                            "2024-01-01T10:00:00.5Z",
                            "ts",
                            "2024-01-01T10:00:00Z",
                            "ti",
                            "10:00:00Z",
                            "b",
                            true));
            run.deliver();
            assertThat(TargetServer.rows("SELECT id,n,f,s,j,d,at,ts,ti,b+0 FROM " + run.name + ".t"))
                    .containsExactly("1|18446744073709551615|0.1|x|[1]|2024-01-01|2024-01-01 10:00:00.500000|"
                            + "2024-01-01 10:00:00|10:00:00|1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DATETIME(6), 1704103200000, whose unit cannot be told",
        "BLOB, AAEC, set untyped.binary.handling.mode to",
        "'DECIMAL(9,2)', BNI=, set untyped.decimal.handling.mode to",
        "BIGINT UNSIGNED, MTIz, set untyped.decimal.handling.mode to",
        "BIGINT, MTIz, where a whole number is expected",
        "POINT, AAEC, cannot be told for certain"
    })
    void whatIsNotCertainStopsTheTask(String type, String value, String part) {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v " + type + ")");
            insert(run, map("id", 1L, "v", type.startsWith("DATETIME") ? (Object) Long.valueOf(value) : value));
            assertThatThrownBy(run::deliver).hasMessageContaining(part).hasMessageContaining(run.topic.name + "-0@2");
        }
    }

    static Stream<Arguments> told() {
        String decimals = "untyped.decimal.handling.mode=";
        String binaries = "untyped.binary.handling.mode=";
        String half = "-0.500000000000000000000000000000";
        return Stream.of(
                Arguments.of(decimals + "string", "DECIMAL(65,30)", half, "v", half),
                Arguments.of(
                        decimals + "string", "BIGINT UNSIGNED", "18446744073709551615", "v", "18446744073709551615"),
                Arguments.of(decimals + "String", "DECIMAL(9,0)", 5L, "v", "5"),
                Arguments.of(decimals + "precise", "BIGINT UNSIGNED", "AP//////////", "v", "18446744073709551615"),
                Arguments.of(binaries + "bytes", "VARBINARY(9)", "ACdc/w==", "HEX(v)", "00275CFF"),
                Arguments.of(binaries + "base64", "LONGBLOB", "ACdc/w==", "HEX(v)", "00275CFF"),
                Arguments.of(binaries + "base64-url-safe", "BLOB", "ACdc_w==", "HEX(v)", "00275CFF"),
                Arguments.of(binaries + "hex", "BINARY(4)", "00275cff", "HEX(v)", "00275CFF"),
                Arguments.of(binaries + "hex", "TINYBLOB", "", "LENGTH(v)", "0"));
    }

    static Stream<Arguments> certain() {
        Map<String, Object> point = map("wkb", "AQEAAAAAAAAAAADwPwAAAAAAAABA", "srid", 4326L);
        return Stream.of(
                        Arguments.of("BIT(10)", "AQI=", "v+0", "513"),
                        Arguments.of("GEOMETRY", point, "HEX(v)", "E61000000101000000000000000000F03F0000000000000040"),
                        Arguments.of("VECTOR(3)", List.of(1.0, -2.0, 0.1), "HEX(v)", "0000803F000000C0CDCCCC3D"),
                        Arguments.of("ENUM('a,b','c''d')", "c'd", "v", "c'd"),
                        Arguments.of("SET('a','b')", "a,b", "v", "a,b"),
                        Arguments.of("SET('a','b')", "", "LENGTH(v)", "0"),
                        Arguments.of("JSON", "{\"a\":1.50}", "v", "{\"a\": 1.50}"),
                        Arguments.of("YEAR", 0L, "v", "0000"),
                        Arguments.of("BOOLEAN", true, "v", "1"),
                        Arguments.of("FLOAT", -0.0, "v", "-0"),
                        Arguments.of("FLOAT", 1.1754944E-38, "v = 1.1754943508222875E-38", "1"),
                        Arguments.of("DOUBLE", 4.9e-324, "v", "5e-324"),
                        Arguments.of("DATE", "0000-00-00Z", "v", "0000-00-00"),
                        Arguments.of("TIME(6)", "-838:59:59.000000", "v", "-838:59:59.000000"),
                        Arguments.of("DATETIME(6)", "2024-00-10T00:00:00.5Z", "v", "2024-00-10 00:00:00.500000"),
                        Arguments.of("TIMESTAMP", "0000-00-00T00:00:00Z", "v", "0000-00-00 00:00:00"))
                .map(value -> Arguments.of("rules=", value.get()[0], value.get()[1], value.get()[2], value.get()[3]));
    }

    static Stream<Arguments> values() {
        return Stream.concat(told(), certain());
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("values")
    void aValueIsWrittenAsWhatItsColumnAndTheOptionsSay(
            String option, String type, Object value, String read, String expected) {
        int equals = option.indexOf('=');
        try (SinkRun run = new SinkRun().with(option.substring(0, equals), option.substring(equals + 1))) {
            run.topic.sqlMode = "";
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v " + type + " NULL)");
            insert(run, map("id", 1L, "v", value));
            insert(run, map("id", 2L, "v", null));
            run.deliver();
            assertThat(TargetServer.rows("SELECT CAST(" + read + " AS CHAR) FROM " + run.name + ".t ORDER BY id"))
                    .containsExactly(expected, "null");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "untyped.decimal.handling.mode, precise, 'DECIMAL(9,2)', BNI=, set it to string on the source",
        "untyped.decimal.handling.mode, string, 'DECIMAL(9,2)', BNI=, is not a number in digits",
        "untyped.binary.handling.mode, hex, BLOB, xyz, is not hexadecimal",
        "untyped.binary.handling.mode, bytes, BLOB, '*', is not base64"
    })
    void whatTheSinkIsToldAndIsNotSoStopsTheTask(String option, String mode, String type, String value, String part) {
        try (SinkRun run = new SinkRun().with(option, mode)) {
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v " + type + ")");
            insert(run, map("id", 1L, "v", value));
            assertThatThrownBy(run::deliver).hasMessageContaining(part).hasMessageContaining(run.topic.name + "-0@2");
        }
    }
}
