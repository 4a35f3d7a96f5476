package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.target.Failure;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that runs. After a failure nothing that is only in memory is trusted: the connection is given up, and each partition is read
 * anew from the target when its records come again.
 */
public final class StartedTask implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartedTask.class);

    private final SinkConfig config;
    private final TargetDatabase database;
    private final PartitionApplier.SharedParts shared;
    private final Map<TopicPartition, PartitionApplier> appliers = new HashMap<>();
    private final Set<TopicPartition> redelivered = new HashSet<>();
    private final Set<TopicPartition> unopened = new HashSet<>();
    private boolean controlChecked;

    private StartedTask(SinkConfig config, TargetDatabase database, Failpoint failpoint) {
        this.config = config;
        this.database = database;
        TargetClaims claims = new TargetClaims();
        this.shared = new PartitionApplier.SharedParts(
                new RecordReader(),
                new RowRouter(config.rules(), claims, database),
                new SchemaChangeApplier(config, database, claims, failpoint),
                config.offsetGaps(),
                failpoint);
    }

    /** Connects when the target can be reached now; if not, that is left to {@link #put}, which Connect calls again. */
    public static StartedTask start(SinkConfig config, Failpoint failpoint) {
        StartedTask task = new StartedTask(config, TargetDatabase.of(config), failpoint);
        try {
            task.onTarget(() -> {});
        } catch (RetriableException e) {
            log.warn("Started without the target");
        } catch (RuntimeException e) {
            task.close();
            throw e;
        }
        return task;
    }

    /** Takes partitions over, and says from which offset each goes on; one that was never read is not in the answer. */
    public Map<TopicPartition, Long> open(Collection<TopicPartition> partitions) {
        unopened.addAll(partitions);
        try {
            return openAll();
        } catch (RetriableException e) {
            log.warn("Opened {} without the target", partitions);
            return Map.of();
        }
    }

    private Map<TopicPartition, Long> openAll() {
        Map<TopicPartition, Long> resume = new HashMap<>();
        onTarget(() -> {
            for (TopicPartition partition : unopened) {
                PartitionState state = load(partition);
                appliers.put(partition, new PartitionApplier(database, state, shared, false));
                if (state.durable() >= 0) {
                    resume.put(partition, state.durable());
                }
            }
        });
        log.info("Opened {}, going on at {}", unopened, resume);
        unopened.clear();
        return resume;
    }

    /** Gives partitions back. What was not committed is dropped; it comes again. */
    public void release(Collection<TopicPartition> partitions) {
        partitions.forEach(appliers::remove);
        redelivered.removeAll(partitions);
        unopened.removeAll(partitions);
    }

    /**
     * Applies records; all of them are durable when it returns.
     *
     * @return the offsets to go on at, for partitions that could not be opened before; their records were not applied
     */
    public Map<TopicPartition, Long> put(Collection<SinkRecord> records) {
        Map<TopicPartition, Long> resume = unopened.isEmpty() ? Map.of() : openAll();
        onTarget(() -> {
            for (SinkRecord record : records) {
                TopicPartition partition = partition(record);
                if (!resume.containsKey(partition)) {
                    applier(partition).accept(record);
                }
            }
            for (PartitionApplier applier : appliers.values()) {
                applier.flush();
            }
        });
        return resume;
    }

    /** What is durable, of the partitions that {@code read} names. */
    public Map<TopicPartition, OffsetAndMetadata> durable(Map<TopicPartition, OffsetAndMetadata> read) {
        Map<TopicPartition, OffsetAndMetadata> durable = new HashMap<>();
        read.forEach((partition, offset) -> {
            PartitionApplier applier = appliers.get(partition);
            if (applier != null && applier.state().durable() >= 0) {
                durable.put(
                        partition,
                        new OffsetAndMetadata(
                                Math.min(offset.offset(), applier.state().durable())));
            }
        });
        return durable;
    }

    private static TopicPartition partition(SinkRecord record) {
        return new TopicPartition(record.originalTopic(), record.originalKafkaPartition());
    }

    private PartitionApplier applier(TopicPartition partition) throws SQLException {
        PartitionApplier applier = appliers.get(partition);
        if (applier == null) {
            applier = new PartitionApplier(database, load(partition), shared, redelivered.remove(partition));
            appliers.put(partition, applier);
        }
        return applier;
    }

    private PartitionState load(TopicPartition partition) throws SQLException {
        PartitionKey key = new PartitionKey(config.connector(), partition.topic(), partition.partition());
        return PartitionState.load(database, key);
    }

    /** Something that talks to the target. */
    private interface Work {
        void run() throws SQLException;
    }

    private void onTarget(Work work) {
        boolean done = false;
        try {
            checkControlDatabase();
            work.run();
            done = true;
        } catch (SQLException e) {
            if (Failure.of(e).passes()) {
                log.warn(
                        "The target is not available now, trying again: {} (error {})",
                        e.getMessage(),
                        e.getErrorCode());
                throw new RetriableException(
                        "The target " + config.target() + " is not available now: " + e.getMessage(), e);
            }
            throw new StopException(
                    "The target " + config.target() + " refuses: " + e.getMessage() + " (error " + e.getErrorCode()
                            + "). Mend that on the target, and restart the task.",
                    e);
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private void checkControlDatabase() throws SQLException {
        if (!controlChecked) {
            database.control().createIfMissing(database.connection());
            controlChecked = true;
            log.info(
                    "Target {} is {}",
                    config.target(),
                    database.target().server().version());
        }
    }

    private void forget() {
        redelivered.addAll(appliers.keySet());
        appliers.clear();
        shared.router().forget();
        database.target().drop();
    }

    @Override
    public void close() {
        appliers.clear();
        database.target().close();
    }
}
