package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.AheadStretch;
import io.binlogbridge.sink.progress.Fence;
import io.binlogbridge.sink.progress.FenceState;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.progress.Progress;
import io.binlogbridge.sink.progress.StatementJournal.Applied;
import io.binlogbridge.sink.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the progress of a stopped connector, as Connect's REST asks for (design, apply algorithm, point 6). Back means a replay: until it
 * is where it was, the target is ahead of the stream. A replay from where a snapshot starts builds everything anew. One from anywhere else
 * must not meet a statement again, because there is no going back to the table that it found.
 */
public final class OffsetAlteration {

    private static final Logger log = LoggerFactory.getLogger(OffsetAlteration.class);

    private final SinkConfig config;
    private final TargetDatabase database;

    private OffsetAlteration(SinkConfig config, TargetDatabase database) {
        this.config = config;
        this.database = database;
    }

    /**
     * @param offsets the next offset of each partition; null to begin anew
     * @throws StopException when the target cannot be brought there; nothing is changed then
     */
    public static void alter(SinkConfig config, Map<TopicPartition, @Nullable Long> offsets) {
        try (Target target = new Target(config.target())) {
            new OffsetAlteration(
                            config,
                            TargetDatabase.of(config, target, UUID.randomUUID().toString()))
                    .alter(offsets);
        } catch (SQLException e) {
            throw new StopException(
                    "The offsets are not altered: the target " + config.target() + " says: " + e.getMessage()
                            + " (error " + e.getErrorCode() + ").",
                    e);
        }
    }

    private void alter(Map<TopicPartition, @Nullable Long> offsets) throws SQLException {
        Connection connection = database.connection();
        database.control().createIfMissing(connection);
        for (Map.Entry<TopicPartition, @Nullable Long> entry : offsets.entrySet()) {
            TopicPartition partition = entry.getKey();
            PartitionKey key = new PartitionKey(config.connector(), partition.topic(), partition.partition());
            Long offset = entry.getValue();
            database.lease().claim(connection, key);
            Progress now = database.progress().open(connection, key);
            Progress then = altered(key, now, offset == null ? Progress.NOTHING : offset);
            database.progress().advance(connection, key, now.nextOffset(), then);
            database.meetings().forget(connection, key, then.nextOffset());
            if (then.nextOffset() > now.nextOffset()) {
                database.journal().leaveBehind(connection, key, then.nextOffset());
            }
            log.info("{}: the next offset was {} and is {} now", key, now.nextOffset(), then.nextOffset());
        }
        connection.commit();
    }

    private Progress altered(PartitionKey key, Progress now, long offset) throws SQLException {
        if (offset >= now.nextOffset()) {
            return new Progress(offset, now.fence(), now.ahead(), now.snapshotOffset(), true);
        }
        boolean beforeSnapshot = offset <= now.snapshotOffset();
        if (offset > 0) {
            requireNoStatement(key, offset, beforeSnapshot ? now.snapshotOffset() : now.nextOffset());
        }
        AheadStretch ahead = now.ahead();
        return new Progress(
                offset,
                FenceState.NOTHING,
                new AheadStretch(
                        Math.max(now.nextOffset(), ahead.until()),
                        Math.max(now.nextOffset(), ahead.rewoundFrom()),
                        new Fence(now.fence()).executedAnd(ahead.executedBefore())),
                beforeSnapshot ? -1 : now.snapshotOffset(),
                true);
    }

    private void requireNoStatement(PartitionKey key, long from, long until) throws SQLException {
        Optional<Applied> run = database.journal().lastApplied(database.connection(), key, from, until);
        Optional<Applied> statement =
                run.isPresent() ? run : database.meetings().lastDone(database.connection(), key, from, until);
        if (statement.isPresent()) {
            throw new StopException("The offsets are not altered: between offset " + from + " of " + key
                    + " and where the target is, a statement was applied at offset "
                    + statement.get().offset() + " (" + statement.get().read()
                    + "), and a replay cannot undo it. Reset the offsets, which builds the tables anew from the snapshot in the"
                    + " topic, or choose an offset after " + statement.get().offset() + ".");
        }
    }
}
