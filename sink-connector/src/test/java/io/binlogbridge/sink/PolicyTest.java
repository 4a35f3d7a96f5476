package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final String CREATE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    private static SinkRun withForeignTable(String policy) {
        SinkRun run = new SinkRun();
        if (policy != null) {
            run.with("table.exists.policy", policy);
        }
        TargetServer.run(
                "CREATE DATABASE " + run.name,
                "CREATE TABLE " + run.name + ".t (id BIGINT PRIMARY KEY, v VARCHAR(50))",
                "INSERT INTO " + run.name + ".t VALUES (9, 'old')");
        return run;
    }

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    @Test
    void byDefaultATableThatIsThereStopsTheTaskWithItsName() {
        try (SinkRun run = withForeignTable(null)) {
            run.topic.snapshotStart().snapshotDdl(CREATE);
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining(
                            "Table " + run.name + ".t is on the target already and is not this migration's");
            assertThat(run.rows("t")).containsExactly("9|old");
        }
    }

    @Test
    void reuseKeepsTheTableAndItsRows() {
        try (SinkRun run = withForeignTable("reuse")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run), 1L, "a");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a", "9|old");
        }
    }

    @Test
    void aRowOfAReusedTableThatHoldsAUniqueValueOfTheSourceMakesWay() {
        try (SinkRun run = new SinkRun().with("table.exists.policy", "reuse")) {
            String create = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), UNIQUE KEY (v))";
            TargetServer.run(
                    "CREATE DATABASE " + run.name,
                    "USE " + run.name,
                    create,
                    "INSERT INTO t VALUES (5, 'X'), (6, NULL)");
            run.topic
                    .snapshotStart()
                    .snapshotDdl(create)
                    .read(table(run), 7L, "x")
                    .read(table(run), 8L, null);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("6|null", "7|x", "8|null");
        }
    }

    @Test
    void aReusedTableSurvivesASnapshotThatStartsOver() {
        try (SinkRun run = withForeignTable("reuse")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run), 1L, "a");
            run.deliver();
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run), 1L, "b");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|b", "9|old");
        }
    }

    @Test
    void recreateDropsTheTable() {
        try (SinkRun run = withForeignTable("recreate")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run), 1L, "a");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a");
        }
    }

    @Test
    void createIfNotExistsOfATableThatIsOursIsHarmless() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).read(table(run), 1L, "a");
            run.topic.ddl("CREATE TABLE IF NOT EXISTS t (id BIGINT PRIMARY KEY, v VARCHAR(50))");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a");
        }
    }

    @Test
    void aSnapshotThatStartsOverRebuildsWhatTheFirstOneBrought() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl("CREATE TABLE gone (id INT)");
            run.topic.read(table(run), 1L, "a").read(table(run), 2L, "b");
            run.deliver();
            run.topic
                    .snapshotStart()
                    .snapshotDdl(CREATE)
                    .read(table(run), 2L, "c")
                    .insert(table(run), 3L, "d");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("2|c", "3|d");
            assertThat(TargetServer.exists(run.name, "gone")).isFalse();
        }
    }
}
