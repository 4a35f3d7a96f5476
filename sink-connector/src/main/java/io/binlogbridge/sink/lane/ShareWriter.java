package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Retries;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetPool;
import io.binlogbridge.sink.write.EpochWriter;
import io.binlogbridge.sink.write.TableWriteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Makes one transaction succeed: cleans up after a failed attempt, and tries again what may yet work. */
final class ShareWriter {

    private static final int DUPLICATE_KEY = 1062;

    private final TargetPool pool;
    private final Retries retries;

    ShareWriter(TargetPool pool, Retries retries) {
        this.pool = pool;
        this.retries = retries;
    }

    /** What a transaction does besides writing the share; it ends with the commit. */
    @FunctionalInterface
    interface Transaction {
        void run(Connection connection) throws SQLException;
    }

    /**
     * Runs {@code transaction} on {@code target} until it succeeds, or the course of {@code flight} is over.
     *
     * @param tables what it writes
     * @throws SQLException when the target refuses it
     */
    void write(Target target, Flight flight, Collection<TableBatch> tables, Transaction transaction)
            throws SQLException {
        retries.call("write " + flight, flight.course()::isOver, () -> {
            boolean again = true;
            while (again) {
                again = !attempt(target, tables, transaction);
            }
            return true;
        });
    }

    /** Whether it is done; if not, it is to be done once more in another form. */
    private boolean attempt(Target target, Collection<TableBatch> tables, Transaction transaction) throws SQLException {
        boolean done = false;
        try {
            transaction.run(target.renewed());
            done = true;
            return true;
        } catch (SQLException e) {
            if (Failure.of(e) == Failure.CONNECTION) {
                // After a failover the other connections lead to the wrong server, too.
                pool.drop();
                target.drop();
            } else if (reckonsWithRows(e, tables)) {
                target.rollback();
                return false;
            }
            throw e;
        } finally {
            if (!done) {
                target.rollback();
            }
        }
    }

    /** A row met one that should not have been there: if nobody reckoned with that yet, the share is written so that it may be. */
    private static boolean reckonsWithRows(SQLException error, Collection<TableBatch> tables) {
        if (error.getErrorCode() != DUPLICATE_KEY || !(error instanceof TableWriteException refused)) {
            return false;
        }
        return tables.stream()
                .filter(table -> table.binding().table().name().equals(refused.table()))
                .anyMatch(TableBatch::reckonWithRows);
    }

    static void write(Target target, Connection connection, Collection<TableBatch> tables) throws SQLException {
        if (!tables.isEmpty()) {
            new EpochWriter(target.server()).write(connection, tables);
        }
    }
}
