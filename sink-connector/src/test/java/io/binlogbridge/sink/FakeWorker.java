package io.binlogbridge.sink;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** Drives a task as a Connect worker does: polls each partition from its position, obeys seeks and pauses, asks what is durable. */
final class FakeWorker implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MySqlSinkTask task;
    private final FakeSinkTaskContext context;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> durable = new HashMap<>();
    int batch = 500;

    FakeWorker(MySqlSinkTask task, FakeSinkTaskContext context, Map<String, String> options) {
        this.task = task;
        this.context = context;
        task.initialize(context);
        task.start(options);
    }

    void open(SourceTopic topic, long position) {
        positions.put(topic.partition(), position);
        task.open(List.of(topic.partition()));
    }

    void release(SourceTopic topic) {
        task.close(List.of(topic.partition()));
        positions.remove(topic.partition());
    }

    /** Delivers until the record at {@code end - 1} is durable. */
    void drain(SourceTopic topic, int end) {
        long last = end == 0 ? 0 : topic.records.get(end - 1).kafkaOffset() + 1;
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    poll(topic, end);
                    return durable(topic) >= last;
                });
    }

    /** Delivers topics in turn until all of each is durable. */
    void drain(SourceTopic... topics) {
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    boolean all = true;
                    for (SourceTopic topic : topics) {
                        poll(topic, topic.records.size());
                        all &= isDrained(topic);
                    }
                    return all;
                });
    }

    boolean isDrained(SourceTopic topic) {
        return durable(topic) > topic.records.get(topic.records.size() - 1).kafkaOffset();
    }

    /** Delivers until the task fails. */
    void pollForEver(SourceTopic topic) {
        await().atMost(LONGEST).pollDelay(Duration.ZERO).until(() -> {
            poll(topic, topic.records.size());
            return false;
        });
    }

    /** One turn: what the consumer has now is put, and the task is asked what is durable. */
    void poll(SourceTopic topic, int end) {
        TopicPartition partition = topic.partition();
        Long seek = context.takeSeek(partition);
        if (seek != null) {
            positions.put(partition, seek);
        }
        List<SinkRecord> records = context.paused.contains(partition) ? List.of() : fetch(topic, end);
        if (!records.isEmpty()) {
            positions.put(partition, records.get(records.size() - 1).kafkaOffset() + 1);
        }
        task.put(records);
        commit();
    }

    private List<SinkRecord> fetch(SourceTopic topic, int end) {
        long position = positions.get(topic.partition());
        long known = topic.records.isEmpty()
                ? 0
                : topic.records.get(topic.records.size() - 1).kafkaOffset() + 1;
        // Beyond the end a consumer begins anew, with auto.offset.reset=earliest.
        long from = position > known ? 0 : position;
        return topic.records.subList(0, end).stream()
                .filter(record -> record.kafkaOffset() >= from)
                .limit(batch)
                .toList();
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
        positions.forEach((partition, position) -> read.put(partition, new OffsetAndMetadata(position)));
        task.preCommit(read).forEach((partition, offset) -> durable.put(partition, offset.offset()));
    }

    /** The first offset that is not durable, as the task told last. */
    long durable(SourceTopic topic) {
        return durable.getOrDefault(topic.partition(), 0L);
    }

    /** Where the consumer is. */
    long position(SourceTopic topic) {
        Long seek = context.takeSeek(topic.partition());
        if (seek != null) {
            positions.put(topic.partition(), seek);
        }
        return positions.get(topic.partition());
    }

    @Override
    public void close() {
        task.stop();
    }
}
