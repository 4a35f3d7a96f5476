package io.binlogbridge.sink.target;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what failed for a reason that passes ({@link Failure#passes}): with pauses that double from 50 ms to 30 s, each moved by up to
 * a quarter at random so that lanes and tasks do not come back in step, until the window of {@link RetryWindows} is over. Thread-safe.
 */
public final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final double JITTER = 0.25;

    private final TargetAddress address;
    private final RetryWindows windows;
    private final BooleanSupplier taskEnded;
    private final AtomicLong count = new AtomicLong();

    /** @param taskEnded whether nobody waits for results any more, so that nothing is tried again */
    public Retries(TargetAddress address, RetryWindows windows, BooleanSupplier taskEnded) {
        this.address = address;
        this.windows = windows;
        this.taskEnded = taskEnded;
    }

    /** One attempt; it cleans up after itself when it fails. */
    @FunctionalInterface
    public interface Attempt<T extends @Nullable Object> {
        T make() throws SQLException;
    }

    /**
     * Makes {@code attempt} until it succeeds.
     *
     * @param what for messages: {@code write rows of shop.orders}
     * @param ended whether this one need not be tried again
     * @throws SQLException for a failure that does not pass, and for any once {@code ended}
     * @throws RetriesExhaustedException when the window is over
     */
    public <T extends @Nullable Object> T call(String what, BooleanSupplier ended, Attempt<T> attempt)
            throws SQLException {
        Outage outage = new Outage(what, () -> taskEnded.getAsBoolean() || ended.getAsBoolean());
        RetryPolicy<T> policy = RetryPolicy.<T>builder()
                .handleIf(Retries::passes)
                .abortIf((result, error) -> error != null && outage.isOver(error))
                .withMaxRetries(-1)
                .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .onRetryScheduled(event -> outage.log(event.getLastException(), event.getDelay()))
                .build();
        try {
            T result = Failsafe.with(policy).get(attempt::make);
            outage.end();
            return result;
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SQLException error) {
                throw outage.result(error);
            }
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    private static boolean passes(Throwable error) {
        return error instanceof SQLException sql && Failure.of(sql).passes();
    }

    /** The failures of one call. */
    private final class Outage {
        private final String what;
        private final BooleanSupplier ended;
        private long firstFailure;
        private int failures;

        private Outage(String what, BooleanSupplier ended) {
            this.what = what;
            this.ended = ended;
        }

        private boolean isOver(Throwable error) {
            long now = System.nanoTime();
            firstFailure = failures++ == 0 ? now : firstFailure;
            return ended.getAsBoolean() || (error instanceof SQLException sql && now - firstFailure >= window(sql));
        }

        private long window(SQLException error) {
            return windows.of(Failure.of(error)).toNanos();
        }

        private void log(@Nullable Throwable error, Duration pause) {
            log.warn(
                    "Could not {} at {}, attempt {} ({}); again in {} ms. Retries of this task so far: {}",
                    what,
                    address,
                    failures,
                    error instanceof SQLException sql ? reason(sql) : error,
                    pause.toMillis(),
                    count.incrementAndGet());
        }

        private void end() {
            if (failures > 0) {
                log.info("Could {} after {} failed attempts", what, failures);
            }
        }

        /** The last failure, as the caller sees it. */
        private SQLException result(SQLException error) {
            if (!Failure.of(error).passes() || ended.getAsBoolean()) {
                return error;
            }
            Duration tried = Duration.ofNanos(System.nanoTime() - firstFailure);
            String option =
                    Failure.of(error) == Failure.CONNECTION ? "retry.connection.minutes" : "retry.other.minutes";
            throw new RetriesExhaustedException(
                    "Could not " + what + " at " + address + ": tried " + failures + " times in "
                            + tried.toSeconds() + " seconds (" + option + " is over), the last time with "
                            + reason(error)
                            + ". See to the target and restart the task: it goes on where it stopped.",
                    error);
        }

        private static String reason(SQLException error) {
            return "error " + error.getErrorCode() + ", " + error.getMessage();
        }
    }
}
