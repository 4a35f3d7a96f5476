package io.binlogbridge.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * SIGKILL at random moments while a random workload is applied: of the sink's worker, and of the target's mysqld. {@code -Dkills=n} and
 * {@code -Dseed=n} say how often and of which workload; the moments themselves are the machine's.
 */
@ExtendWith(LiveStack.Provider.class)
class RandomKillsIT {

    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private long seed;
    private Random random;

    @BeforeEach
    void seed(TestReporter reporter) {
        seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        random = new Random(seed);
    }

    @Test
    void ofTheSinksWorker(LiveStack stack) throws Exception {
        ConnectWorker.Options options = ConnectWorker.Options.of(
                        stack.folder().resolve("connect-random-kills"),
                        stack.broker(),
                        List.of(Project.root().resolve("sink-connector/target/plugin")))
                .inGroup("random-kills");
        try (ConnectWorker worker = ConnectWorker.start(options);
                Pair pair = new Pair(stack, "worker_kills")
                        .sinkIn(worker)
                        .spreadWide()
                        .createDatabase();
                Traffic traffic = new Traffic(stack, pair, "worker_kills", seed)) {
            pair.start().catchUp();
            kill(pair, traffic, stack.target(), () -> {
                worker.kill();
                worker.restart();
            });
        }
    }

    /** No task is restarted: each finds back to the target by itself. */
    @Test
    void ofTheTargetsServer(LiveStack stack) throws Exception {
        try (MySqlServer target = MySqlServer.start(
                        MySqlInstallation.locate(), stack.folder().resolve("random-kills"));
                Pair pair =
                        new Pair(stack, "server_kills").to(target).spreadWide().createDatabase();
                Traffic traffic = new Traffic(stack, pair, "server_kills", seed)) {
            pair.start().catchUp();
            kill(pair, traffic, target, () -> {
                target.kill();
                target.restart();
            });
            assertThat(pair.sinkStatus().isRunning()).isTrue();
        }
    }

    private void kill(Pair pair, Traffic traffic, MySqlServer target, Runnable victim) throws Exception {
        Future<?> running = traffic.begin();
        for (int kill = 0; kill < KILLS; kill++) {
            long enough = Applied.on(target, pair) + 1 + random.nextInt(3_000);
            await("the target applies something, after kill " + kill)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        assertThat(pair.sinkStatus().reason()).isEmpty();
                        assertThat(running).isNotDone();
                        traffic.applied(Applied.on(target, pair));
                        return Applied.on(target, pair) >= enough;
                    });
            // Not always right after a commit.
            await().pollDelay(Duration.ofMillis(random.nextInt(200))).until(() -> true);
            victim.run();
        }
        traffic.end(running);
        pair.awaitEqual(Names.SAME);
    }
}
