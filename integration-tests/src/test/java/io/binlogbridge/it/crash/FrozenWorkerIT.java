package io.binlogbridge.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.stack.kafka.ConnectWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A worker that is out of touch for so long that another one takes its tasks over, and then goes on where it was, in the middle of what
 * it was writing: nothing of that may still reach the target.
 */
@ExtendWith(LiveStack.Provider.class)
@EnabledIfSystemProperty(
        named = "frozen",
        matches = "true",
        disabledReason = "it waits for rebalances, several minutes of them: run it with -Dfrozen=true")
class FrozenWorkerIT {

    private static final int FREEZES = 4;

    @Test
    void twoWorkersTakeTurns(LiveStack stack, TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        try (ConnectWorker one = ConnectWorker.start(options(stack, "frozen-one"));
                ConnectWorker other = ConnectWorker.start(options(stack, "frozen-other"));
                Pair pair = new Pair(stack, "frozen").sinkIn(one).createDatabase();
                Traffic traffic = new Traffic(stack, pair, "frozen", seed)) {
            pair.start().catchUp();
            Future<?> running = traffic.begin();
            try {
                for (int freeze = 0; freeze < FREEZES; freeze++) {
                    ConnectWorker frozen = freeze % 2 == 0 ? one : other;
                    awaitMore(stack, pair, traffic, 2_000, "while both workers are well, before freeze " + freeze);
                    frozen.freeze();
                    try {
                        // Wherever the task was: it runs on the one that is left, or comes there.
                        awaitMore(stack, pair, traffic, 8_000, "while a worker is frozen, freeze " + freeze);
                    } finally {
                        frozen.thaw();
                    }
                    assertThat(running).isNotDone();
                }
                traffic.end(running);
                pair.awaitEqual(Names.SAME);
            } finally {
                keepLog(one, "one");
                keepLog(other, "other");
            }
        }
    }

    private static void keepLog(ConnectWorker worker, String name) throws IOException {
        Files.copy(
                worker.log(),
                Project.root().resolve("integration-tests/target/frozen-worker-" + name + ".log"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void awaitMore(LiveStack stack, Pair pair, Traffic traffic, int records, String when)
            throws SQLException {
        long from = Applied.on(stack.target(), pair);
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        long now = Applied.on(stack.target(), pair);
                        traffic.applied(now);
                        return now >= from + records;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Waited for %d more records on the target %s: it had %d then, and has %d now of the %d in the topic.%n%s"
                            .formatted(
                                    records,
                                    when,
                                    from,
                                    Applied.on(stack.target(), pair),
                                    traffic.written(),
                                    Applied.connections(stack.target())),
                    e);
        }
    }

    private static ConnectWorker.Options options(LiveStack stack, String folder) {
        return ConnectWorker.Options.of(
                        stack.folder().resolve(folder),
                        stack.broker(),
                        List.of(Project.root().resolve("sink-connector/target/plugin")))
                .inGroup("frozen");
    }
}
