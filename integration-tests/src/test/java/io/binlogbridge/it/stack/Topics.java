package io.binlogbridge.it.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What an administrator sees of the topics and consumer groups of a broker. Topics have one partition here. */
public final class Topics implements AutoCloseable {

    private final String bootstrapServers;
    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(properties);
    }

    /** The offset that the next record of the topic gets. */
    public long end(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        return of(admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition))
                .offset();
    }

    /** Whether there is a topic of this name. */
    public boolean has(String topic) {
        return of(admin.listTopics().names()).contains(topic);
    }

    public void create(String topic) {
        of(admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all());
    }

    public void delete(String topic) {
        of(admin.deleteTopics(Set.of(topic)).all());
    }

    /** Deletes every record before {@code offset}, as retention does. */
    public void deleteBefore(String topic, long offset) {
        of(admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset)))
                .all());
    }

    /** The ids of a group's members; a member that leaves and comes again has another one. */
    public Set<String> members(String group) {
        Collection<MemberDescription> members = of(admin.describeConsumerGroups(Set.of(group))
                        .describedGroups()
                        .get(group))
                .members();
        Set<String> ids = new TreeSet<>();
        members.forEach(member -> ids.add(member.consumerId()));
        return ids;
    }

    /** All records of a topic that are committed now. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", bootstrapServers);
        properties.setProperty("isolation.level", "read_committed");
        TopicPartition partition = new TopicPartition(topic, 0);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T of(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refuses.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was asked.", e);
        }
    }
}
