package io.binlogbridge.it.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements of rows and DDL over several tables of every key kind, the same for the same seed. Many collide with a key or name a table
 * that is gone: the source refuses those, and what it takes is the truth.
 */
public final class RandomHistory {

    private static final String[] TEXTS = {"a", "A", "á", "b", "bb", "ß", "ss", "", " ", "x'y\"z\\", "林", "🐬"};

    private final Random random;
    private final KeyMoves moves;
    private final List<KeyKind> kinds;
    private final List<String> tables = new ArrayList<>();
    private int names;

    public RandomHistory(long seed) {
        this(seed, EnumSet.allOf(KeyKind.class));
    }

    /** Over tables of some kinds only. */
    public RandomHistory(long seed, Set<KeyKind> kinds) {
        this.random = new Random(seed);
        this.moves = new KeyMoves(random);
        // In the enum's order: the same history for the same seed.
        this.kinds = List.copyOf(EnumSet.copyOf(kinds));
    }

    /** Over tables whose rows a key tells apart. */
    public static RandomHistory ofKeyed(long seed) {
        return new RandomHistory(
                seed,
                Arrays.stream(KeyKind.values()).filter(KeyKind::identifiesRows).collect(Collectors.toSet()));
    }

    /** A table of each key kind, with rows. */
    public List<String> setup() {
        List<String> statements = new ArrayList<>();
        for (KeyKind kind : kinds) {
            String table = newTable();
            statements.add(kind.createTable(table));
            statements.add(insert(table, 20));
        }
        return statements;
    }

    /** The next change of rows alone. */
    public List<String> nextRows() {
        return random.nextInt(5) == 0 ? moves.next(oneTable()) : List.of(rows());
    }

    /** The next thing that happens: one statement, or a transaction of several. */
    public List<String> next() {
        return random.nextInt(8) == 0 ? ddl() : nextTransaction();
    }

    /** The next change of rows: one statement, a transaction of several, or keys that pass from row to row. */
    public List<String> nextTransaction() {
        if (random.nextInt(4) > 0) {
            return nextRows();
        }
        List<String> transaction = new ArrayList<>();
        transaction.add("START TRANSACTION");
        for (int i = random.nextInt(8); i >= 0; i--) {
            transaction.add(rows());
        }
        transaction.add(random.nextInt(5) == 0 ? "ROLLBACK" : "COMMIT");
        return transaction;
    }

    private String rows() {
        String table = oneTable();
        return switch (random.nextInt(8)) {
            case 0, 1 -> insert(table, 1 + random.nextInt(6));
            case 2 -> "REPLACE" + insert(table, 3).substring("INSERT IGNORE".length());
            case 3 -> "UPDATE " + table + " SET v = " + text() + ", n = n + 1 WHERE k % 7 = " + random.nextInt(7);
            case 4 ->
                "UPDATE IGNORE " + table + " SET k = k + " + (random.nextInt(41) - 20) + " WHERE k % 5 = "
                        + random.nextInt(5);
            case 5 -> "UPDATE IGNORE " + table + " SET g = " + number() + " WHERE k = " + number();
            case 6 -> "DELETE FROM " + table + " WHERE k % 11 = " + random.nextInt(11);
            default -> "DELETE FROM " + table + " WHERE k = " + number() + " LIMIT 1";
        };
    }

    private List<String> ddl() {
        String table = oneTable();
        String column = "e" + random.nextInt(3);
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                List.of("ALTER TABLE " + table + " ADD COLUMN " + column + " VARCHAR(20) DEFAULT " + text()
                        + (random.nextBoolean() ? " FIRST" : ""));
            case 2 -> List.of("ALTER TABLE " + table + " DROP COLUMN " + column);
            case 3 -> List.of("ALTER TABLE " + table + " RENAME COLUMN " + column + " TO e" + random.nextInt(3));
            case 4 -> List.of("CREATE INDEX i" + random.nextInt(3) + " ON " + table + " (v, n)");
            case 5 -> List.of("DROP INDEX i" + random.nextInt(3) + " ON " + table);
            case 6 -> List.of("TRUNCATE TABLE " + table);
            case 7 -> List.of("DROP TABLE IF EXISTS " + table, kind().createTable(table), insert(table, 10));
            case 8 -> swap(table, oneTable());
            case 9 -> renamed(table);
            case 10 ->
                List.of("ALTER TABLE " + table + " MODIFY v VARCHAR(" + (40 + random.nextInt(40)) + "), ADD COLUMN "
                        + column + " INT");
            default -> {
                String created = newTable();
                yield List.of(kind().createTable(created), insert(created, 10));
            }
        };
    }

    private List<String> swap(String one, String other) {
        return one.equals(other)
                ? List.of()
                : List.of("RENAME TABLE %1$s TO swapping, %2$s TO %1$s, swapping TO %2$s".formatted(one, other));
    }

    private List<String> renamed(String table) {
        tables.remove(table);
        return List.of("ALTER TABLE " + table + " RENAME TO " + newTable());
    }

    private String insert(String table, int rows) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String decimal = random.nextInt(6) == 0 ? "NULL" : random.nextInt(1000) + "." + random.nextInt(100);
            values.add("(" + number() + ", " + number() + ", " + text() + ", " + decimal + ")");
        }
        return "INSERT IGNORE INTO " + table + " (k, g, v, n) VALUES " + String.join(", ", values);
    }

    private String text() {
        if (random.nextInt(8) == 0) {
            return "NULL";
        }
        String text = TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? random.nextInt(100) : "");
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private int number() {
        return random.nextInt(200);
    }

    private KeyKind kind() {
        return kinds.get(random.nextInt(kinds.size()));
    }

    private String oneTable() {
        return tables.get(random.nextInt(tables.size()));
    }

    private String newTable() {
        String name = "t" + names++;
        tables.add(name);
        return name;
    }
}
