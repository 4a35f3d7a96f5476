package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.config.DdlPolicy;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.StatementJournal.Outcome;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a statement that the target refuses ({@code ddl.errors}). */
final class RefusedStatements {

    private static final Logger log = LoggerFactory.getLogger(RefusedStatements.class);

    private final TargetDatabase database;
    private final StatementWatch watch;
    private final boolean skipped;
    private final String connector;

    RefusedStatements(TargetDatabase database, StatementWatch watch, DdlPolicy policy, String connector) {
        this.connector = connector;
        this.database = database;
        this.watch = watch;
        this.skipped = policy.skipsRefused();
    }

    /**
     * Returns when the stream is to go on without the statement, which is noted in the transaction under way.
     *
     * @param nothingHappened whether the refusal means that the target is as it was
     * @throws SQLException {@code error}, when it is none that stays
     * @throws StopException when the task is to stop; what was noted of the statement is taken back where nothing happened
     */
    void settle(SchemaChange change, Pending pending, SQLException error, boolean nothingHappened) throws SQLException {
        if (Failure.of(error).passes()) {
            throw error;
        }
        if (!skipped) {
            if (nothingHappened) {
                // The operator's mending must not look like the statement's effect.
                database.journal().takeBack(database.connection(), pending);
            }
            throw stop(change, pending.run(), error);
        }
        String said = said(error);
        database.journal().end(database.connection(), pending, Outcome.SKIPPED, said);
        watch.countSkipped();
        log.error(
                "The target refuses a statement, and ddl.errors=skip goes on without it: {}. As read: {} As run: {} Met at {}.",
                said,
                change.statement(),
                pending.run(),
                change.where());
    }

    /** A statement cannot be said to the target. */
    void throwUnlessSkipped(NoTranslationException reason) {
        if (!skipped) {
            throw reason;
        }
    }

    /** The stream goes on without it, which is noted in the transaction under way. */
    void passOver(SchemaChange change, NoTranslationException reason) throws SQLException {
        database.journal().passedOver(database.connection(), connector, change, Outcome.SKIPPED, reason.getMessage());
        watch.countSkipped();
        log.error("ddl.errors=skip goes on without a statement: {}", reason.getMessage());
    }

    private static String said(SQLException error) {
        return error.getMessage() + " (error " + error.getErrorCode() + ")";
    }

    private static StopException stop(SchemaChange change, String text, SQLException error) {
        return new StopException(
                "The target refuses a statement: " + said(error) + ". As read: " + change.statement() + " As run: "
                        + text + " Met at " + change.where()
                        + ". There are three ways on. 1. Mend the target and restart"
                        + " the task, which runs the statement again. 2. Do by hand what the statement means, if it"
                        + " means anything there, and skip this one. "
                        + change.address().wayPast()
                        + " 3. Change the options, so that this one and others like it are not run or not as they are (rules, ddl.exclude),"
                        + " or are passed over when they are refused (ddl.errors=skip).",
                error);
    }
}
