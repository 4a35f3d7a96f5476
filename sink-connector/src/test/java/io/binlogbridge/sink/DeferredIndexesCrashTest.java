package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Failpoint.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeferredIndexesCrashTest {

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Three tables: one that its last row ends, one that the first change ends, one without a primary key. */
    private static void history(SinkRun run) {
        SourceTable t = table(run, "t");
        SourceTable o = table(run, "o");
        SourceTable k = table(run, "k");
        run.topic.snapshotStart();
        run.topic.snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), KEY k (v), UNIQUE KEY u (v))");
        run.topic.snapshotDdl("CREATE TABLE o (id BIGINT PRIMARY KEY, v VARCHAR(50), KEY k (v), KEY l (v, id))");
        run.topic.snapshotDdl("CREATE TABLE k (id BIGINT, v VARCHAR(50), KEY k (v), KEY l (v, id))");
        run.topic.readMarked("first", t, 1L, "a").read(t, 2L, "b").readLast(t, 3L, "c");
        run.topic.read(k, 1L, "a").read(k, 1L, "a").readLast(k, 1L, "a");
        run.topic.read(o, 1L, "a").read(o, 2L, "b");
        run.topic.update(t, new Object[] {1L, "a"}, new Object[] {1L, "d"}).insert(t, 4L, "a");
        run.topic.delete(k, 1L, "a").insert(o, 3L, "c");
    }

    private static SourceTable table(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static SinkRun deferring() {
        return new SinkRun().with("snapshot.defer.indexes", "true");
    }

    private static List<String> state(SinkRun run) {
        List<String> state = new ArrayList<>();
        for (String table : List.of("t", "o", "k")) {
            state.addAll(run.rows(table));
            state.addAll(TargetServer.rows("SHOW CREATE TABLE " + run.name + "." + table));
        }
        state.addAll(TargetServer.rows("SELECT index_name FROM control_" + run.name + ".deferred_index"));
        return state;
    }

    private static List<String> withoutOption() {
        try (SinkRun run = new SinkRun()) {
            history(run);
            return state(run.deliver());
        }
    }

    private static Failpoint at(Step step, int count, AtomicBoolean crashed) {
        AtomicInteger left = new AtomicInteger(count);
        return reached -> {
            if (reached == step && left.decrementAndGet() == 0) {
                crashed.set(true);
                throw new Crash();
            }
        };
    }

    private static void deliverUntilCrash(SinkRun run, boolean oneByOne) {
        try {
            for (int end = oneByOne ? 1 : run.topic.records.size(); end <= run.topic.records.size(); end++) {
                run.deliverUpTo(end);
            }
        } catch (Crash crash) {
            // As meant; the worker is gone.
        }
    }

    /** Every time that the step is reached (the progress is committed too often for that), with the records one by one and all at once. */
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"INDEXES_NOTED", "INDEXES_DROPPED", "INDEXES_ADDED", "INDEXES_DONE", "COMMITTED"})
    void aCrashAfterAnyStepEndsAsWithoutTheOption(Step step) {
        List<String> expected = withoutOption();
        for (boolean oneByOne : new boolean[] {true, false}) {
            AtomicBoolean crashed = new AtomicBoolean(true);
            for (int count = 1; crashed.get(); count += step == Step.COMMITTED ? 4 : 1) {
                crashed.set(false);
                try (SinkRun run = deferring()) {
                    history(run);
                    run.start(at(step, count, crashed));
                    deliverUntilCrash(run, oneByOne);
                    assertThat(state(run.start().deliver()))
                            .as("crash %s, one by one %s", count, oneByOne)
                            .isEqualTo(expected);
                }
            }
        }
    }

    /** A crash at each of the first steps of the way back as well, whatever they are. */
    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"INDEXES_NOTED", "INDEXES_DROPPED", "INDEXES_ADDED", "INDEXES_DONE"})
    void aCrashAfterACrashEndsTheSame(Step step) {
        List<String> expected = withoutOption();
        for (Step second : List.of(Step.INDEXES_DROPPED, Step.INDEXES_ADDED, Step.INDEXES_DONE, Step.ROWS_WRITTEN)) {
            try (SinkRun run = deferring()) {
                history(run);
                run.start(at(step, 1, new AtomicBoolean()));
                deliverUntilCrash(run, true);
                run.start(at(second, 1, new AtomicBoolean()));
                deliverUntilCrash(run, false);
                assertThat(state(run.start().deliver())).as("then %s", second).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"INDEXES_NOTED", "INDEXES_DROPPED", "INDEXES_ADDED", "INDEXES_DONE"})
    void aConnectionLostAfterAnyStepIsNoHarm(Step step) {
        try (SinkRun run = deferring()) {
            history(run);
            AtomicInteger left = new AtomicInteger(2);
            run.start(reached -> {
                if (reached == step && left.getAndDecrement() > 0) {
                    killConnections();
                }
            });
            assertThat(state(run.deliver())).isEqualTo(withoutOption());
            assertThat(left.get()).isNotPositive();
        }
    }

    private static void killConnections() {
        for (String id : TargetServer.connections(true)) {
            TargetServer.kill(id);
        }
    }
}
