package io.binlogbridge.sink;

import io.binlogbridge.sink.apply.StartedTask;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.lane.Failpoint;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;

/** What Connect calls; everything is the started task's. */
public class MySqlSinkTask extends SinkTask {

    private final Failpoint failpoint;
    private @Nullable StartedTask started;

    public MySqlSinkTask() {
        this(Failpoint.NONE);
    }

    MySqlSinkTask(Failpoint failpoint) {
        this.failpoint = failpoint;
    }

    @Override
    public String version() {
        return PluginVersion.text();
    }

    @Override
    public void start(Map<String, String> options) {
        started = StartedTask.start(SinkConfig.of(options), context, failpoint);
    }

    /** The target says where to go on, not the consumer group. */
    @Override
    public void open(Collection<TopicPartition> partitions) {
        started().open(partitions);
    }

    @Override
    public void close(Collection<TopicPartition> partitions) {
        started().release(partitions);
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        started().put(records);
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> read) {
        return started().durable(read);
    }

    @Override
    public void stop() {
        if (started != null) {
            started.close();
        }
    }

    private StartedTask started() {
        return Objects.requireNonNull(started, "Connect starts a task before it calls it");
    }
}
