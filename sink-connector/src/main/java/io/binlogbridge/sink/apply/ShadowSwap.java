package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.apply.SwapSteps.Outcome;
import io.binlogbridge.sink.apply.SwapSteps.Step;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.progress.OnlineTable.Stage;
import io.binlogbridge.sink.progress.StatementJournal.Pending;
import io.binlogbridge.sink.target.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on the target what a cut-over means: the real table becomes what its shadow is. Where the shadow was born like the real table,
 * and that did not change since, the statements that were run on the shadow are run on the real table. Else the table is made anew beside
 * it and the rows are copied, as the tool did it. Each stage is noted, and may begin again after a crash.
 */
final class ShadowSwap {

    private static final Logger log = LoggerFactory.getLogger(ShadowSwap.class);

    private final TargetDatabase database;
    private final SwapSteps steps;
    private final ShadowTwin twins;
    private final ShadowTriggers triggers;
    private final UnknownValues unknown;

    ShadowSwap(
            TargetDatabase database,
            SwapSteps steps,
            ShadowTwin twins,
            ShadowTriggers triggers,
            UnknownValues unknown) {
        this.unknown = unknown;
        this.database = database;
        this.steps = steps;
        this.twins = twins;
        this.triggers = triggers;
    }

    /** Returns the definition that the real table had before; in the transaction under way everything is done but the register of helpers. */
    String apply(Swap swap, PartitionState state) throws SQLException {
        OnlineTable entry = swap.entry();
        if (entry.stage() == Stage.KEPT) {
            twins.requireRoom(swap);
            String replaced = TableDefinition.text(connection(), swap.target())
                    .orElseThrow(() -> missing(swap.change(), swap.target()));
            entry = note(entry.replacing(replaced), state);
        }
        if (entry.stage() == Stage.COMPARING) {
            entry = note(entry.at(way(swap, entry.replaced().orElseThrow())), state);
        }
        if (entry.stage() == Stage.REPLAYING) {
            entry = replay(swap, entry, state);
        }
        if (entry.stage() == Stage.COPYING) {
            boolean copied = steps.run(swap.change(), twins.copy(swap), state) == Outcome.DONE;
            if (!copied) {
                twins.clear(swap);
            }
            entry = note(entry.at(copied ? Stage.SWAPPING : Stage.TRIGGERS), state);
        }
        if (entry.stage() == Stage.SWAPPING) {
            twins.takePlace(swap);
            entry = note(entry.at(Stage.TRIGGERS), state);
        }
        if (entry.stage() == Stage.TRIGGERS) {
            triggers.follow(swap, state);
            entry = note(entry.at(Stage.DONE), state);
        }
        return entry.replaced().orElseThrow();
    }

    private Stage way(Swap swap, String text) throws SQLException {
        TableDefinition real = TableDefinition.of(text, swap.target().name());
        TableDefinition shadow;
        try {
            shadow = twins.whole(swap);
        } catch (SQLException e) {
            if (Failure.of(e).passes() || !swap.birthSeen()) {
                throw e;
            }
            log.warn("The target refuses what was done to {}: {}", swap.shadow(), e.getMessage());
            twins.clear(swap);
            // There the refusal is met again, and told with the ways on.
            return Stage.REPLAYING;
        }
        unknown.requireNone(swap, real, shadow);
        String reason;
        if (swap.oldTarget().isPresent()) {
            reason = "the old table stays, as " + swap.oldTarget().get();
        } else if (swap.isRevert()) {
            reason = "the old table comes back";
        } else if (swap.birthSeen() && !swap.entry().realBefore().equals(Optional.of(text))) {
            reason = "the real table was changed since its shadow was made";
        } else if (swap.birthSeen() && !swap.comesToTheSame(shadow)) {
            reason = "the shadow was altered in several steps, or has a column that was dropped and made anew";
        } else if (!twins.wanted(swap, real).isLikeButForConstraints(real)) {
            reason = swap.birthSeen()
                    ? "the shadow was not made like the real table"
                    : "the shadow was there before the first statement that was read";
        } else {
            log.info(
                    "Cut-over of {}: what was done to {} is done to {} ({} statements; from {})",
                    swap.shadow(),
                    swap.shadow(),
                    swap.target(),
                    swap.birthSeen() ? swap.changes().size() : 0,
                    swap.change().where());
            return Stage.REPLAYING;
        }
        log.warn(
                "Cut-over of {}: table {} is made anew and its rows are copied, because {} (from {})",
                swap.shadow(),
                swap.target(),
                reason,
                swap.change().where());
        return Stage.COPYING;
    }

    private static StopException missing(SchemaChange change, ObjectName target) {
        return StopException.at(
                change,
                "Table " + target + " is not on the target, though an online schema change puts another in its place."
                        + " Make it there, as it was on the source before the statement, and restart the task. Statement: "
                        + change.statement() + ".");
    }

    /** First the constraints, which the tools name otherwise or leave out, then statement by statement. */
    private OnlineTable replay(Swap swap, OnlineTable begun, PartitionState state) throws SQLException {
        OnlineTable entry = begun;
        if (entry.stepsDone() == 0) {
            Optional<String> text = begun(swap, state);
            if (text.isEmpty()) {
                text = constraints(swap);
            }
            if (text.isPresent()) {
                steps.run(swap.change(), new Step(SessionVariables.NONE, text.get(), swap.target(), false), state);
            }
            entry = note(entry.oneStepOn(), state);
        }
        List<ShadowStatement> changes = swap.birthSeen() ? swap.changes() : List.of();
        for (int i = entry.stepsDone() - 1; i < changes.size(); i++) {
            ShadowStatement statement = changes.get(i);
            Optional<String> text = begun(swap, state);
            if (text.isEmpty()) {
                text = twins.text(swap, statement, swap.target());
            }
            if (text.isPresent()) {
                Step step = new Step(statement.session(), text.get(), swap.target(), true);
                if (steps.run(swap.change(), step, state) == Outcome.REFUSED_FOR_VALUES) {
                    log.warn(
                            "Cut-over of {}: table {} is made anew and its rows are copied, because of values in them that the new"
                                    + " columns cannot hold; the tool copied with INSERT IGNORE, which bends them (from {})",
                            swap.shadow(),
                            swap.target(),
                            swap.change().where());
                    return note(entry.at(Stage.COPYING), state);
                }
            }
            entry = note(entry.oneStepOn(), state);
        }
        return note(entry.at(Stage.TRIGGERS), state);
    }

    /** The step that was begun before a crash: the table may look otherwise by now, so its text is what was noted. */
    private static Optional<String> begun(Swap swap, PartitionState state) {
        return state.pendingAt(swap.change().address().offset()).map(Pending::run);
    }

    private Optional<String> constraints(Swap swap) throws SQLException {
        TableDefinition real = TableDefinition.read(connection(), swap.target())
                .orElseThrow(() -> missing(swap.change(), swap.target()));
        return real.constraintsLike(twins.wanted(swap, real), swap.target().name())
                .map(actions -> "ALTER TABLE " + swap.target().quoted() + " " + actions);
    }

    /** Commits what was done with how far that is. */
    private OnlineTable note(OnlineTable entry, PartitionState state) throws SQLException {
        database.online().put(connection(), entry);
        connection().commit();
        state.lookForPending(database);
        return entry;
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
