package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.kafka.KafkaBroker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Topics of one partition, and how far sinks are in them. */
public final class Topics implements AutoCloseable {

    private static final long PATIENCE_MS = 60_000;

    private final Admin admin;

    /** Of a running broker. */
    public Topics(KafkaBroker broker) {
        this.admin = Admin.create(broker.clientProperties());
    }

    /** Where the next record of a topic will stand; 0 while there is no such topic. */
    public long end(String topic) {
        if (!result(admin.listTopics().names()).contains(topic)) {
            return 0;
        }
        TopicPartition partition = new TopicPartition(topic, 0);
        ListOffsetsResultInfo end =
                result(admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition));
        return end.offset();
    }

    /** Where a connector's consumer will go on; 0 when it has committed nothing. */
    public long committed(String connector, String topic) {
        OffsetAndMetadata offset = result(
                        admin.listConsumerGroupOffsets(group(connector)).partitionsToOffsetAndMetadata())
                .get(new TopicPartition(topic, 0));
        return offset == null ? 0 : offset.offset();
    }

    /** Says where a connector will begin. It must not run; its group takes a moment to see that its last member is gone. */
    public void beginAt(String connector, String topic, long offset) {
        await("The group of " + connector + " has members still.", () -> {
            try {
                result(admin.alterConsumerGroupOffsets(
                                group(connector), Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset)))
                        .all());
                return true;
            } catch (KafkaException e) {
                return false;
            }
        });
    }

    /** Makes a topic of one partition that keeps everything, before a consumer's first look makes one of the broker's kind. */
    public void create(String topic) {
        NewTopic one = new NewTopic(topic, 1, (short) 1)
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
        result(admin.createTopics(List.of(one)).all());
    }

    /** Deletes topics. */
    public void delete(List<String> topics) {
        result(admin.deleteTopics(topics).all());
    }

    @Override
    public void close() {
        admin.close();
    }

    private static String group(String connector) {
        return "connect-" + connector;
    }

    private static void await(String failure, BooleanSupplier done) {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        try {
            while (!done.getAsBoolean()) {
                if (System.currentTimeMillis() > deadline) {
                    throw new IllegalStateException(failure);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was asked.", e);
        }
    }

    private static <T> T result(KafkaFuture<T> future) {
        try {
            return future.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was asked.", e);
        }
    }
}
