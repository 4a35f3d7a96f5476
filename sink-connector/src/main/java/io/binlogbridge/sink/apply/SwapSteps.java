package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.lane.Failpoint;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the statements that take the place of one cut-over: each is noted in the journal, so that none is run twice. */
final class SwapSteps {

    /** Truncated, out of range, not of the type or character set, too long, NULL where there may be none. */
    private static final Set<Integer> OF_VALUES = Set.of(1048, 1138, 1264, 1265, 1292, 1366, 1406);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final RefusedStatements refused;
    private final String connector;
    private final Failpoint failpoint;

    SwapSteps(StatementTools tools) {
        this.database = tools.database();
        this.runner = tools.runner();
        this.refused = tools.refused();
        this.connector = tools.config().connector();
        this.failpoint = tools.failpoint();
    }

    /**
     * One of them.
     *
     * @param table the table on the target that it changes, in a way that its definition or, for a copy, nothing shows
     * @param mayBeCopied whether a copy of the rows can take its place
     */
    record Step(SessionVariables session, String text, ObjectName table, boolean mayBeCopied) {}

    /** How a step ended. */
    enum Outcome {
        DONE,
        /** The target refuses it, and the stream goes on without. */
        PASSED_OVER,
        /** The target refuses it because of values in the table's rows; nothing is noted of it. */
        REFUSED_FOR_VALUES
    }

    /**
     * Runs a step. Where it was begun before a crash, what the table looks like says whether it ran; one that leaves no trace is run
     * again. The note that it is done is in the transaction under way.
     *
     * @return how that ended
     */
    Outcome run(SchemaChange change, Step step, PartitionState state) throws SQLException {
        Optional<Pending> begun = state.pendingAt(change.address().offset())
                .filter(pending -> pending.run().equals(step.text));
        ObjectStates now = ObjectStates.read(connection(), List.of(step.table));
        SchemaChange under = change.under(step.session);
        Pending pending = begun.isPresent()
                ? begun.get()
                : database.journal().begin(connection(), connector, under, step.text, now.toText());
        failpoint.reached(Failpoint.Step.NOTED);
        if (begun.isEmpty() || ObjectStates.ofText(pending.stateBefore()).equals(now)) {
            try {
                runner.run(under, step.text, step.table.database());
            } catch (SQLException e) {
                if (step.mayBeCopied && OF_VALUES.contains(e.getErrorCode())) {
                    database.journal().takeBack(connection(), pending);
                    return Outcome.REFUSED_FOR_VALUES;
                }
                refused.settle(under, pending, e, true);
                return Outcome.PASSED_OVER;
            }
        }
        failpoint.reached(Failpoint.Step.RUN);
        database.journal().done(connection(), pending);
        return Outcome.DONE;
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
