package io.binlogbridge.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a server makes of bytes in its character sets, one query for many sequences of bytes. */
final class ServerConversion implements AutoCloseable {

    private final Connection connection;

    ServerConversion(Connection connection) throws SQLException {
        this.connection = connection;
        run("CREATE DATABASE IF NOT EXISTS charsets", "USE charsets");
    }

    /** One sequence of bytes, all in upper case hex; utf8 and back are null where the server has no text for it. */
    record Converted(String bytes, int characters, String utf8, String back) {

        boolean comesBack() {
            return bytes.equals(back);
        }
    }

    /** Puts sequences, in hex, into a temporary table. */
    void keep(String table, List<String> sequences) throws SQLException {
        run(
                "DROP TEMPORARY TABLE IF EXISTS " + table,
                "CREATE TEMPORARY TABLE " + table + " (n INT AUTO_INCREMENT PRIMARY KEY, b VARBINARY(32))");
        for (int from = 0; from < sequences.size(); from += 10_000) {
            run(sequences.subList(from, Math.min(from + 10_000, sequences.size())).stream()
                    .map(hex -> "(x'" + hex + "')")
                    .collect(Collectors.joining(",", "INSERT INTO " + table + " (b) VALUES ", "")));
        }
    }

    /** What the server makes of the table's sequences, in their order. */
    List<Converted> of(String charset, String table) throws SQLException {
        String text = "CONVERT(b USING " + charset + ")";
        String utf8 = "CONVERT(" + text + " USING utf8mb4)";
        String query = "SELECT HEX(b), CHAR_LENGTH(" + text + "), HEX(" + utf8 + "), HEX(CONVERT(" + utf8 + " USING "
                + charset + ")) FROM " + table + " ORDER BY n";
        List<Converted> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(new Converted(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4)));
            }
        }
        return all;
    }

    /** The names of all that the server has. */
    List<String> charsets() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW CHARACTER SET")) {
            while (rows.next()) {
                all.add(rows.getString("Charset"));
            }
        }
        return all;
    }

    /** In bytes; 0 for a character set that the server does not have. */
    int longestCode(String charset) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW CHARACTER SET LIKE '" + charset + "'")) {
            return rows.next() ? rows.getInt("Maxlen") : 0;
        }
    }

    /** Stores bytes as they are in a column of the character set, and tells what the column then holds. */
    String storedBytes(String charset, String hex) throws SQLException {
        makeColumn(charset);
        run("INSERT INTO kept VALUES (x'" + hex + "')");
        return storedHex();
    }

    /** Stores a text, sent as utf8mb4, in a column of the character set, and tells what the column then holds. */
    String storedText(String charset, String text) throws SQLException {
        makeColumn(charset);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
        return storedHex();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void makeColumn(String charset) throws SQLException {
        run(
                "DROP TEMPORARY TABLE IF EXISTS kept",
                "CREATE TEMPORARY TABLE kept (v LONGTEXT CHARACTER SET " + charset + ")");
    }

    private String storedHex() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT HEX(v) FROM kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
