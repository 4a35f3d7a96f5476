package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.target.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One statement of a partition at a time, whoever's it is. A worker that dies leaves its statement to the server, which may go on with it
 * for hours; whether it ran can only be told when it is over. The connection that runs one holds a lock of the server's (GET_LOCK),
 * which the server gives free when the connection and what it runs have come to their end.
 */
final class StatementLock {

    private static final Logger log = LoggerFactory.getLogger(StatementLock.class);

    /** After which is looked who holds the lock. */
    private static final int SECONDS = 5;

    /** How many times that is until the log says again what is waited for. */
    private static final int LOG_EVERY = 12;

    private final TargetDatabase database;
    private final String connector;

    StatementLock(TargetDatabase database, String connector) {
        this.database = database;
        this.connector = connector;
    }

    /** What is done under the lock. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Does {@code work} when no statement of the partition of {@code change} is under way. */
    void during(SchemaChange change, Work work) throws SQLException {
        String name = name(change);
        acquire(name, change);
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                // The lock goes with its connection.
                database.target().drop();
            }
        }
        ask("SELECT RELEASE_LOCK(?)", name);
        if (!database.target().server().atLeast(5, 7)) {
            // Before 5.7 a connection has one such lock: ours has taken the place of the mark.
            database.target().mark();
        }
    }

    private void acquire(String name, SchemaChange change) throws SQLException {
        try {
            for (int tries = 0; !ask("SELECT GET_LOCK(?, " + SECONDS + ")", name); tries++) {
                if (killIdleHolder(name)) {
                    log.warn(
                            "Killed the connection of a task that is gone and has not ended a statement of this partition");
                } else if (tries % LOG_EVERY == 0) {
                    log.info(
                            "A statement that was begun before, on a connection that is lost, still runs on the target. Waiting for"
                                    + " its end, before {} goes on",
                            change.where());
                }
            }
        } catch (SQLException e) {
            if (Failure.of(e).passes()) {
                throw e;
            }
            log.debug("The target has no locks of this kind", e);
        }
    }

    /**
     * The partition is this task's: a former one that holds the lock and runs nothing is out of touch, and must not go on. Its connection
     * is killed; one that runs a statement is waited for.
     */
    private boolean killIdleHolder(String name) throws SQLException {
        Connection connection = database.connection();
        long holder = holder(name);
        try (Statement statement = connection.createStatement()) {
            // Not from information_schema: that fails on binary values in whatever statement is under way.
            try (ResultSet row = statement.executeQuery("SHOW PROCESSLIST")) {
                boolean idle = false;
                while (row.next()) {
                    idle |= row.getLong("Id") == holder && "Sleep".equals(row.getString("Command"));
                }
                if (!idle) {
                    return false;
                }
            }
            statement.execute("KILL " + holder);
            return true;
        }
    }

    /** The connection that holds the lock; 0 when none does. */
    private long holder(String name) throws SQLException {
        try (PreparedStatement select = database.connection().prepareStatement("SELECT IS_USED_LOCK(?)")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private boolean ask(String question, String name) throws SQLException {
        Connection connection = database.connection();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    String name(SchemaChange change) {
        return LockName.of(
                database.control().name(),
                connector,
                change.address().topic(),
                String.valueOf(change.address().partition()));
    }
}
