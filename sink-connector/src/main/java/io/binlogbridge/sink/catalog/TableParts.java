package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is called how on the target. Each question goes to the server once, so this is for the time of one statement. Not thread-safe. */
public final class TableParts {

    private static final String OF_TABLE = " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";

    private final Connection connection;
    private final Map<String, Map<ObjectName, List<String>>> asked = new HashMap<>();

    public TableParts(Connection connection) {
        this.connection = connection;
    }

    /** What stands under a name. */
    public enum Kind {
        TABLE,
        VIEW
    }

    /** Empty where nothing is called so. */
    public Optional<Kind> kind(ObjectName name) throws SQLException {
        return ask("SELECT TABLE_TYPE FROM information_schema.TABLES" + OF_TABLE, name).stream()
                .findFirst()
                .map(type -> type.endsWith("VIEW") ? Kind.VIEW : Kind.TABLE);
    }

    public boolean hasColumn(ObjectName table, String name) throws SQLException {
        return has(ask("SELECT COLUMN_NAME FROM information_schema.COLUMNS" + OF_TABLE, table), name);
    }

    public boolean hasIndex(ObjectName table, String name) throws SQLException {
        return has(ask("SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS" + OF_TABLE, table), name);
    }

    /** Whether it has a key, a foreign key or a check of this name. */
    public boolean hasConstraint(ObjectName table, String name) throws SQLException {
        return has(ask("SELECT CONSTRAINT_NAME FROM information_schema.TABLE_CONSTRAINTS" + OF_TABLE, table), name);
    }

    /** The server's own comparison in information_schema has names for equal that differ in accents. */
    private static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private List<String> ask(String query, ObjectName table) throws SQLException {
        Map<ObjectName, List<String>> answers = asked.computeIfAbsent(query, unused -> new HashMap<>());
        List<String> known = answers.get(table);
        if (known == null) {
            known = read(query, table);
            answers.put(table, known);
        }
        return known;
    }

    private List<String> read(String query, ObjectName table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, table.database());
            select.setString(2, table.name());
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }
}
