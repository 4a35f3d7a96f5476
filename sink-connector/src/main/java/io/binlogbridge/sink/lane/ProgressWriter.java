package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.PartitionLease;
import io.binlogbridge.sink.progress.ProgressTable;
import java.sql.Connection;
import java.sql.SQLException;

/** Moves the progress of a partition on, in the transaction under way. Thread-safe. */
public final class ProgressWriter {

    private final ProgressTable table;
    private final PartitionLease lease;

    public ProgressWriter(ProgressTable table, PartitionLease lease) {
        this.table = table;
        this.lease = lease;
    }

    /** Makes sure that the partition is still this task's until the transaction ends. */
    void hold(Connection connection, Landing landing) throws SQLException {
        lease.hold(connection, landing.key());
    }

    /** Whether an earlier attempt got through, though its connection broke before it could say so. */
    boolean isThere(Connection connection, Landing landing) throws SQLException {
        return table.read(connection, landing.key()).nextOffset()
                == landing.to().nextOffset();
    }

    /** Writes the progress and commits the transaction. */
    public void commit(Connection connection, Landing landing) throws SQLException {
        hold(connection, landing);
        write(connection, landing);
        connection.commit();
    }

    /** Writes the progress into the transaction; the partition must be held. */
    void write(Connection connection, Landing landing) throws SQLException {
        if (!table.advance(connection, landing.key(), landing.from(), landing.to())) {
            throw new StopException(
                    "The progress of " + landing.key() + " on the target is no longer what this task left"
                            + " there (" + landing.from()
                            + "): another task, or another connector of the same name, writes it too."
                            + " Stop that one, and restart this task.");
        }
    }
}
