package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.rule.where.ConditionException;
import java.util.Optional;

/**
 * Where the rows of a table go, and which of them.
 *
 * @param binding how they meet the target's table
 * @param selection which of its changes reach it
 */
public record RowRoute(TableBinding binding, RowSelection selection) {

    /**
     * What {@code change} is on the target; empty when it is nothing there.
     *
     * @throws StopException when the condition of the rule cannot be decided on its row
     */
    public Optional<RowChange> select(RowChange change) {
        try {
            return selection.of(change);
        } catch (ConditionException e) {
            throw StopException.at(
                    change,
                    "Whether a row of table " + change.database() + "." + change.table() + " ("
                            + binding.keyText(change.anyImage())
                            + ") belongs on the target cannot be decided by the condition of its rule. "
                            + e.getMessage()
                            + " Change the condition so that it can be decided on every row, and restart the task.");
        }
    }
}
