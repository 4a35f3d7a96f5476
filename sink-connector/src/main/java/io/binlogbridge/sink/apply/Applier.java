package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.progress.PartitionKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Applies what the task's thread hands over, on a thread of its own: decoding, net effect and statements here, rows on the lanes. What
 * the task's thread has to know afterwards (how far a partition is, where it is to be delivered from) is left in maps for it.
 */
final class Applier {

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final String connector;
    private final TaskParts parts;
    private final Mailbox mailbox;
    private final Map<TopicPartition, PartitionApplier> partitions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Seek> seeks = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Integer> seekNumbers = new HashMap<>();
    private final Map<TopicPartition, Integer> openings = new HashMap<>();
    private final Set<TopicPartition> waiting = ConcurrentHashMap.newKeySet();
    /** Statements of partitions that were given back. */
    private final Map<TopicPartition, StatementThread.Run> leaving = new HashMap<>();
    /** Partitions that came back before their statements were over. */
    private final Set<TopicPartition> toBeOpened = new HashSet<>();

    Applier(String connector, TaskParts parts, Mailbox mailbox) {
        this.connector = connector;
        this.parts = parts;
        this.mailbox = mailbox;
    }

    /** Works until it is interrupted or something ends the task. */
    void run() throws InterruptedException {
        while (true) {
            Runnable message = mailbox.take(waitNanos());
            if (message != null) {
                message.run();
            }
            parts.flights().collect();
            openThoseThatWaited();
            flushDue();
        }
    }

    private long waitNanos() {
        long now = System.nanoTime();
        long wait = LONGEST_WAIT_NANOS;
        for (PartitionApplier partition : partitions.values()) {
            wait = Math.min(wait, partition.dueIn(now));
        }
        return wait;
    }

    private void flushDue() {
        long now = System.nanoTime();
        partitions.forEach((key, partition) -> {
            if (waiting.contains(key)) {
                goOn(key, partition);
                return;
            }
            OptionalLong again = partition.dueIn(now) <= 0 ? partition.flush() : partition.check();
            again.ifPresent(offset -> seek(key, offset));
            if (partition.waits()) {
                waitWith(key);
            }
        });
    }

    private void goOn(TopicPartition key, PartitionApplier partition) {
        OptionalLong next = partition.goOn(System.nanoTime());
        if (next.isPresent()) {
            seek(key, next.getAsLong());
            waiting.remove(key);
        }
    }

    /** What is delivered until {@link #goOn} comes again. */
    private void waitWith(TopicPartition partition) {
        seekNumbers.merge(partition, 1, Integer::sum);
        waiting.add(partition);
    }

    /** Partitions of which nothing is wanted until a statement is behind them. */
    Set<TopicPartition> waiting() {
        return Set.copyOf(waiting);
    }

    /**
     * Takes partitions over; their first seek says when that is done.
     *
     * @param opening what their seeks are to say
     */
    void open(Collection<TopicPartition> opened, int opening) {
        // What this task itself had on its way when it gave one of them back may still land: the progress is read after
        // it.
        parts.flights().settle();
        for (TopicPartition partition : opened) {
            openings.put(partition, opening);
            if (leaving.containsKey(partition)) {
                toBeOpened.add(partition);
            } else {
                openOne(partition);
            }
        }
    }

    private void openOne(TopicPartition partition) {
        PartitionApplier applier = new PartitionApplier(parts, parts.load(key(partition)));
        partitions.put(partition, applier);
        seek(partition, applier.begin());
    }

    private void openThoseThatWaited() {
        for (TopicPartition partition : List.copyOf(leaving.keySet())) {
            StatementThread.Run run = leaving.get(partition);
            if (run != null && run.isOver()) {
                // However it ended: the target knows.
                leaving.remove(partition);
                parts.statements().giveBack(run);
                if (toBeOpened.remove(partition)) {
                    parts.flights().settle();
                    openOne(partition);
                }
            }
        }
    }

    private PartitionKey key(TopicPartition partition) {
        return new PartitionKey(connector, partition.topic(), partition.partition());
    }

    /** Gives partitions back. */
    void release(Collection<TopicPartition> released) {
        for (TopicPartition partition : released) {
            PartitionApplier applier = partitions.remove(partition);
            if (applier != null) {
                applier.abandon().ifPresent(run -> leaving.put(partition, run));
            }
            toBeOpened.remove(partition);
            parts.flights().release(key(partition));
            seeks.remove(partition);
            waiting.remove(partition);
        }
    }

    void deliver(Delivery delivery) {
        PartitionApplier partition = partitions.get(delivery.partition());
        if (partition == null || delivery.seek() != seekNumbers.getOrDefault(delivery.partition(), 0)) {
            return;
        }
        boolean first = true;
        for (SinkRecord record = delivery.next(); record != null; record = delivery.next()) {
            OptionalLong again = partition.accept(record, first);
            if (again.isPresent()) {
                seek(delivery.partition(), again.getAsLong());
                return;
            }
            if (partition.waits()) {
                waitWith(delivery.partition());
                return;
            }
            first = false;
        }
    }

    private void seek(TopicPartition partition, long offset) {
        int number = seekNumbers.merge(partition, 1, Integer::sum);
        seeks.put(partition, new Seek(openings.getOrDefault(partition, 0), number, offset));
    }

    /** Where partitions are to be delivered from, each told once. For the task's thread. */
    Map<TopicPartition, Seek> takeSeeks() {
        Map<TopicPartition, Seek> taken = new HashMap<>();
        seeks.forEach((partition, seek) -> {
            if (seeks.remove(partition, seek)) {
                taken.put(partition, seek);
            }
        });
        return taken;
    }

    /** The first offset of each partition that is not durable; of those of which something is. For any thread. */
    Map<String, Long> durable() {
        Map<String, Long> offsets = new TreeMap<>();
        partitions.forEach((partition, applier) -> {
            if (applier.durable() >= 0) {
                offsets.put(partition.toString(), applier.durable());
            }
        });
        return offsets;
    }

    /** The first offset of {@code partition} that is not durable; negative when nothing is, or nothing is known. */
    long durable(TopicPartition partition) {
        PartitionApplier applier = partitions.get(partition);
        return applier == null ? -1 : applier.durable();
    }
}
