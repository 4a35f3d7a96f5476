package io.binlogbridge.sink;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;

/** A sink and its topic, with a fresh database and control database for each test. */
final class SinkRun implements AutoCloseable {

    final String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    final Map<String, String> options = TargetServer.options(name);
    final SourceTopic topic = new SourceTopic(name);
    final FakeSinkTaskContext context = new FakeSinkTaskContext();
    private final List<String> databases = new ArrayList<>(List.of(name, "control_" + name));
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private FakeWorker worker;

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

    /** A task whose consumer would begin at {@code offset} if it were not told otherwise. */
    SinkRun startAt(long offset) {
        committed.put(topic.partition(), offset);
        return start();
    }

    SinkRun start(Failpoint failpoint) {
        stop();
        worker = new FakeWorker(new MySqlSinkTask(failpoint), context, options);
        worker.open(topic, committed.getOrDefault(topic.partition(), 0L));
        return this;
    }

    /** Everything that the topic has and the target has not, as a worker would deliver it; starts a task if need be. */
    /**
     * Delivers with a crash at the {@code count}-th time that {@code step} is reached, and goes on after it.
     *
     * @return whether it was reached so often
     */
    boolean deliverWithCrash(Failpoint.Step step, int count) {
        AtomicInteger left = new AtomicInteger(count);
        start(reached -> {
            if (reached == step && left.decrementAndGet() == 0) {
                throw new IllegalStateException("crash");
            }
        });
        try {
            deliver();
        } catch (IllegalStateException e) {
            start().deliver();
        }
        return left.get() <= 0;
    }

    SinkRun deliver() {
        return deliverUpTo(topic.records.size());
    }

    /** The same, with the topic no longer than {@code end} records. */
    SinkRun deliverUpTo(int end) {
        if (worker == null) {
            start();
        }
        worker.drain(topic, end);
        committed.put(topic.partition(), worker.durable(topic));
        return this;
    }

    FakeWorker worker() {
        return worker;
    }

    SinkRun stop() {
        if (worker != null) {
            worker.close();
            worker = null;
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
