package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.lane.Lanes;
import io.binlogbridge.sink.lane.ProgressWriter;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.TargetClaims;
import io.binlogbridge.sink.target.Retries;
import io.binlogbridge.sink.target.TargetPool;
import io.binlogbridge.sink.watch.StatementWatch;
import io.binlogbridge.sink.watch.TaskMetrics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task that runs: the side of it that Connect's thread sees. It hands over and returns, so that the consumer stays in its group
 * whatever the target does: where the applier cannot take more, the partitions are paused. Nothing here waits longer than a second, or,
 * when partitions are opened, a few.
 */
public final class StartedTask implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartedTask.class);

    private static final long OPEN_SECONDS = 5;
    private static final long ROOM_MILLIS = 1_000;
    /** When Connect comes back though there are no records. */
    private static final long IDLE_MILLIS = 500;

    private static final long PAUSED_MILLIS = 5;
    /** When there are none because a statement takes its time. */
    private static final long HELD_MILLIS = 50;

    private final SinkTaskContext context;
    private final Deliveries deliveries;
    private final Mailbox mailbox = new Mailbox();
    private final TargetDatabase database;
    private final StatementWatch watch;
    private final StatementThreads statements;
    private final TaskMetrics metrics;
    private final Lanes lanes;
    private final Applier applier;
    private final Thread thread;
    private volatile boolean ended;
    private volatile @Nullable Throwable failure;
    private boolean paused;
    private final Set<TopicPartition> held = new HashSet<>();

    private StartedTask(SinkConfig config, SinkTaskContext context, Failpoint failpoint) {
        this.context = context;
        this.deliveries = new Deliveries(context);
        String owner = UUID.randomUUID().toString();
        TargetPool pool = new TargetPool(config.target(), owner);
        Retries retries = new Retries(config.target(), config.retryWindows(), () -> ended);
        this.database = TargetDatabase.of(config, pool.target(), owner);
        ProgressWriter progress = new ProgressWriter(database.progress(), database.lease());
        this.lanes = new Lanes(
                config.connector(),
                config.lanes(),
                config.epochs().perTransaction(),
                new Lanes.Parts(pool, retries, progress, failpoint));
        OnTarget onTarget = new OnTarget(database.target(), pool, retries, () -> ended);
        TargetClaims claims = new TargetClaims();
        this.watch = new StatementWatch(config.ddl().reportAfter());
        this.statements = new StatementThreads(number -> {
            TargetDatabase own = TargetDatabase.of(config, pool.target(), owner);
            StatementWork work = new StatementWork(
                    own,
                    new OnTarget(own.target(), pool, retries, () -> ended),
                    new SchemaChangeApplier(config, own, claims, watch, failpoint),
                    new Meetings(own, config.connector()),
                    new StatementWork.Progress(progress, failpoint));
            return new StatementThread(config.connector() + "-statement-" + number, work, mailbox::wake);
        });
        TaskParts parts = new TaskParts(
                new RecordReader(config.untyped()),
                new RowRouter(
                        new HelperRows(config, database, claims, watch), claims, database, onTarget, config.objects()),
                new SchemaChangeApplier(config, database, claims, watch, failpoint),
                statements,
                watch,
                database,
                onTarget,
                new Flights(lanes, mailbox::wake),
                config.epochs(),
                new TableIndexes(database, watch, failpoint),
                config.indexDeferral(),
                config.offsetGaps(),
                new BadRecords(config.toleratesErrors(), context.errantRecordReporter()),
                config.lostPatience(),
                failpoint,
                new Meetings(database, config.connector()),
                config.retryWindows().other());
        this.applier = new Applier(config.connector(), parts, mailbox);
        this.metrics = TaskMetrics.register(
                TaskMetrics.name(config.connector(), config.task()), owner, watch, applier::durable);
        this.thread = new Thread(this::apply, config.connector() + "-applier");
        mailbox.post(() -> prepare(onTarget, config.rules()));
    }

    /** Starts the applier; the target is connected to on its thread. */
    public static StartedTask start(SinkConfig config, SinkTaskContext context, Failpoint failpoint) {
        StartedTask task = new StartedTask(config, context, failpoint);
        task.thread.start();
        return task;
    }

    private void prepare(OnTarget onTarget, Rules rules) {
        boolean foldsNames = onTarget.call("prepare the control database", () -> {
            database.control().createIfMissing(database.connection());
            return database.target().server().foldsNames();
        });
        if (foldsNames) {
            rules.targetFoldsNames();
        }
        log.info("Target {} is ready", database.target().address());
    }

    private void apply() {
        try {
            applier.run();
        } catch (InterruptedException e) {
            log.debug("The applier ends with its task");
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            mailbox.end();
        }
    }

    /** Takes partitions over. Each goes on where the target says: at once if the target answers soon, else when it does. */
    public void open(Collection<TopicPartition> partitions) {
        int opening = deliveries.open(partitions);
        CountDownLatch opened = new CountDownLatch(1);
        mailbox.post(() -> {
            applier.open(partitions, opening);
            opened.countDown();
        });
        try {
            if (!opened.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Opened {}, and wait for the target to say where to go on", partitions);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        steer();
        partitions.stream().filter(deliveries::isUnopened).forEach(context::pause);
    }

    /** Gives partitions back. What was not committed is dropped; it comes again. */
    public void release(Collection<TopicPartition> partitions) {
        deliveries.release(partitions);
        held.removeAll(partitions);
        mailbox.post(() -> applier.release(partitions));
    }

    /**
     * Hands records over.
     *
     * @throws RuntimeException what ended the applier, if something did
     */
    public void put(Collection<SinkRecord> records) {
        throwIfFailed();
        deliveries.sort(records, delivery -> mailbox.postDelivery(() -> applier.deliver(delivery)));
        steer();
        waitForRoom();
        watch.report();
        throwIfFailed();
    }

    private void steer() {
        Map<TopicPartition, Seek> seeks = deliveries.stillWanted(applier.takeSeeks());
        seeks.keySet().stream()
                .filter(deliveries::isUnopened)
                .filter(partition -> !paused)
                .forEach(context::resume);
        deliveries.seek(seeks);
        Set<TopicPartition> waiting = new HashSet<>(applier.waiting());
        // Not of those that were given back since.
        waiting.retainAll(deliveries.opened());
        hold(waiting);
    }

    /** Partitions that wait for others are not delivered until they go on. */
    private void hold(Set<TopicPartition> waiting) {
        for (TopicPartition partition : waiting) {
            if (held.add(partition)) {
                context.pause(partition);
            }
        }
        for (TopicPartition partition : Set.copyOf(held)) {
            if (!waiting.contains(partition)) {
                held.remove(partition);
                if (!paused) {
                    context.resume(partition);
                }
            }
        }
    }

    private void waitForRoom() {
        boolean room = false;
        try {
            room = mailbox.awaitRoom(ROOM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (room == paused) {
            paused = !room;
            TopicPartition[] opened = deliveries.opened().stream()
                    .filter(partition -> !held.contains(partition))
                    .toArray(TopicPartition[]::new);
            if (paused) {
                context.pause(opened);
            } else {
                context.resume(opened);
            }
        }
        context.timeout(paused ? PAUSED_MILLIS : held.isEmpty() ? IDLE_MILLIS : HELD_MILLIS);
    }

    private void throwIfFailed() {
        Throwable reason = failure;
        if (reason instanceof RuntimeException known) {
            throw known;
        }
        if (reason != null) {
            throw new StopException("The task came to an end by an error of its own: " + reason, reason);
        }
    }

    /** What is durable, of the partitions that {@code read} names. */
    public Map<TopicPartition, OffsetAndMetadata> durable(Map<TopicPartition, OffsetAndMetadata> read) {
        Map<TopicPartition, OffsetAndMetadata> durable = new HashMap<>();
        read.forEach((partition, offset) -> {
            long next = applier.durable(partition);
            if (next >= 0 && !deliveries.isUnopened(partition)) {
                durable.put(partition, new OffsetAndMetadata(Math.min(offset.offset(), next)));
            }
        });
        return durable;
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        statements.close();
        lanes.close();
        database.target().drop();
        metrics.close();
    }
}
