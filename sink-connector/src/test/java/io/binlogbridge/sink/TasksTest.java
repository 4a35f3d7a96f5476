package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
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
        MySqlSinkTask task = new MySqlSinkTask();
        task.initialize(new FakeSinkTaskContext());
        task.start(run.options);
        task.open(List.of(topic.partition()));
        for (int i = 0; i < topic.records.size(); i += 7) {
            task.put(topic.records.subList(i, Math.min(topic.records.size(), i + 7)));
        }
        task.stop();
    }

    @Test
    void onlyWhatIsOnTheTargetIsCommitted() {
        try (SinkRun run = new SinkRun()) {
            SourceTopic topic = filled(run.name);
            MySqlSinkTask task = new MySqlSinkTask();
            task.initialize(new FakeSinkTaskContext());
            task.start(run.options);
            task.open(List.of(topic.partition()));
            task.put(topic.records.subList(0, 5));
            assertThat(task.preCommit(Map.of(topic.partition(), new OffsetAndMetadata(9))))
                    .containsEntry(topic.partition(), new OffsetAndMetadata(5));
            task.close(List.of(topic.partition()));
            assertThat(task.preCommit(Map.of(topic.partition(), new OffsetAndMetadata(9))))
                    .isEmpty();
            task.stop();
        }
    }

    @Test
    void aTaskThatStartsBeforeItsTargetSeeksOnceTheTargetIsThere() throws Exception {
        try (SinkRun run = new SinkRun();
                Forwarder forwarder = new Forwarder()) {
            SourceTopic topic = filled(run.name);
            drain(run, topic);
            FakeSinkTaskContext context = new FakeSinkTaskContext();
            MySqlSinkTask task = new MySqlSinkTask();
            task.initialize(context);
            task.start(run.with("connection.url", forwarder.url()).options);
            task.open(List.of(topic.partition()));
            List<SinkRecord> again = topic.records.subList(3, 6);
            assertThatThrownBy(() -> task.put(again)).isInstanceOf(RetriableException.class);
            forwarder.open();
            task.put(again);
            assertThat(context.onlySeek()).isEqualTo(topic.records.size());
            task.put(List.of());
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
            task.stop();
        }
    }

    @Test
    void aTargetThatIsReadOnlyIsWaitedForWithPausesBetween() {
        try (SinkRun run = new SinkRun()) {
            SourceTopic topic = filled(run.name);
            FakeSinkTaskContext context = new FakeSinkTaskContext();
            MySqlSinkTask task = new MySqlSinkTask();
            task.initialize(context);
            task.start(run.options);
            task.open(List.of(topic.partition()));
            TargetServer.run("SET GLOBAL super_read_only = 1");
            try {
                assertThatThrownBy(() -> task.put(topic.records)).isInstanceOf(RetriableException.class);
                assertThatThrownBy(() -> task.put(topic.records)).isInstanceOf(RetriableException.class);
                assertThat(context.timeouts).containsExactly(500L, 1_000L);
            } finally {
                TargetServer.run("SET GLOBAL super_read_only = 0", "SET GLOBAL read_only = 0");
            }
            task.put(topic.records);
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM " + run.name + ".t"))
                    .containsExactly("40");
            task.stop();
        }
    }
}
