package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.StopException;

/** The sentences for what a replay cannot bring about. */
final class Replays {

    private Replays() {}

    static StopException ofTableWithoutKey(RowChange change, long rewoundFrom) {
        return StopException.at(
                change,
                "Table " + change.database() + "." + change.table()
                        + " has no key, so a replay would write its rows twice. Set the offset back to where the snapshot starts"
                        + " (reset it), which builds the table anew; or set it forward to " + rewoundFrom
                        + ", where this replay began.");
    }
}
