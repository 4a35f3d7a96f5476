package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Sql;
import io.binlogbridge.sink.target.StatementSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements on the target. */
final class StatementRunner {

    private static final Logger log = LoggerFactory.getLogger(StatementRunner.class);

    private final TargetDatabase database;

    StatementRunner(TargetDatabase database) {
        this.database = database;
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
        connection.commit();
        long started = System.nanoTime();
        boolean done = false;
        try {
            connection.setAutoCommit(true);
            session.enter(connection, variables.values());
            if (defaultDatabase != null) {
                execute(connection, "USE " + Sql.identifier(defaultDatabase));
            }
            execute(connection, text);
            // CREATE TABLE ... START TRANSACTION, as CREATE TABLE ... SELECT is logged, leaves a transaction open.
            execute(connection, "COMMIT");
            session.leave(connection, variables.values());
            connection.setAutoCommit(false);
            done = true;
        } finally {
            if (!done) {
                database.target().drop();
            }
        }
        log.info("Ran in {} ms: {} ({})", (System.nanoTime() - started) / 1_000_000, text, origin);
    }

    /** Runs a statement of our own that does no harm when it is run again. */
    void prepare(String text) throws SQLException {
        Connection connection = database.connection();
        execute(connection, text);
        log.info("Ran: {}", text);
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Not a {call} or an escape of JDBC: the text is the server's alone.
            statement.setEscapeProcessing(false);
            statement.execute(text);
        }
    }

    /** The stop for a statement that the server refuses; other errors are passed on as they are. */
    static SQLException stopIfRefused(SchemaChange change, String text, SQLException error) {
        if (Failure.of(error).passes()) {
            return error;
        }
        throw new StopException(
                "The target refuses a statement: " + error.getMessage() + " (error " + error.getErrorCode()
                        + "). As read: " + change.statement() + " As run: " + text
                        + " Mend the target and restart the task, or do by hand what the statement means. "
                        + change.address().wayPast() + " Met at " + change.where() + ".",
                error);
    }
}
