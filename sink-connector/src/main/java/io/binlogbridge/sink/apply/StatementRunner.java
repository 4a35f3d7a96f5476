package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.progress.PartitionKey;
import io.binlogbridge.sink.target.StatementSession;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements on the target. */
final class StatementRunner {

    private static final Logger log = LoggerFactory.getLogger(StatementRunner.class);

    private final TargetDatabase database;
    private final StatementWatch watch;
    private @Nullable PartitionKey partition;

    StatementRunner(TargetDatabase database, StatementWatch watch) {
        this.database = database;
        this.watch = watch;
    }

    /** What is run from now on is run for {@code key}, and only while that is this task's. */
    void worksOn(PartitionKey key) {
        partition = key;
    }

    /**
     * Runs {@code text}, the target's form of {@code change}, under the session that the source ran it in.
     *
     * @param defaultDatabase what unqualified names belong to; null when there are none
     */
    void run(SchemaChange change, String text, @Nullable String defaultDatabase) throws SQLException {
        run(change.session(), text, defaultDatabase, "from " + change.where());
    }

    /**
     * The same for a statement that was kept.
     *
     * @param origin for the log: where it comes from
     */
    void run(SessionVariables variables, String text, @Nullable String defaultDatabase, String origin)
            throws SQLException {
        Connection connection = database.connection();
        StatementSession session = new StatementSession(database.target().server());
        Map<String, String> values = database.dialect().session(variables, text);
        connection.commit();
        long started = System.nanoTime();
        boolean done = false;
        try {
            connection.setAutoCommit(true);
            session.enter(connection, values);
            if (defaultDatabase != null) {
                execute(connection, "USE " + ObjectName.quoted(defaultDatabase));
            }
            execute(connection, "START TRANSACTION");
            hold(connection);
            execute(connection, text);
            // CREATE TABLE ... START TRANSACTION, as CREATE TABLE ... SELECT is logged, leaves a transaction open.
            execute(connection, "COMMIT");
            session.leave(connection, values);
            connection.setAutoCommit(false);
            done = true;
        } finally {
            if (!done) {
                database.target().drop();
            }
        }
        watch.countRun();
        log.info("Ran in {} ms: {} ({})", (System.nanoTime() - started) / 1_000_000, text, origin);
    }

    /** Runs a statement of our own that does no harm when it is run again. */
    void prepare(String text) throws SQLException {
        Connection connection = database.connection();
        hold(connection);
        execute(connection, text);
        log.info("Ran: {}", text);
    }

    void createDatabaseIfMissing(String name) throws SQLException {
        ObjectName target = ObjectName.ofDatabase(name);
        if (!ObjectStates.read(database.connection(), List.of(target)).exists(target)) {
            prepare("CREATE DATABASE IF NOT EXISTS " + target.quoted());
        }
    }

    /**
     * The claim is held until the server begins the statement, which commits: so where this task was out of touch, and another one took
     * over, a statement that it was about to send reaches nothing any more.
     */
    private void hold(Connection connection) throws SQLException {
        if (partition != null) {
            database.lease().hold(connection, partition);
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Not a {call} or an escape of JDBC: the text is the server's alone.
            statement.setEscapeProcessing(false);
            statement.execute(text);
        }
    }
}
