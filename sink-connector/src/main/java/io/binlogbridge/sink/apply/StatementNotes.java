package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.ddl.StatementPlan.Excluded;
import io.binlogbridge.sink.ddl.StatementPlan.LeftOut;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.StatementJournal.Outcome;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.watch.StatementWatch;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of statements that are not run. */
final class StatementNotes {

    private static final Logger log = LoggerFactory.getLogger(StatementNotes.class);

    private final TargetDatabase database;
    private final StatementWatch watch;
    private final String connector;

    StatementNotes(TargetDatabase database, StatementWatch watch, String connector) {
        this.database = database;
        this.watch = watch;
        this.connector = connector;
    }

    /** {@code ddl.exclude} names its kind. Noted in the transaction under way. */
    void excluded(SchemaChange change, Excluded plan, PartitionState state) throws SQLException {
        Optional<Pending> begun = state.pendingAt(change.address().offset());
        if (begun.isPresent()) {
            database.journal().end(database.connection(), begun.get(), Outcome.EXCLUDED, null);
        } else {
            database.journal().passedOver(database.connection(), connector, change, Outcome.EXCLUDED);
        }
        watch.countExcluded();
        log.info("Excluded, because {}: {} (from {})", plan.reason(), change.statement(), change.where());
    }

    /** A part of it does not reach the target, because the rules leave out a column. */
    void leftOut(SchemaChange change, io.binlogbridge.ddl.LeftOut part) {
        if (part.kind() != io.binlogbridge.ddl.LeftOut.Kind.COLUMN) {
            log.warn(
                    "The target is without {}, because the rules leave out a column: {} (from {})",
                    part,
                    change.statement(),
                    change.where());
        }
    }

    /** It changes nothing on the target. */
    void leftOut(SchemaChange change, LeftOut left) {
        long count = watch.countLeftOut(left.kind());
        // CREATE USER and CREATE SERVER hold credentials: such statements are told by their place alone.
        String statement = left.kind().changesNoObject() ? "a statement of kind " + left.kind() : change.statement();
        if (count == 1) {
            log.info(
                    "Left out, because {}: {} (from {}). Further statements of kind {} are only counted.",
                    left.reason(),
                    statement,
                    change.where(),
                    left.kind());
        } else {
            log.debug("Left out, {} of kind {}: {} (from {})", count, left.kind(), statement, change.where());
        }
    }
}
