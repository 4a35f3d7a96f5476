package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TasksTest {

    private static SourceTopic filled(String database) {
        SourceTopic topic = new SourceTopic(database);
        SourceTable t = SourceTable.of(database, "t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
        topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(9))");
        for (long id = 0; id < 40; id++) {
            topic.insert(t, id, "v" + id);
            if (id % 8 == 0) {
                topic.ddl("CREATE TABLE t" + id + " (id INT)");
            }
        }
        return topic;
    }

    @Test
    void tasksOfOneConnectorWorkSideBySideEachOnItsPartitions() throws Exception {
        try (SinkRun run = new SinkRun()) {
            List<SourceTopic> topics = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                topics.add(filled(run.name + "_" + i));
                run.cleaning(run.name + "_" + i);
            }
            ExecutorService threads = Executors.newFixedThreadPool(3);
            List<Future<?>> tasks = new ArrayList<>();
            for (SourceTopic topic : topics) {
                tasks.add(threads.submit(() -> drain(run, topic)));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
            threads.shutdown();
            for (SourceTopic topic : topics) {
                assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + topic.database + ".t"))
                        .containsExactly("40");
            }
            assertThat(TargetServer.rows("SELECT COUNT(*), MIN(next_offset) FROM control_" + run.name + ".progress"))
                    .containsExactly("3|" + topics.get(0).records.size());
        }
    }

    private static void drain(SinkRun run, SourceTopic topic) {
        try (FakeWorker worker = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            worker.batch = 7;
            worker.open(topic, 0);
            worker.drain(topic, topic.records.size());
        }
    }

    @Test
    void onlyWhatIsOnTheTargetIsCommitted() {
        try (SinkRun run = new SinkRun();
                FakeWorker worker = new FakeWorker(
                        new MySqlSinkTask(), new FakeSinkTaskContext(), run.with("epoch.linger.ms", "60000").options)) {
            SourceTopic topic = filled(run.name);
            worker.open(topic, 0);
            worker.drain(topic, 2);
            worker.poll(topic, 3);
            assertThat(worker.durable(topic)).isEqualTo(2);
        }
    }

    @Test
    void aPartitionThatIsGivenBackAndTakenAgainGoesOn() {
        try (SinkRun run = new SinkRun();
                FakeWorker worker = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            SourceTopic topic = filled(run.name);
            worker.open(topic, 0);
            worker.drain(topic, 10);
            worker.poll(topic, 20);
            worker.release(topic);
            worker.open(topic, 3);
            worker.drain(topic, topic.records.size());
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
        }
    }

    @Test
    void aPartitionThatComesBackBeforeItsFlightsHaveLandedWaitsForThem() {
        CountDownLatch go = new CountDownLatch(1);
        ModelFailpoint halt = ModelFailpoint.halt(Failpoint.Step.SHARE_COMMITTED, 2, go);
        try (SinkRun run = new SinkRun()
                        .with("internal.epoch.spread.from", "1")
                        .with("internal.lane.run", "1")
                        .with("epoch.linger.ms", "0");
                FakeWorker worker = new FakeWorker(new MySqlSinkTask(halt), new FakeSinkTaskContext(), run.options)) {
            SourceTopic topic = new SourceTopic(run.name);
            SourceTable t = run.table("t", "id", INT64_SCHEMA);
            topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            worker.open(topic, 0);
            worker.drain(topic, 2);
            topic.insert(t, 1L);
            worker.drain(topic, 3);
            topic.insert(t, 2L);
            await().until(() -> {
                worker.poll(topic, 4);
                return TargetServer.rows("SELECT * FROM " + run.name + ".t").size() == 2;
            });
            worker.release(topic);
            worker.open(topic, 0);
            go.countDown();
            topic.insert(t, 3L);
            worker.drain(topic, 5);
            assertThat(TargetServer.rows("SELECT * FROM " + run.name + ".t")).containsExactly("1", "2", "3");
        }
    }

    @Test
    void aTaskThatLostItsPartitionToAnotherWritesNoMore() {
        try (SinkRun run = new SinkRun().with("internal.lost.patience.ms", "100");
                FakeWorker first = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options);
                FakeWorker second = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            SourceTopic topic = filled(run.name);
            first.open(topic, 0);
            first.drain(topic, 10);
            second.open(topic, 0);
            assertThatThrownBy(() -> first.drain(topic, 20)).hasMessageContaining("is worked on by another task now");
            second.drain(topic, topic.records.size());
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
        }
    }

    /** As after a time out of touch: Connect takes the partition away a moment later, and may give it back. */
    @Test
    void aTaskThatLostItsPartitionKeepsStillUntilItIsTakenAwayAndGoesOnWhenItComesBack() {
        try (SinkRun run = new SinkRun();
                FakeWorker first = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options);
                FakeWorker second = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            SourceTopic topic = filled(run.name);
            first.open(topic, 0);
            first.drain(topic, 10);
            second.open(topic, 0);
            second.drain(topic, 12);
            for (int turn = 0; turn < 20; turn++) {
                first.poll(topic, 30);
            }
            assertThat(first.durable(topic)).isLessThan(13);
            first.release(topic);
            second.release(topic);
            first.open(topic, 0);
            first.drain(topic, topic.records.size());
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
        }
    }

    private static Map<String, String> asTask(int number, SinkRun run) {
        Map<String, String> options = new HashMap<>(run.options);
        options.put("internal.task", String.valueOf(number));
        return options;
    }

    @Test
    void aStatementOfATaskThatLostItsPartitionDoesNotReachTheTarget() {
        CountDownLatch go = new CountDownLatch(1);
        ModelFailpoint frozen = ModelFailpoint.halt(Failpoint.Step.NOTED, 2, go);
        try (SinkRun run = new SinkRun();
                FakeWorker first =
                        new FakeWorker(new MySqlSinkTask(frozen), new FakeSinkTaskContext(), asTask(7, run));
                FakeWorker second = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
            SourceTable t = run.table("t", "id", INT64_SCHEMA);
            SourceTopic topic = new SourceTopic(run.name);
            topic.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
            topic.insert(t, 1L).ddl("TRUNCATE TABLE t").insert(t, 2L);
            first.open(topic, 0);
            first.drain(topic, 3);
            await().until(() -> {
                first.poll(topic, 4);
                return !TargetServer.rows("SELECT 1 FROM control_" + run.name + ".ddl_log WHERE status = 'pending'")
                        .isEmpty();
            });
            second.open(topic, 3);
            second.drain(topic, 5);
            go.countDown();
            await().until(() -> Bean.of(run.name, 7).running() == 0);
            assertThat(TargetServer.rows("SELECT * FROM " + run.name + ".t")).containsExactly("2");
        }
    }

    @Test
    void aTaskThatStartsBeforeItsTargetGoesOnOnceTheTargetIsThere() throws Exception {
        try (SinkRun run = new SinkRun();
                Forwarder forwarder = new Forwarder()) {
            SourceTopic topic = filled(run.name);
            drain(run, topic);
            run.with("connection.url", forwarder.url());
            try (FakeWorker worker = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
                worker.open(topic, 3);
                worker.poll(topic, topic.records.size());
                forwarder.open();
                worker.drain(topic, topic.records.size());
            }
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
        }
    }

    @Test
    void aTargetThatIsReadOnlyIsWaitedForAndThePartitionPausedWhenMemoryIsFull() {
        try (SinkRun run = new SinkRun()) {
            SourceTopic topic = filled(run.name);
            FakeSinkTaskContext context = new FakeSinkTaskContext();
            try (FakeWorker worker = new FakeWorker(new MySqlSinkTask(), context, run.options)) {
                worker.batch = 5;
                worker.open(topic, 0);
                worker.drain(topic, 2);
                TargetServer.run("SET GLOBAL super_read_only = 1");
                try {
                    await().until(() -> {
                        worker.poll(topic, topic.records.size());
                        return context.paused.contains(topic.partition());
                    });
                    assertThat(worker.durable(topic)).isEqualTo(2);
                } finally {
                    TargetServer.run("SET GLOBAL super_read_only = 0", "SET GLOBAL read_only = 0");
                }
                worker.drain(topic, topic.records.size());
                assertThat(context.paused).isEmpty();
                assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                        .containsExactly("40");
            }
        }
    }

    @Test
    void anOutageThatIsLongerThanItsWindowEndsTheTaskWithWhatWasTried() {
        try (SinkRun run = new SinkRun().with("retry.connection.minutes", "0")) {
            SourceTopic topic = filled(run.name);
            try (FakeWorker worker = new FakeWorker(new MySqlSinkTask(), new FakeSinkTaskContext(), run.options)) {
                worker.open(topic, 0);
                worker.drain(topic, 2);
                TargetServer.run("SET GLOBAL super_read_only = 1");
                try {
                    assertThatThrownBy(() -> worker.drain(topic, topic.records.size()))
                            .hasMessageContaining("retry.connection.minutes is over")
                            .hasMessageContaining("tried 1 times")
                            .hasMessageContaining("error 1290");
                } finally {
                    TargetServer.run("SET GLOBAL super_read_only = 0", "SET GLOBAL read_only = 0");
                }
            }
        }
    }
}
