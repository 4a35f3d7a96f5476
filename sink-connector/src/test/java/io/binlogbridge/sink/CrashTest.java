package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrashTest {

    private static final String CREATE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends everything when {@code step} is reached for the {@code count}-th time. */
    private static Failpoint at(Failpoint.Step step, int count) {
        AtomicInteger left = new AtomicInteger(count);
        return reached -> {
            if (reached == step && left.decrementAndGet() == 0) {
                throw new Crash();
            }
        };
    }

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static SourceTable keyless(SinkRun run) {
        return run.table("k", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    /** Rows and statements such that anything done twice, or not at all, shows. */
    private static void history(SinkRun run) {
        SourceTable t = table(run);
        SourceTable k = keyless(run);
        SourceTable u = run.table("u", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
        run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl("CREATE TABLE k (id BIGINT, v VARCHAR(50))");
        run.topic.read(t, 1L, "a").read(k, 1L, "a").read(k, 1L, "a");
        run.topic.insert(k, 2L, "b").insert(t, 2L, "b").ddl("ALTER TABLE k ADD COLUMN w INT, ADD INDEX (v)");
        run.topic.insert(k, 2L, "b").delete(k, 1L, "a").ddl("CREATE TABLE extra (id INT)");
        run.topic
                .ddl("RENAME TABLE t TO u")
                .insert(u, 3L, "c")
                .ddl("DROP TABLE extra")
                .ddl("TRUNCATE TABLE u");
        run.topic.insert(u, 4L, "d").insert(k, 3L, "c");
    }

    private static void assertApplied(SinkRun run) {
        assertThat(run.rows("k")).containsExactly("1|a|null", "2|b|null", "2|b|null", "3|c|null");
        assertThat(run.rows("u")).containsExactly("4|d");
        assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).containsExactly("k", "u");
        assertThat(TargetServer.rows("SHOW CREATE TABLE " + run.name + ".k").get(0))
                .doesNotContain("v_2");
    }

    @ParameterizedTest
    @EnumSource(Failpoint.Step.class)
    void aCrashAfterAnyStepOfAnyChangeEndsEqual(Failpoint.Step step) {
        for (int count = 1; count <= 10; count += 3) {
            try (SinkRun run = new SinkRun()) {
                history(run);
                run.start(at(step, count));
                deliverOneByOneUntilCrash(run);
                run.start().deliver();
                assertApplied(run);
            }
        }
    }

    private static void deliverOneByOneUntilCrash(SinkRun run) {
        try {
            for (int i = 1; i <= run.topic.records.size(); i++) {
                run.deliverUpTo(i);
            }
        } catch (Crash crash) {
            // As meant; the worker is gone.
        }
    }

    /** A consumer group that committed nothing, or long ago: the target knows better. */
    @Test
    void aConsumerThatBeginsAnywhereIsTakenToWhereTheTargetIs() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            for (long from = run.topic.records.size() - 1L; from >= 0; from -= 4) {
                run.startAt(from).deliver();
            }
            assertApplied(run);
        }
    }

    static Stream<Boolean> gtidModes() {
        return Stream.of(true, false);
    }

    @ParameterizedTest
    @MethodSource("gtidModes")
    void aStretchThatASourceWroteTwiceIsPassedOver(boolean gtids) {
        for (int from = 6; from < 15; from += 4) {
            try (SinkRun run = new SinkRun()) {
                run.topic.gtids = gtids;
                history(run);
                run.topic.repeat(from, 15);
                SourceTable u = run.table("u", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
                run.topic.insert(u, 5L, "e");
                run.deliver();
                assertThat(run.rows("k")).containsExactly("1|a|null", "2|b|null", "2|b|null", "3|c|null");
                assertThat(run.rows("u")).containsExactly("4|d", "5|e");
            }
        }
    }

    @Test
    void aChangeThatIsBehindTheFenceButLaterInTimeStopsTheTask() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            run.deliver();
            SourceTable u = run.table("u", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
            run.topic.turnBack();
            run.topic.insert(u, 6L, "late");
            assertThatThrownBy(run::deliver).hasMessageContaining("the source's binlog was reset");
        }
    }

    @Test
    void aLostConnectionIsRetriedWithEverythingIntact() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE);
            run.deliver();
            run.topic.insert(t, 1L, "a");
            killConnections();
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a");
        }
    }

    private static void killConnections() {
        for (String id : TargetServer.connections(true)) {
            TargetServer.kill(id);
        }
    }

    @Test
    void aSecondTaskOnTheSamePartitionStopsTheFirst() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run);
            run.topic.snapshotStart().snapshotDdl(CREATE);
            run.deliver();
            run.topic.insert(t, 1L, "a");
            TargetServer.run("UPDATE control_" + run.name + ".progress SET next_offset = next_offset + 1");
            assertThatThrownBy(run::deliver).hasMessageContaining("is no longer what this task left there");
            assertThat(run.rows("t")).isEmpty();
        }
    }
}
