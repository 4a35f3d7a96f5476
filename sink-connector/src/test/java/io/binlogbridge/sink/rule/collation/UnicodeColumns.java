package io.binlogbridge.sink.rule.collation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of general_ci and the cases of Unicode's characters, asked from a server. */
final class UnicodeColumns {

    /** No character after the second plane has a case. */
    private static final int WITH_CASE = 0x20000;

    private final CollationServer server;

    UnicodeColumns(CollationServer server) {
        this.server = server;
    }

    Map<String, int[]> all() throws SQLException {
        Map<String, int[]> columns = new HashMap<>();
        columns.put("general_ci", weights("utf8mb3_general_ci"));
        columns.put("general_mysql500_ci", weights("utf8mb3_general_mysql500_ci"));
        putCases("default", "utf8mb4_general_ci", columns);
        putCases("520", "utf8mb4_unicode_520_ci", columns);
        putCases("900", "utf8mb4_0900_ai_ci", columns);
        return columns;
    }

    private int[] weights(String collation) throws SQLException {
        return numbers(0x10000, "WEIGHT_STRING(CONVERT(c USING utf8mb3) COLLATE " + collation + ")");
    }

    /** With something behind the character, as what it becomes may take more bytes. */
    private void putCases(String version, String collation, Map<String, int[]> columns) throws SQLException {
        for (String fold : new String[] {"lower", "upper"}) {
            columns.put(
                    fold + "." + version,
                    numbers(
                            WITH_CASE,
                            "CAST(CONVERT(LEFT(" + fold + "(CONCAT(c, 'xxxx') COLLATE " + collation
                                    + "), 1) USING utf32) AS BINARY)"));
        }
    }

    /** Of the characters up to an end; surrogates have their own number. */
    private int[] numbers(int end, String expression) throws SQLException {
        int[] numbers = new int[end];
        Arrays.setAll(numbers, character -> character);
        server.ofPoints(List.of(expression), "n < " + end, row -> {
            int number = 0;
            for (byte one : row.getBytes(2)) {
                number = (number << 8) | (one & 0xff);
            }
            numbers[row.getInt(1)] = number;
        });
        return numbers;
    }
}
