package io.binlogbridge.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * SIGKILL of a worker that never commits a source offset by itself: each time the source starts it delivers again all that it has
 * delivered since its last orderly stop. Tables without a key are among those that must end equal.
 */
@ExtendWith(LiveStack.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledWorkerIT {

    private static final int ROWS = 60_000;

    private ConnectWorker worker;

    @BeforeAll
    void startWorkerThatNeverFlushes(LiveStack stack) {
        worker = ConnectWorker.start(
                ConnectWorker.Options.of(stack.folder().resolve("connect-killed"), stack.broker(), LiveStack.plugins())
                        .inGroup("killed")
                        .with("offset.flush.interval.ms", "3600000"));
    }

    @AfterAll
    void stopWorker() {
        worker.close();
    }

    @Test
    void inTheSnapshot(LiveStack stack) throws Exception {
        stack.source()
                .run(
                        """
                CREATE DATABASE killed_snapshot;
                SET SESSION cte_max_recursion_depth = 1000000;
                CREATE TABLE killed_snapshot.big (id INT PRIMARY KEY, v VARCHAR(100), UNIQUE KEY (v));
                INSERT INTO killed_snapshot.big WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i, CONCAT('row ', i) FROM n;
                CREATE TABLE killed_snapshot.keyless AS SELECT id %% 100 AS a, REPEAT('x', 50) AS b FROM killed_snapshot.big;
                CREATE TABLE killed_snapshot.zz_marker (n INT PRIMARY KEY);
                """
                                .formatted(ROWS));
        try (Pair pair = new Pair(stack, "killed_snapshot").in(worker)) {
            pair.start();
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> rows(stack.target(), "killed_snapshot.big") > ROWS / 10);
            worker.kill();
            assertThat(rows(stack.target(), "killed_snapshot.keyless")).isLessThan(ROWS);
            stack.source()
                    .run(
                            "DELETE FROM killed_snapshot.big WHERE id % 3 = 0; DELETE FROM killed_snapshot.keyless WHERE a = 5;");
            worker.restart();
            pair.awaitEqual(Names.SAME);
        }
    }

    @Test
    void inTheStream(LiveStack stack, TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        Random random = new Random(seed);
        RandomHistory history = new RandomHistory(seed);
        try (Pair pair = new Pair(stack, "killed_stream").in(worker).createDatabase();
                Writer writer = new Writer(stack.source(), "killed_stream")) {
            writer.write(history.setup());
            pair.start();
            pair.catchUp();
            // An orderly stop commits the offset after the snapshot; from here on none is committed any more.
            pair.rest().restart(pair.sourceName());
            for (int kill = 0; kill < 3; kill++) {
                for (int step = random.nextInt(150); step >= 0; step--) {
                    writer.write(history.next());
                }
                if (kill == 1) {
                    // All is produced and applied, and no offset of the source tells so.
                    pair.catchUp();
                }
                worker.kill();
                worker.restart();
            }
            pair.awaitEqual(Names.SAME);
        }
    }

    private static long rows(MySqlServer server, String table) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            if ("42S02".equals(e.getSQLState()) || e.getErrorCode() == 1049) {
                return 0;
            }
            throw e;
        }
    }
}
