package io.binlogbridge.source;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.SourceOptions;
import io.debezium.connector.mysql.MySqlPartition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceConnectorContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the offsets of a migration that ends by itself until they say that it has ended, and then has Connect ask for the
 * connector's tasks again, of which there is none then.
 *
 * <p>Task and connector may be in two workers; the offsets are what both see, and they outlive both. A thread of its own looks, as long as
 * the connector runs and the migration goes on.
 */
final class MigrationWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWatch.class);
    private static final long SECONDS_BETWEEN_LOOKS = 2;

    private final SourceConnectorContext context;
    private final MigrationTypes types;
    private final String name;
    private final Map<String, String> partition;
    private volatile boolean ended;
    private @Nullable ScheduledExecutorService looks;
    private @Nullable Future<?> looking;

    MigrationWatch(SourceConnectorContext context, Map<String, String> options) {
        this.context = context;
        this.types = MigrationTypes.of(options);
        this.name = options.getOrDefault("name", "");
        this.partition =
                new MySqlPartition(options.getOrDefault(SourceOptions.TOPIC_PREFIX, ""), null).getSourcePartition();
    }

    /**
     * Looks once, and goes on looking when there is an end to come.
     *
     * @throws ConnectException when what is asked for cannot be done from the offset that there is
     */
    void start() {
        Optional<MigrationState.Ended> before = look();
        ended = before.isPresent();
        if (ended) {
            LOG.info(
                    "{} has ended before and does nothing. {}. Reset its offsets to have it begin anew.",
                    name,
                    before.get());
        } else if (types.endsByItself()) {
            looks = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "migration-watch-" + name);
                thread.setDaemon(true);
                return thread;
            });
            looking = looks.scheduleWithFixedDelay(
                    this::lookAgain, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        }
    }

    /** Whether there is nothing to do any more. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        if (looking != null && looks != null) {
            looking.cancel(false);
            looks.shutdown();
        }
    }

    private void lookAgain() {
        try {
            Optional<MigrationState.Ended> now = look();
            if (now.isPresent()) {
                ended = true;
                LOG.info("{} has ended, and its task stops. {}.", name, now.get());
                context.requestTaskReconfiguration();
                close();
            }
        } catch (RuntimeException e) {
            LOG.warn("The offsets of {} could not be looked at; it is tried again: {}", name, e.getMessage());
        }
    }

    private Optional<MigrationState.Ended> look() {
        return MigrationState.ended(types, context.offsetStorageReader().offset(partition));
    }
}
