package io.binlogbridge.it.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * With {@code epoch.boundary=transaction} whoever reads the target sees states that the source once had: money that moves between
 * accounts is never missing and never there twice, whatever is restarted. {@code -Dseed=n} replays one history.
 */
@ExtendWith(LiveStack.Provider.class)
class ConsistentCommitsIT {

    private static final int ACCOUNTS = 20;
    private static final int TRANSACTIONS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How much money there is; how many transfers; how many accounts do not have what the transfers say. One statement, one state. */
    private static final String STATE =
            """
            SELECT (SELECT SUM(balance) FROM transfers.account), (SELECT COUNT(*) FROM transfers.transfer),
                (SELECT COUNT(*) FROM transfers.account a WHERE balance <> 100 + COALESCE((SELECT
                    SUM(IF(to_account = a.id, amount, -amount)) FROM transfers.transfer WHERE a.id IN (from_account, to_account)), 0))
            """;

    @Test
    void everyReadOfTheTargetIsAStateThatTheSourceHad(LiveStack stack, TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));
        List<List<String>> history = history(new Random(seed));
        int transfers = history.stream()
                .mapToInt(transaction -> (transaction.size() - 2) / 3)
                .sum();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Pair pair = new Pair(stack, "transfers")
                        .withSource("provide.transaction.metadata", "true")
                        .withSink("epoch.boundary", "transaction")
                        .createDatabase();
                Writer writer = new Writer(stack.source(), "transfers");
                Connection reader = stack.target().connection()) {
            writer.write(setup());
            pair.start();
            pair.catchUp();
            Future<?> writing = thread.submit(() -> {
                for (List<String> transaction : history) {
                    writer.write(transaction);
                }
                return null;
            });
            Set<Long> seen = readUntil(transfers, reader, pair);
            writing.get();
            assertThat(seen).hasSizeGreaterThan(10);
            pair.awaitEqual(Names.SAME);
        } finally {
            thread.shutdownNow();
        }
    }

    /** Restarts the sink on its way. Nothing is written behind the last transfer: it must not wait for more. */
    private static Set<Long> readUntil(int transfers, Connection reader, Pair pair) throws SQLException {
        Set<Long> seen = new TreeSet<>();
        int restarts = 0;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long there = 0; there < transfers; ) {
            assertThat(System.nanoTime())
                    .as("%d of %d transfers", there, transfers)
                    .isLessThan(deadline);
            there = look(reader);
            seen.add(there);
            if (there > (restarts + 1L) * transfers / 4) {
                restarts++;
                pair.rest().restart(pair.sinkName());
            }
        }
        return seen;
    }

    /** How many transfers are there. */
    private static long look(Connection reader) throws SQLException {
        try (Statement statement = reader.createStatement();
                ResultSet state = statement.executeQuery(STATE)) {
            assertThat(state.next()).isTrue();
            assertThat(state.getLong(1)).as("the money").isEqualTo(100L * ACCOUNTS);
            assertThat(state.getLong(3)).as("accounts that are wrong").isZero();
            return state.getLong(2);
        }
    }

    private static List<String> setup() {
        List<String> statements = new ArrayList<>(
                List.of(
                        "CREATE TABLE account (id INT PRIMARY KEY, balance INT NOT NULL)",
                        "CREATE TABLE transfer (id INT PRIMARY KEY AUTO_INCREMENT, from_account INT, to_account INT, amount INT)"));
        for (int id = 0; id < ACCOUNTS; id++) {
            statements.add("INSERT INTO account VALUES (" + id + ", 100)");
        }
        return statements;
    }

    private static List<List<String>> history(Random random) {
        List<List<String>> history = new ArrayList<>();
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<String> transaction = new ArrayList<>(List.of("START TRANSACTION"));
            for (int transfer = random.nextInt(i % 100 == 0 ? 200 : 3); transfer >= 0; transfer--) {
                int from = random.nextInt(ACCOUNTS);
                int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
                int amount = 1 + random.nextInt(30);
                transaction.add("UPDATE account SET balance = balance - " + amount + " WHERE id = " + from);
                transaction.add("UPDATE account SET balance = balance + " + amount + " WHERE id = " + to);
                transaction.add("INSERT INTO transfer (from_account, to_account, amount) VALUES (" + from + ", " + to
                        + ", " + amount + ")");
            }
            transaction.add("COMMIT");
            history.add(transaction);
        }
        return history;
    }
}
