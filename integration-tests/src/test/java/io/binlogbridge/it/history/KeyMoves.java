package io.binlogbridge.it.history;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes that pass key values from row to row: swaps, chains, cycles, and one row that changes all the time. */
final class KeyMoves {

    /** Out of the way of every value that a history uses. */
    private static final int ASIDE = 100_000;

    private final Random random;

    KeyMoves(Random random) {
        this.random = random;
    }

    /** The next one, on a table of {@link KeyKind}; a transaction, or several that follow each other. */
    List<String> next(String table) {
        return switch (random.nextInt(6)) {
            case 0 -> swapped(table, "g", "-7");
            case 1 -> swapped(table, "v", "'aside'");
            case 2 -> chain(table);
            case 3 -> cycle(table);
            case 4 -> reused(table);
            default -> hotRow(table);
        };
    }

    /** Two rows exchange a value over a third one that is free: in one transaction, or in three. */
    private List<String> swapped(String table, String column, String free) {
        String one = first(table, number());
        String other = first(table, number());
        List<String> swap = List.of(
                "SET @one = NULL, @other = NULL, @k1 = " + one + ", @k2 = " + other,
                "SELECT " + column + " INTO @one FROM " + table + " WHERE k = @k1 LIMIT 1",
                "SELECT " + column + " INTO @other FROM " + table + " WHERE k = @k2 LIMIT 1",
                "UPDATE " + table + " SET " + column + " = " + free + " WHERE k = @k1 LIMIT 1",
                "UPDATE " + table + " SET " + column + " = @one WHERE k = @k2 LIMIT 1",
                "UPDATE " + table + " SET " + column + " = @other WHERE k = @k1 LIMIT 1");
        return random.nextBoolean() ? transaction(swap) : swap;
    }

    /** Every row takes the key that the next one had. */
    private List<String> chain(String table) {
        int from = number();
        return List.of("UPDATE " + table + " SET k = k + 1 WHERE k >= " + from + " AND k < " + (from + 30)
                + " ORDER BY k DESC");
    }

    /** A few rows take each other's keys, in a circle. */
    private List<String> cycle(String table) {
        int from = number();
        int length = 2 + random.nextInt(5);
        return transaction(List.of(
                "UPDATE " + table + " SET k = k + " + ASIDE + " WHERE k >= " + from + " AND k < " + (from + length),
                "UPDATE " + table + " SET k = " + from + " + (k - " + (ASIDE + from) + " + 1) % " + length
                        + " WHERE k >= " + ASIDE));
    }

    /** A row goes and another one takes its unique values, within a transaction or across two. */
    private List<String> reused(String table) {
        List<String> change = List.of(
                "SET @g = NULL, @v = NULL, @k = " + first(table, number()),
                "SELECT g, v INTO @g, @v FROM " + table + " WHERE k = @k LIMIT 1",
                "DELETE FROM " + table + " WHERE k = @k LIMIT 1",
                "INSERT IGNORE INTO " + table + " (k, g, v) VALUES (" + number() + ", @g, @v)",
                "UPDATE IGNORE " + table + " SET g = @g, v = @v WHERE k = " + number() + " LIMIT 1");
        return random.nextBoolean() ? transaction(change) : change;
    }

    /** The same row again and again, a transaction each. */
    private List<String> hotRow(String table) {
        String row = first(table, number());
        return List.of(
                "SET @k = " + row,
                "UPDATE " + table + " SET n = 0 WHERE k = @k LIMIT 1",
                "UPDATE " + table + " SET n = n + 1, v = v WHERE k = @k LIMIT 1",
                "UPDATE IGNORE " + table + " SET g = g + 1 WHERE k = @k LIMIT 1",
                "UPDATE IGNORE " + table + " SET g = g - 1, n = n + 1 WHERE k = @k LIMIT 1",
                "UPDATE IGNORE " + table + " SET v = UPPER(v) WHERE k = @k LIMIT 1",
                "UPDATE IGNORE " + table + " SET v = LOWER(v) WHERE k = @k LIMIT 1");
    }

    /** The key of a row that is there. */
    private static String first(String table, int from) {
        return "(SELECT MIN(k) FROM " + table + " WHERE k >= " + from + ")";
    }

    private int number() {
        return random.nextInt(200);
    }

    private static List<String> transaction(List<String> changes) {
        return Stream.of(List.of("START TRANSACTION"), changes, List.of("COMMIT"))
                .flatMap(List::stream)
                .toList();
    }
}
