package io.binlogbridge.it.crash;

import io.binlogbridge.it.history.RandomHistory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A random history with everything that makes an epoch long or a target busy: transactions of thousands of rows, unique values of all of
 * them moved at once, one row changed hundreds of times. The same for the same seed.
 */
final class Workload {

    private static final int BIG = 5_000;
    private static final int SMALL_TRANSACTIONS = 20;
    private static final int HOT_CHANGES = 300;

    private final Random random;
    private final RandomHistory history;

    Workload(long seed) {
        this.random = new Random(seed);
        this.history = new RandomHistory(seed);
    }

    List<String> setup() {
        List<String> statements = new ArrayList<>(history.setup());
        statements.add("SET SESSION cte_max_recursion_depth = 1000000");
        statements.add("CREATE TABLE big (id INT PRIMARY KEY, u INT, v VARCHAR(80), UNIQUE KEY by_u (u))");
        statements.add("CREATE TABLE wide (id INT PRIMARY KEY, v VARCHAR(200), n INT)");
        statements.add("CREATE TABLE keyless (a INT, b VARCHAR(80))");
        statements.add("CREATE TABLE hot (id INT PRIMARY KEY, n INT NOT NULL, UNIQUE KEY by_n (n))");
        statements.add("INSERT INTO big" + numbers("i, i, CONCAT('row ', i)"));
        statements.add("INSERT INTO wide" + numbers("i, REPEAT('x', 100), 0"));
        statements.add("INSERT INTO hot VALUES (1, 0), (2, 1000000)");
        return statements;
    }

    /** A stretch of small transactions, then one that is big, or many on one row. */
    List<List<String>> nextRound() {
        List<List<String>> round = new ArrayList<>();
        for (int i = random.nextInt(SMALL_TRANSACTIONS); i >= 0; i--) {
            round.add(small());
        }
        round.add(
                switch (random.nextInt(9)) {
                    case 0 -> List.of("UPDATE big SET v = 'round " + random.nextInt(1000) + "'");
                    case 1 -> List.of("UPDATE big SET u = -u");
                    case 2 -> List.of("UPDATE big SET u = u + 1 ORDER BY u DESC");
                    case 3 ->
                        transaction(
                                "UPDATE big SET id = id + 1000000", "UPDATE big SET id = (id + 17) % " + BIG + " + 1");
                    case 4 ->
                        transaction(
                                "DELETE FROM big WHERE id % 3 = " + random.nextInt(3),
                                "INSERT IGNORE INTO big" + numbers("i, i + " + random.nextInt(9) + ", 'again'"));
                    case 5 ->
                        transaction(
                                "UPDATE wide SET n = n + 1",
                                "DELETE FROM wide WHERE id % 50 = 7",
                                "INSERT IGNORE INTO wide" + numbers("i, REPEAT('y', 150), 1"));
                    case 6 ->
                        transaction(
                                "INSERT INTO keyless" + numbers("i % 100, 'twice'") + " WHERE i <= 300",
                                "UPDATE keyless SET b = 'once' WHERE a % 7 = 1 LIMIT 50",
                                "DELETE FROM keyless WHERE a % 3 = 0 LIMIT 250");
                    case 7 -> transaction(hot().toArray(String[]::new));
                    default -> hot();
                });
        return round;
    }

    private List<String> small() {
        List<String> next = random.nextInt(10) == 0 ? history.next() : history.nextTransaction();
        // Two tables of one shape that exchange their names leave nothing to see: a run of it that a crash cut short is
        // the
        // operator's to judge.
        return next.stream().anyMatch(statement -> statement.startsWith("RENAME TABLE")) ? List.of() : next;
    }

    private List<String> hot() {
        List<String> changes =
                new ArrayList<>(Collections.nCopies(HOT_CHANGES, "UPDATE hot SET n = n + 1 WHERE id = 1"));
        // The value that the other row had just now.
        changes.add("UPDATE hot SET n = -1 WHERE id = 1");
        changes.add("UPDATE hot SET n = n - 1 WHERE id = 2");
        changes.add("UPDATE hot SET n = (SELECT n + 1 FROM (SELECT n FROM hot WHERE id = 2) AS other) WHERE id = 1");
        changes.add("UPDATE hot SET n = 0 WHERE id = 1");
        return changes;
    }

    private static String numbers(String columns) {
        return " WITH RECURSIVE numbers AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM numbers WHERE i < " + BIG
                + ") SELECT " + columns + " FROM numbers";
    }

    private static List<String> transaction(String... statements) {
        List<String> transaction = new ArrayList<>(List.of(statements));
        transaction.add(0, "START TRANSACTION");
        transaction.add("COMMIT");
        return transaction;
    }
}
