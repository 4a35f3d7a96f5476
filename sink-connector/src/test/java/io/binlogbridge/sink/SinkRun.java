package io.binlogbridge.sink;

import io.binlogbridge.sink.apply.Failpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** Drives a task as a worker would, with a fresh database and control database for each test. */
final class SinkRun implements AutoCloseable {

    final String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final Map<String, String> options = TargetServer.options(name);
    final SourceTopic topic = new SourceTopic(name);
    final FakeSinkTaskContext context = new FakeSinkTaskContext();
    private final List<String> databases = new java.util.ArrayList<>(List.of(name, "control_" + name));
    private MySqlSinkTask task;

    SinkRun with(String option, String value) {
        options.put(option, value);
        return this;
    }

    /** A further database that the test makes, dropped at its end. */
    SinkRun cleaning(String database) {
        databases.add(database);
        return this;
    }

    SourceTable table(String table, Object... columns) {
        return SourceTable.of(name, table, columns);
    }

    SinkRun start() {
        return start(Failpoint.NONE);
    }

    SinkRun start(Failpoint failpoint) {
        stop();
        task = new MySqlSinkTask(failpoint);
        task.initialize(context);
        task.start(options);
        task.open(List.of(topic.partition()));
        return this;
    }

    /** Everything that the topic has beyond what the target has, as a worker would deliver it; starts a task if need be. */
    SinkRun deliver() {
        if (task == null) {
            start();
        }
        return deliverFrom(Math.toIntExact(context.seeks.getOrDefault(topic.partition(), 0L)));
    }

    SinkRun deliverFrom(int offset) {
        return put(topic.records.subList(offset, topic.records.size()));
    }

    SinkRun put(List<SinkRecord> records) {
        task.put(List.copyOf(records));
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        read.put(topic.partition(), new OffsetAndMetadata(topic.records.size()));
        task.preCommit(read).forEach((partition, offset) -> context.seeks.put(partition, offset.offset()));
        return this;
    }

    SinkRun stop() {
        if (task != null) {
            task.stop();
            task = null;
        }
        return this;
    }

    List<String> rows(String table) {
        return TargetServer.rows("SELECT * FROM `" + name + "`.`" + table + "` ORDER BY 1, 2");
    }

    @Override
    public void close() {
        stop();
        databases.forEach(database -> TargetServer.run("DROP DATABASE IF EXISTS `" + database + "`"));
    }
}
