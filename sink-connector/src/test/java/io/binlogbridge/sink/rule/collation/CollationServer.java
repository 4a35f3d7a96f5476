package io.binlogbridge.sink.rule.collation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a server says of its collations, many characters or texts at once. */
final class CollationServer implements AutoCloseable {

    private final Connection connection = TargetServer.connect();

    CollationServer() throws SQLException {
        run("CREATE DATABASE IF NOT EXISTS collations", "USE collations");
    }

    /** Takes one row of an answer. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /** Fills the table {@code points} with a row for each of Unicode's characters that the condition on {@code n} lets in. */
    void keepPoints(String condition) throws SQLException {
        run(
                "SET SESSION cte_max_recursion_depth = 2000",
                "DROP TEMPORARY TABLE IF EXISTS points",
                "CREATE TEMPORARY TABLE points (n INT PRIMARY KEY, c VARCHAR(1) CHARACTER SET utf8mb4)",
                "INSERT INTO points WITH RECURSIVE k AS (SELECT 0 i UNION ALL SELECT i + 1 FROM k WHERE i < 1087)"
                        + " SELECT n, CONVERT(CONVERT(UNHEX(LPAD(HEX(n), 8, '0')) USING utf32) USING utf8mb4)"
                        + " FROM (SELECT a.i * 1024 + b.i AS n FROM k a, k b WHERE b.i < 1024) numbers"
                        + " WHERE n NOT BETWEEN 0xD800 AND 0xDFFF AND (" + condition + ")");
    }

    /** The answers for all characters that are kept, in their order; the first column is the character's number. */
    void ofPoints(List<String> expressions, String condition, Row taker) throws SQLException {
        String columns = Stream.concat(Stream.of("n"), expressions.stream()).collect(Collectors.joining(", "));
        rows("SELECT " + columns + " FROM points WHERE " + condition + " ORDER BY n", taker);
    }

    /** Fills a table with rows of texts, in columns {@code t0}, {@code t1} ... of a character set, numbered from 0 as {@code n}; in binary each char is a byte. */
    void keepTexts(String table, String charset, List<String[]> rows) throws SQLException {
        boolean bytes = charset.equals("binary");
        StringBuilder columns = new StringBuilder();
        for (int at = 0; at < rows.get(0).length; at++) {
            columns.append(", t" + at + (bytes ? " VARBINARY(100)" : " VARCHAR(100) CHARACTER SET " + charset));
        }
        run(
                "DROP TEMPORARY TABLE IF EXISTS " + table,
                "CREATE TEMPORARY TABLE " + table + " (n INT PRIMARY KEY" + columns + ")");
        for (int from = 0; from < rows.size(); from += 5_000) {
            StringBuilder insert = new StringBuilder("INSERT INTO " + table + " VALUES ");
            for (int at = from; at < Math.min(from + 5_000, rows.size()); at++) {
                insert.append(at == from ? "(" : ",(").append(at);
                for (String text : rows.get(at)) {
                    insert.append(bytes ? ", x'" : ", _utf8mb4 x'")
                            .append(hex(text, bytes))
                            .append("'");
                }
                insert.append(')');
            }
            run(insert.toString());
        }
    }

    List<String> collations(String condition) throws SQLException {
        List<String> names = new ArrayList<>();
        rows(
                "SELECT COLLATION_NAME FROM information_schema.COLLATIONS WHERE " + condition
                        + " ORDER BY COLLATION_NAME",
                row -> names.add(row.getString(1)));
        return names;
    }

    void rows(String query, Row taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String hex(String text, boolean bytes) {
        return HexFormat.of().formatHex(text.getBytes(bytes ? ISO_8859_1 : UTF_8));
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
