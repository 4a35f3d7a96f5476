package io.binlogbridge.it.ddl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cases of tables with 1,000 columns, which nobody wants to read. */
final class ThousandColumns {

    private static final String THEME = "wide";
    private static final int COLUMNS = 1_000;

    private ThousandColumns() {}

    static List<CorpusCase> cases() {
        return List.of(
                altered(
                        "a thousand columns and one",
                        "thousand_and_one",
                        "ADD COLUMN added INT DEFAULT 7 AFTER c500",
                        COLUMNS + 1),
                altered("a thousand columns less one", "thousand_less_one", "DROP COLUMN c500", COLUMNS - 1),
                altered(
                        "a thousand columns, one changed",
                        "thousand_changed",
                        "CHANGE c500 changed BIGINT FIRST",
                        COLUMNS),
                new CorpusCase(
                        THEME,
                        "a thousand columns, one renamed",
                        List.of(new Mark("since", "", "", "8.0")),
                        statements("thousand_renamed", "RENAME COLUMN c500 TO renamed", COLUMNS)));
    }

    private static CorpusCase altered(String name, String table, String action, int columnsAfter) {
        return new CorpusCase(THEME, name, List.of(), statements(table, action, columnsAfter));
    }

    private static List<String> statements(String table, String action, int columnsAfter) {
        String columns =
                IntStream.range(1, COLUMNS).mapToObj(n -> "c" + n + " INT").collect(Collectors.joining(", "));
        return List.of(
                "CREATE TABLE " + table + " (id INT PRIMARY KEY, " + columns + ")",
                insert(table, 1, COLUMNS),
                "ALTER TABLE " + table + " " + action,
                insert(table, 1_001, columnsAfter),
                "UPDATE " + table + " SET c999 = 5");
    }

    /** A row of consecutive numbers: a value in the wrong column is seen. */
    private static String insert(String table, int first, int columns) {
        return "INSERT INTO " + table + " VALUES ("
                + IntStream.range(first, first + columns)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
