package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.StopException;
import org.jspecify.annotations.Nullable;

/**
 * Which transaction of the source is under way in a partition, where commits on the target are to be states of the source
 * ({@code epoch.boundary=transaction}). It ends when its end is read, or where another begins. Otherwise none ever is.
 */
final class Transactions {

    private final boolean followed;
    private @Nullable String open;

    Transactions(boolean followed) {
        this.followed = followed;
    }

    /** Whether {@code change} is the first of a transaction, so that what was read before it is complete. */
    boolean begins(RowChange change) {
        if (followed && open != null && !open.equals(change.transaction())) {
            open = null;
            return true;
        }
        return false;
    }

    /** {@code change} belongs to the transaction under way. Rows of a snapshot belong to none. */
    void goOn(RowChange change) {
        if (!followed || change.position().snapshot()) {
            return;
        }
        if (change.transaction() == null) {
            throw StopException.at(
                    change,
                    "With epoch.boundary=transaction the sink must know where transactions end, and the record of table "
                            + change.database() + "." + change.table()
                            + " does not say which one it belongs to. Switch GTIDs on at the source, or set"
                            + " provide.transaction.metadata=true on the source connector.");
        }
        open = change.transaction();
    }

    /** Nothing more of the transaction under way comes. */
    void end() {
        open = null;
    }

    boolean isOpen() {
        return open != null;
    }
}
