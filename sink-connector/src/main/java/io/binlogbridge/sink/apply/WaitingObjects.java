package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.catalog.StoredObjectCatalog;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.progress.MigratedObject.Status;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.target.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects of one topic that read what the target does not have yet: another database's tables, whose topic is not as far; tables that the
 * rules leave out; a view that was broken on the source too. They are tried again after each statement, and every so often.
 */
final class WaitingObjects {

    private static final Logger log = LoggerFactory.getLogger(WaitingObjects.class);

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    /** Unknown database, column, table, view or function; a view that is broken below. */
    private static final Set<Integer> LACKS_SOMETHING = Set.of(1049, 1054, 1109, 1146, 1305, 1356, 1360);

    private final TaskParts parts;
    private final PartitionKey key;
    private boolean waiting = true;
    private long triedAt = System.nanoTime();

    WaitingObjects(TaskParts parts, PartitionKey key) {
        this.parts = parts;
        this.key = key;
    }

    /** Whether a statement was refused because something that it reads is not there. */
    static boolean lacksSomething(SQLException error) {
        return LACKS_SOMETHING.contains(error.getErrorCode());
    }

    /** In how many nanoseconds {@link #tryAgain} should be called. */
    long dueIn(long now) {
        return waiting ? triedAt + BETWEEN.toNanos() - now : Long.MAX_VALUE;
    }

    /** A statement has run: there may be more that wait, and what they wait for. */
    void statementRan() {
        waiting = true;
        tryAgain();
    }

    /** Makes what can be made now. All rows before must be on their way: no statement of the topic is under way. */
    void tryAgain() {
        if (waiting) {
            waiting = parts.onTarget().call("make what waits for other objects in " + key.topic(), this::attempt);
            triedAt = System.nanoTime();
        }
    }

    private boolean attempt() throws SQLException {
        TargetDatabase database = parts.database();
        StatementRunner runner = new StatementRunner(database, parts.watch());
        runner.worksOn(key);
        List<MigratedObject> objects = database.objects().ofTopic(database.connection(), key.topic(), Status.WAITING);
        database.connection().rollback();
        boolean left = false;
        for (MigratedObject object : objects) {
            left |= !made(runner, object);
        }
        return left;
    }

    private boolean made(StatementRunner runner, MigratedObject object) throws SQLException {
        try {
            if (StoredObjectCatalog.exists(parts.database().connection(), object.kind(), object.target())) {
                // It was made before a crash that came before the note of it.
                runner.prepare(ObjectDrops.drop(object.kind(), object.target()));
            }
            runner.run(object.session(), object.statement(), object.target().database(), "it waited for what it reads");
        } catch (SQLException e) {
            if (Failure.of(e).passes()) {
                throw e;
            }
            if (lacksSomething(e)) {
                log.debug("{} {} still waits: {}", object.kind(), object.target(), e.getMessage());
            } else {
                log.warn(
                        "{} {} waits, and the target refuses it: {}. It is tried again every {} s; mend the target, or drop the row"
                                + " of the object from table migrated_object of the control database. Statement: {}",
                        object.kind(),
                        object.target(),
                        e.getMessage(),
                        BETWEEN.toSeconds(),
                        object.statement());
            }
            return false;
        }
        Connection connection = parts.database().connection();
        parts.database().objects().put(connection, object.later(Status.MADE, "", object.session()));
        connection.commit();
        return true;
    }
}
