package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes {@code deferred_index}: the indexes that tables are without while their snapshots are read. Noted before they are
 * dropped and until they are back, so that whoever comes after a crash knows what is missing.
 */
public final class DeferredIndexNotes {

    private static final String OF_PARTITION = " WHERE connector = ? AND topic = ? AND partition_no = ?";
    private static final String OF_TABLE = OF_PARTITION + " AND target_database = ? AND target_table = ?";

    private final String notes;

    public DeferredIndexNotes(ControlDatabase control) {
        this.notes = control.table("deferred_index");
    }

    /** The indexes of each table that is without some, in the order in which the table had them. */
    public Map<ObjectName, List<DeferredIndex>> of(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT target_database, target_table, index_name, definition FROM " + notes
                        + OF_PARTITION + " ORDER BY target_database, target_table, position")) {
            ProgressTable.bind(select, 1, key);
            Map<ObjectName, List<DeferredIndex>> found = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(
                                    new ObjectName(row.getString(1), row.getString(2)), table -> new ArrayList<>())
                            .add(new DeferredIndex(row.getString(3), row.getString(4)));
                }
            }
            return found;
        }
    }

    /** Notes the indexes of a table in the transaction under way. */
    public void put(Connection connection, PartitionKey key, ObjectName table, List<DeferredIndex> indexes)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + notes
                + " (connector, topic, partition_no, target_database, target_table, position, index_name, definition)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < indexes.size(); i++) {
                bind(insert, key, table);
                insert.setInt(6, i + 1);
                insert.setString(7, indexes.get(i).name());
                insert.setString(8, indexes.get(i).definition());
                insert.executeUpdate();
            }
        }
    }

    /** Takes the indexes of a table out, in the transaction under way. */
    public void remove(Connection connection, PartitionKey key, ObjectName table) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + notes + OF_TABLE)) {
            bind(delete, key, table);
            delete.executeUpdate();
        }
    }

    /** Takes everything of a partition out, in the transaction under way: its tables are gone. */
    public void removeAll(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + notes + OF_PARTITION)) {
            ProgressTable.bind(delete, 1, key);
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, PartitionKey key, ObjectName table) throws SQLException {
        ProgressTable.bind(statement, 1, key);
        statement.setString(4, table.database());
        statement.setString(5, table.name());
    }
}
