package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.StopException;

/** The sentences for what a replay cannot bring about. */
final class Replays {

    private Replays() {}

    static StopException notPossible(RowChange change, TableBinding binding, long rewoundFrom) {
        String why = binding.hasKey()
                ? " has a unique key over an expression, a part of a column or a column that the record lacks, so the rows that"
                        + " would be in the way of a replay cannot be told."
                : " has no key, so a replay would write its rows twice.";
        return StopException.at(
                change,
                "Table " + change.database() + "." + change.table() + why
                        + " Set the offset back to where the snapshot starts (reset it), which builds the table anew; or set it"
                        + " forward to " + rewoundFrom + ", where this replay began.");
    }
}
