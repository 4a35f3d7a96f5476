package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.FlightAbandonedException;
import io.binlogbridge.sink.target.Failure;
import io.binlogbridge.sink.target.Retries;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetPool;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the applier itself does on the target, on its own connection: tried again while its failures pass. */
final class OnTarget {

    private final Target target;
    private final TargetPool pool;
    private final Retries retries;
    private final BooleanSupplier ended;

    OnTarget(Target target, TargetPool pool, Retries retries, BooleanSupplier ended) {
        this.target = target;
        this.pool = pool;
        this.retries = retries;
        this.ended = ended;
    }

    /**
     * Makes {@code attempt}, which begins and ends with no transaction under way, until it succeeds.
     *
     * @param what for messages: {@code read the progress of shop-0}
     * @throws StopException when the target refuses it
     */
    <T extends @Nullable Object> T call(String what, Retries.Attempt<T> attempt) {
        try {
            return retries.call(what, ended, () -> attempt(attempt));
        } catch (SQLException e) {
            if (ended.getAsBoolean()) {
                throw new FlightAbandonedException();
            }
            throw new StopException(
                    "Could not " + what + ": the target " + target.address() + " refuses: " + e.getMessage()
                            + " (error " + e.getErrorCode() + "). Mend that on the target, and restart the task.",
                    e);
        }
    }

    private <T extends @Nullable Object> T attempt(Retries.Attempt<T> attempt) throws SQLException {
        boolean done = false;
        try {
            target.renewed();
            T result = attempt.make();
            done = true;
            return result;
        } catch (SQLException e) {
            if (Failure.of(e) == Failure.CONNECTION) {
                pool.drop();
                target.drop();
            }
            throw e;
        } finally {
            if (!done) {
                target.rollback();
            }
        }
    }
}
