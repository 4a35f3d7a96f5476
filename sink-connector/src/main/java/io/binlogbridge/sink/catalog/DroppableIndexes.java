package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.IndexDefinition.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The secondary indexes that a table can do without for a while, such that it is the same as before once they are added again.
 *
 * <p>Not among them are: what may serve a foreign key, of this table or into it; what holds an AUTO_INCREMENT column that the
 * primary key does not begin with; every unique key of a table without a primary key, for one of them identifies its rows and orders them on disk;
 * the index that full-text search is built on; and whatever of one kind stands before such a one, because added indexes come last.
 */
public final class DroppableIndexes {

    private static final String FULLTEXT_ROW_IDS = "FTS_DOC_ID_INDEX";

    private final Map<String, List<String>> columns = new HashMap<>();
    private final Set<String> ofForeignKeys = new HashSet<>();
    private final Set<String> autoIncrement = new HashSet<>();

    private DroppableIndexes() {}

    /** In the table's order; none when the table is not there. */
    public static List<IndexDefinition> of(Connection connection, ObjectName table) throws SQLException {
        DroppableIndexes indexes = new DroppableIndexes();
        indexes.read(connection, table);
        return indexes.droppable(IndexDefinitions.read(connection, table).orElse(List.of()));
    }

    private void read(Connection connection, ObjectName table) throws SQLException {
        String of = " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?";
        List<List<String>> parts = query(
                connection,
                "SELECT INDEX_NAME, COLUMN_NAME FROM information_schema.STATISTICS" + of
                        + " AND COLUMN_NAME IS NOT NULL ORDER BY INDEX_NAME, SEQ_IN_INDEX",
                table);
        parts.forEach(part ->
                columns.computeIfAbsent(part.get(0), name -> new ArrayList<>()).add(part.get(1)));
        query(
                        connection,
                        "SELECT COLUMN_NAME, '' FROM information_schema.KEY_COLUMN_USAGE" + of
                                + " AND REFERENCED_TABLE_NAME IS NOT NULL",
                        table)
                .forEach(row -> ofForeignKeys.add(row.get(0)));
        query(
                        connection,
                        "SELECT REFERENCED_COLUMN_NAME, '' FROM information_schema.KEY_COLUMN_USAGE"
                                + " WHERE REFERENCED_TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME = ?",
                        table)
                .forEach(row -> ofForeignKeys.add(row.get(0)));
        query(
                        connection,
                        "SELECT COLUMN_NAME, '' FROM information_schema.COLUMNS" + of
                                + " AND EXTRA LIKE '%auto_increment%'",
                        table)
                .forEach(row -> autoIncrement.add(row.get(0)));
    }

    /** Two texts a row, in lower case: neither names of indexes nor of columns differ by case alone. */
    private static List<List<String>> query(Connection connection, String sql, ObjectName table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table.database());
            select.setString(2, table.name());
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(List.of(folded(row.getString(1)), folded(row.getString(2))));
                }
            }
            return rows;
        }
    }

    private List<IndexDefinition> droppable(List<IndexDefinition> all) {
        List<IndexDefinition> droppable = new ArrayList<>();
        Set<Kind> closed = EnumSet.noneOf(Kind.class);
        for (int i = all.size() - 1; i >= 0; i--) {
            IndexDefinition index = all.get(i);
            if (isNeeded(index)) {
                closed.add(index.kind());
            } else if (!closed.contains(index.kind())) {
                droppable.add(0, index);
            }
        }
        return droppable;
    }

    private boolean isNeeded(IndexDefinition index) {
        List<String> primary = columns.getOrDefault("primary", List.of());
        List<String> own = columns.getOrDefault(folded(index.name()), List.of());
        boolean identifies = primary.isEmpty() && index.isUnique();
        boolean counts = own.stream().anyMatch(autoIncrement::contains)
                && (primary.isEmpty() || !autoIncrement.contains(primary.get(0)));
        boolean servesForeignKey = !own.isEmpty() && ofForeignKeys.contains(own.get(0));
        return identifies || counts || servesForeignKey || index.name().equalsIgnoreCase(FULLTEXT_ROW_IDS);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
