package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.StopException;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String CREATE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";
    private static final String CREATE_UNIQUE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), UNIQUE KEY (v))";
    private static final String CREATE_KEYLESS = "CREATE TABLE t (id BIGINT, v VARCHAR(50))";

    private static Object[] row(Object... values) {
        return values;
    }

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    @Test
    void aSnapshotAndTheStreamAfterItEndOnTheTarget() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE).read(t, 1L, "one").read(t, 2L, "two");
            run.topic
                    .insert(t, 3L, "three")
                    .update(t, row(1L, "one"), row(1L, "eins"))
                    .delete(t, 2L, "two");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|eins", "3|three");
        }
    }

    @Test
    void uniqueValuesThatChangePlacesWithinAnEpochComeOutRight() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic
                    .snapshotStart()
                    .snapshotDdl(CREATE_UNIQUE)
                    .read(t, 1L, "a")
                    .read(t, 2L, "b")
                    .read(t, 3L, "c");
            run.deliver();
            run.topic.update(t, row(1L, "a"), row(1L, "x")).update(t, row(2L, "b"), row(2L, "a"));
            run.topic.update(t, row(1L, "x"), row(1L, "b")).delete(t, 3L, "c").insert(t, 4L, "c");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|b", "2|a", "4|c");
        }
    }

    @Test
    void bothHalvesOfAKeysUpdateAreApplied() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE).read(t, 1L, "a");
            run.topic.updateKey(t, row(1L, "a"), row(7L, "a"));
            run.deliver();
            assertThat(run.rows("t")).containsExactly("7|a");
        }
    }

    @Test
    void aTableWithoutAKeyKeepsItsDuplicatesAndTellsCaseApart() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic
                    .snapshotStart()
                    .snapshotDdl(CREATE_KEYLESS)
                    .read(t, 1L, "a")
                    .read(t, 1L, "a")
                    .read(t, 1L, "A");
            run.topic.insert(t, 1L, "a").delete(t, 1L, "A").update(t, row(1L, "a"), row(2L, null));
            run.topic.insert(t, 3L, null).update(t, row(3L, null), row(3L, "x"));
            run.deliver();
            assertThat(TargetServer.rows("SELECT id, HEX(v) FROM `" + run.name + "`.t ORDER BY 1, 2"))
                    .containsExactly("1|61", "1|61", "2|null", "3|78");
        }
    }

    @Test
    void aRowToChangeThatATableWithoutAKeyLacksStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE_KEYLESS).delete(t, 1L, "gone");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining(
                            "A row to delete in table " + run.name + ".t, which has no key, is not on the target")
                    .hasMessageContaining("binlog.000001:104")
                    .hasMessageContaining(run.topic.name + "-0@2");
        }
    }

    @Test
    void aColumnThatTheTargetLacksStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            SourceTable wide =
                    run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA, "w", OPTIONAL_STRING_SCHEMA);
            run.topic.snapshotStart().snapshotDdl(CREATE).insert(wide, 1L, "a", "b");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The row has a column w that table " + run.name + ".t on the target lacks");
        }
    }

    @Test
    void aTargetColumnThatTheRowsLackIsLeftToItsDefaultAndKeptOnUpdate() {
        try (SinkRun run = new SinkRun().with("table.exists.policy", "reuse")) {
            TargetServer.run(
                    "CREATE DATABASE " + run.name,
                    "CREATE TABLE " + run.name
                            + ".t (id BIGINT PRIMARY KEY, v VARCHAR(50), extra VARCHAR(9) DEFAULT 'd')");
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE).read(t, 1L, "a");
            run.deliver();
            TargetServer.run("UPDATE " + run.name + ".t SET extra='kept'");
            run.topic.update(t, row(1L, "a"), row(1L, "b")).insert(t, 2L, "c");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|b|kept", "2|c|d");
        }
    }

    @Test
    void aRowOfATableThatIsNotThereStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            run.topic.insert(table(run), 1L, "a");
            assertThatThrownBy(run::deliver).hasMessageContaining("which is not on the target");
        }
    }

    @Test
    void aValueThatDoesNotFitStopsTheTaskAtItsRecord() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(3))");
            run.topic.insert(t, 1L, "abc").insert(t, 2L, "abcd");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("The target refuses a row of table " + run.name + ".t (insert, key id=2)")
                    .hasMessageContaining("Data too long")
                    .hasMessageContaining(run.topic.name + "-0@3 (binlog binlog.000001:204");
            assertThat(run.rows("t")).containsExactly("1|abc");
        }
    }
}
