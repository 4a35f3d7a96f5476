package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.BadRecordException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One record that cannot be applied, among others that can. */
class BadRecordsTest {

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static void history(SinkRun run, String columns) {
        run.topic.snapshotStart().snapshotDdl("CREATE TABLE t " + columns);
        for (long id = 1; id <= 20; id++) {
            run.topic.insert(table(run), id, id % 7 == 0 ? "too much" : "v" + id);
        }
        run.topic.update(table(run), new Object[] {7L, "too much"}, new Object[] {7L, "now"});
    }

    private static void report(SinkRun run) {
        run.with("errors.tolerance", "all");
        run.context.reporter = (record, error) -> {
            assertThat(error).isInstanceOf(BadRecordException.class);
            run.context.reported.add(record);
            return CompletableFuture.completedFuture(null);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(id BIGINT PRIMARY KEY, v VARCHAR(4))",
                "(id BIGINT, v VARCHAR(4))",
                "(id BIGINT PRIMARY KEY, v VARCHAR(9), UNIQUE KEY (v(3)), CHECK (v NOT LIKE 'too%'))",
                "(id BIGINT PRIMARY KEY, v VARCHAR(4), UNIQUE KEY (v))"
            })
    void onlyTheBadRecordsAreReportedAndAllOthersApplied(String columns) {
        try (SinkRun run = new SinkRun()) {
            report(run);
            history(run, columns);
            boolean keyless = !columns.contains("KEY");
            run.deliver();
            // Without its row, a change of a table without a key has nothing to find.
            assertThat(run.context.reported)
                    .extracting(record -> record.kafkaOffset())
                    .isEqualTo(keyless ? List.of(8L, 15L, 22L) : List.of(8L, 15L));
            assertThat(run.rows("t")).hasSize(keyless ? 18 : 19).contains("6|v6", "20|v20");
        }
    }

    @Test
    void aColumnThatTheTargetLacksIsABadRecord() {
        try (SinkRun run = new SinkRun()) {
            report(run);
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            run.topic.insert(table(run), 1L, "a");
            run.deliver();
            assertThat(run.context.reported).hasSize(1);
        }
    }

    @Test
    void withoutToleranceTheTaskStopsThereWithEverythingThatIsKnown() {
        try (SinkRun run = new SinkRun()) {
            history(run, "(id BIGINT PRIMARY KEY, v VARCHAR(4))");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("The target refuses a row of table " + run.name + ".t (insert, key id=7)")
                    .hasMessageContaining("Data too long for column 'v'")
                    .hasMessageContaining(run.topic.name + "-0@8 (binlog binlog.000001:704");
            assertThat(run.rows("t")).hasSize(6);
            TargetServer.run("ALTER TABLE " + run.name + ".t MODIFY v VARCHAR(9)");
            run.start().deliver();
            assertThat(run.rows("t")).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(id BIGINT PRIMARY KEY, v VARCHAR(4))", "(id BIGINT PRIMARY KEY, v VARBINARY(90))"})
    void withoutToleranceEveryStartStopsAtTheSameRecord(String columns) {
        try (SinkRun run = new SinkRun()) {
            history(run, columns);
            for (int start = 0; start < 3; start++) {
                String first = columns.contains("VARBINARY") ? "-0@2 " : "-0@8 ";
                assertThatThrownBy(run.start()::deliver).hasMessageContaining(run.topic.name + first);
            }
        }
    }

    @Test
    void aRecordThatCannotBeDecodedIsStillThereAfterARestart() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            run.topic.insert(run.table("t", "id", INT64_SCHEMA), 1L).insert(table(run), 2L, "a");
            for (int start = 0; start < 3; start++) {
                assertThatThrownBy(run.start()::deliver).hasMessageContaining(run.topic.name + "-0@3 ");
            }
            assertThat(TargetServer.rows("SELECT id FROM " + run.name + ".t")).containsExactly("1");
        }
    }

    /**
     * Lanes do not wait for each other: a flight may be over before the one that failed before it is, because it has nothing for the lane
     * that is slow; or it may have failed when the one before it has not even come to its lane, which then gives up.
     */
    @Test
    void badRecordsAreToldOnManyLanes() {
        try (SinkRun run = new SinkRun()) {
            report(run);
            run.with("internal.epoch.spread.from", "1")
                    .with("internal.lane.run", "1")
                    .with("epoch.max.rows", "2")
                    .with("apply.lanes", "8");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(4))");
            for (long id = 0; id < 400; id++) {
                run.topic.insert(table(run), id, id % 20 == 0 ? "too much" : "v" + id);
            }
            run.start(ModelFailpoint.none(true)).deliver();
            assertThat(run.context.reported).hasSize(20);
            assertThat(run.rows("t")).hasSize(380);
        }
    }

    /** The table was given another collation on the target: the rows differ on the source, and neither may take the other away. */
    @Test
    void aRowThatMeetsAnotherUniqueValueIsRefusedAndTheOtherStays() {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .snapshotStart()
                    .snapshotDdl(
                            "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(9) COLLATE utf8mb4_bin, UNIQUE KEY (v))");
            run.deliver();
            TargetServer.run("ALTER TABLE " + run.name + ".t MODIFY v VARCHAR(9) COLLATE utf8mb4_0900_ai_ci");
            run.topic.insert(table(run), 1L, "a");
            run.deliver();
            run.topic.insert(table(run), 2L, "A").insert(table(run), 3L, "b");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("key id=2")
                    .hasMessageContaining("Duplicate entry 'A'");
            assertThat(run.rows("t")).containsExactly("1|a");
        }
    }
}
