package io.binlogbridge.sink.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final SQLException deadlock = new SQLException("Deadlock found", "40001", 1213);
    private final SQLException gone = new SQLException("Server has gone away", "HY000", 2006);
    private final SQLException tooLong = new SQLException("Data too long", "22001", 1406);
    private static final TargetAddress ADDRESS =
            new TargetAddress("jdbc:mysql://user:secret@target:3306/?password=secret", "user", "secret");

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicBoolean taskEnded = new AtomicBoolean();

    private Retries within(Duration connection, Duration other) {
        return new Retries(ADDRESS, new RetryWindows(connection, other), taskEnded::get);
    }

    private Retries.Attempt<String> failing(int times, SQLException error) {
        return () -> {
            if (attempts.getAndIncrement() < times) {
                throw error;
            }
            return "written";
        };
    }

    @Test
    void whatPassesIsTriedUntilItSucceeds() throws SQLException {
        Retries retries = within(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(retries.call("write rows", () -> false, failing(2, deadlock)))
                .isEqualTo("written");
        assertThat(attempts).hasValue(3);
        assertThat(retries.call("write rows", () -> false, failing(5, gone))).isEqualTo("written");
        assertThat(attempts).hasValue(6);
    }

    @Test
    void whatIsRefusedIsTriedOnce() {
        Retries retries = within(Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThatThrownBy(() -> retries.call("write rows", () -> false, failing(9, tooLong)))
                .isSameAs(tooLong);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void theWindowOfTheConnectionIsNotThatOfTheRest() {
        Retries retries = within(Duration.ZERO, Duration.ofMinutes(1));
        assertThatThrownBy(() -> retries.call("write rows of shop.orders", () -> false, failing(9, gone)))
                .isInstanceOf(RetriesExhaustedException.class)
                .hasMessage(
                        "Could not write rows of shop.orders at jdbc:mysql://target:3306/: tried 1 times in 0 seconds"
                                + " (retry.connection.minutes is over), the last time with error 2006, Server has gone away."
                                + " See to the target and restart the task: it goes on where it stopped.");
    }

    @Test
    void theWindowCountsFromTheFirstFailure() {
        Retries retries = within(Duration.ofMinutes(1), Duration.ofMillis(120));
        assertThatThrownBy(() -> retries.call("write rows", () -> false, failing(1_000, deadlock)))
                .isInstanceOf(RetriesExhaustedException.class)
                .hasMessageContaining("retry.other.minutes is over")
                .hasMessageContaining("tried " + attempts.get() + " times");
        assertThat(attempts).hasValueGreaterThan(1);
    }

    @Test
    void nothingIsTriedAgainForATaskThatHasEnded() {
        Retries retries = within(Duration.ofMinutes(1), Duration.ofMinutes(1));
        Retries.Attempt<String> failing = failing(9, deadlock);
        assertThatThrownBy(() -> retries.call("write rows", () -> false, () -> {
                    taskEnded.set(attempts.get() == 1);
                    return failing.make();
                }))
                .isSameAs(deadlock);
        assertThat(attempts).hasValue(2);
    }
}
