package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                                9_000L,
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
        "BLOB, AAEC, cannot be told for certain",
        "'DECIMAL(9,2)', BNI=, cannot be told for certain",
        "BIGINT, MTIz, cannot be told"
    })
    void whatIsNotCertainStopsTheTask(String type, String value, String part) {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v " + type + ")");
            insert(run, map("id", 1L, "v", type.startsWith("DATETIME") ? (Object) Long.valueOf(value) : value));
            assertThatThrownBy(run::deliver).hasMessageContaining(part).hasMessageContaining(run.topic.name + "-0@2");
        }
    }
}
