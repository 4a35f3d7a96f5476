package io.binlogbridge.it.types;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of a table as texts that are equal only where the rows are, by the numbers that a row has. */
final class TableContent {

    /** The numbers {@code p} and {@code i} of a row; -1 where the table has no such columns. */
    record Numbers(int p, int i) implements Comparable<Numbers> {

        @Override
        public int compareTo(Numbers other) {
            return p != other.p ? Integer.compare(p, other.p) : Integer.compare(i, other.i);
        }
    }

    private TableContent() {}

    /** The tables of a database, each with its columns and their types. */
    static Map<String, Map<String, String>> columns(Connection server, String database) throws SQLException {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        try (PreparedStatement statement = server.prepareStatement(
                "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = ? ORDER BY table_name, column_name")) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.computeIfAbsent(rows.getString(1), table -> new LinkedHashMap<>())
                            .put(rows.getString(2), rows.getString(3));
                }
            }
        }
        return tables;
    }

    /** The rows of a table by their numbers, those of the same numbers in an order of their own. */
    static SortedMap<Numbers, List<String>> rows(Connection server, String table, Map<String, String> columns)
            throws SQLException {
        List<String> values = columns.entrySet().stream()
                .filter(column ->
                        !column.getKey().equals("p") && !column.getKey().equals("i"))
                .map(column -> ExactExpression.of("`" + column.getKey().replace("`", "``") + "`", column.getValue()))
                .toList();
        boolean numbered = columns.containsKey("p") && columns.containsKey("i");
        String question = "SELECT " + (numbered ? "p, i" : "-1, -1") + ", "
                + values.stream().collect(Collectors.joining(", '  ', ", "CONCAT(", ")")) + " FROM " + table;
        SortedMap<Numbers, List<String>> found = new TreeMap<>();
        try (Statement statement = server.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    found.computeIfAbsent(new Numbers(rows.getInt(1), rows.getInt(2)), key -> new ArrayList<>())
                            .add(rows.getString(3));
                }
            }
        }
        found.values().forEach(Collections::sort);
        return found;
    }
}
