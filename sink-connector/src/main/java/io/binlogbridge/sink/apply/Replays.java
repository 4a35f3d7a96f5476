package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.StopException;

/** What a replay cannot bring about. */
final class Replays {

    private Replays() {}

    /** Stops where {@code change} is one of a table without a key and comes again. */
    static void requireKey(TableBinding binding, RowChange change, PartitionState state) {
        if (binding.hasKey() || !state.ahead().isReplay(change.address().offset())) {
            return;
        }
        throw StopException.at(
                change,
                "Table " + change.database() + "." + change.table()
                        + " has no key, so a replay would write its rows twice. Set the offset back to where the snapshot starts"
                        + " (reset it), which builds the table anew; or set it forward to "
                        + state.ahead().rewoundFrom()
                        + ", where this replay began.");
    }
}
