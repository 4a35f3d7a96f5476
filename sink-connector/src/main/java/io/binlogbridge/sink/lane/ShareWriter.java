package io.binlogbridge.sink.lane;

import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Retries;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetPool;
import io.binlogbridge.sink.write.EpochWriter;
import io.binlogbridge.sink.write.LoadDataException;
import io.binlogbridge.sink.write.TableWriteException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one transaction succeed: cleans up after a failed attempt, and tries again what may yet work. */
final class ShareWriter {

    private static final Logger log = LoggerFactory.getLogger(ShareWriter.class);

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
        if (flight.continues()) {
            goOn(target, transaction);
            return;
        }
        retries.call("write " + flight, flight.course()::isOver, () -> {
            boolean again = true;
            while (again) {
                again = !attempt(target, tables, transaction);
            }
            return true;
        });
    }

    /** What was written before in the same transaction is lost with any failure, so there is nothing that could be tried again here. */
    private void goOn(Target target, Transaction transaction) throws SQLException {
        boolean done = false;
        try {
            transaction.run(target.connection());
            done = true;
        } catch (SQLException e) {
            Failure meaning = Failure.of(e);
            if (meaning == Failure.CONNECTION) {
                pool.drop();
            }
            if (meaning.passes() || e.getErrorCode() == DUPLICATE_KEY || e instanceof LoadDataException) {
                throw new TransactionLostException(e);
            }
            throw e;
        } finally {
            if (!done) {
                target.drop();
            }
        }
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
            } else if (findsOtherForm(e, tables)) {
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

    /** Whether the share can be written in another form, in which what failed does not come up. */
    private static boolean findsOtherForm(SQLException error, Collection<TableBatch> tables) {
        if (error instanceof LoadDataException refused) {
            log.info("Rows of table {} go by INSERT: {}", refused.table(), refused.getMessage());
            of(refused, tables).forEach(TableBatch::refuseLoadData);
            return true;
        }
        // A row met one that should not have been there.
        return error instanceof TableWriteException refused
                && error.getErrorCode() == DUPLICATE_KEY
                && of(refused, tables).anyMatch(table -> table.reckonWithRows(String.valueOf(error.getMessage())));
    }

    private static Stream<TableBatch> of(TableWriteException error, Collection<TableBatch> tables) {
        return tables.stream().filter(table -> table.binding().table().name().equals(error.table()));
    }

    static void write(Target target, Connection connection, Collection<TableBatch> tables) throws SQLException {
        if (!tables.isEmpty()) {
            new EpochWriter(target.server(), true).write(connection, tables);
        }
    }
}
