package io.binlogbridge.sink.apply;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/**
 * Sorts what Connect delivers by partition, and turns the applier's seeks into Connect's. Records that come before a partition's first
 * seek are left: it says where they are to be delivered from. Belongs to the task's thread.
 */
final class Deliveries {

    private final SinkTaskContext context;
    private final Map<TopicPartition, Integer> seeks = new HashMap<>();
    private final Map<TopicPartition, Long> unopened = new HashMap<>();
    private final Map<TopicPartition, Integer> openings = new HashMap<>();
    private int lastOpening;

    /** Since the last delivery: Connect has not moved its consumer yet. */
    private final Set<TopicPartition> sought = new HashSet<>();

    private static final long NO_RECORD_YET = -1;

    Deliveries(SinkTaskContext context) {
        this.context = context;
    }

    /** Partitions that Connect gave; returns what their seeks have to say. */
    int open(Collection<TopicPartition> partitions) {
        lastOpening++;
        partitions.forEach(partition -> {
            unopened.put(partition, NO_RECORD_YET);
            openings.put(partition, lastOpening);
        });
        return lastOpening;
    }

    void release(Collection<TopicPartition> partitions) {
        openings.keySet().removeAll(partitions);
        unopened.keySet().removeAll(partitions);
        seeks.keySet().removeAll(partitions);
        forgetSeeks(partitions);
    }

    /** Connect would move its consumer on a partition that is gone, and end the task for that; what is null it passes over. */
    private void forgetSeeks(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> nowhere = new HashMap<>();
        partitions.stream().filter(sought::remove).forEach(partition -> nowhere.put(partition, null));
        if (!nowhere.isEmpty()) {
            context.offset(nowhere);
        }
    }

    /** Partitions that records may come of. */
    Collection<TopicPartition> opened() {
        return List.copyOf(seeks.keySet());
    }

    boolean isUnopened(TopicPartition partition) {
        return unopened.containsKey(partition);
    }

    void sort(Collection<SinkRecord> records, Consumer<Delivery> applier) {
        sought.clear();
        Map<TopicPartition, Queue<SinkRecord>> sorted = new LinkedHashMap<>();
        TopicPartition last = null;
        Queue<SinkRecord> ofLast = new ArrayDeque<>();
        for (SinkRecord record : records) {
            if (last == null || !isOf(record, last)) {
                last = new TopicPartition(record.originalTopic(), record.originalKafkaPartition());
                ofLast = sorted.computeIfAbsent(last, partition -> new ArrayDeque<>(records.size()));
            }
            ofLast.add(record);
        }
        sorted.forEach((partition, ofOne) -> {
            Integer seek = seeks.get(partition);
            if (seek == null) {
                unopened.computeIfPresent(
                        partition,
                        (key, first) -> first == NO_RECORD_YET ? ofOne.element().originalKafkaOffset() : first);
            } else {
                applier.accept(new Delivery(partition, seek, ofOne));
            }
        });
    }

    private static boolean isOf(SinkRecord record, TopicPartition partition) {
        return record.originalKafkaPartition() == partition.partition()
                && record.originalTopic().equals(partition.topic());
    }

    /** Without those that were asked for before their partition was given back. */
    Map<TopicPartition, Seek> stillWanted(Map<TopicPartition, Seek> seeks) {
        Map<TopicPartition, Seek> wanted = new HashMap<>(seeks);
        wanted.entrySet()
                .removeIf(each -> openings.getOrDefault(each.getKey(), 0)
                        != each.getValue().opening());
        return wanted;
    }

    /** Partitions are to be delivered from elsewhere; what was delivered so far is of no use there. */
    void seek(Map<TopicPartition, Seek> wanted) {
        wanted.forEach((partition, seek) -> {
            Long firstLeft = unopened.remove(partition);
            seeks.put(partition, seek.number());
            if (seek.offset() >= 0) {
                moveTo(partition, seek.offset());
            } else if (firstLeft != null && firstLeft != NO_RECORD_YET) {
                moveTo(partition, firstLeft);
            }
        });
    }

    private void moveTo(TopicPartition partition, long offset) {
        context.offset(partition, offset);
        sought.add(partition);
    }
}
