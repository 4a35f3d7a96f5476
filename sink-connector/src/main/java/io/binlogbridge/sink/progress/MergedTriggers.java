package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes {@code merged_trigger}: the triggers of tables that share a target, those that are gone from the source too, for another table may
 * bring its twin of one later.
 */
public final class MergedTriggers {

    private static final String COLUMNS = "topic, source_database, source_trigger, source_table, target_database,"
            + " target_trigger, target_table, version_no, present, last_offset, words";

    private final String table;
    private final String connector;

    public MergedTriggers(ControlDatabase control, String connector) {
        this.table = control.table("merged_trigger");
        this.connector = connector;
    }

    /** What is known of the triggers of a table on the target, in the order in which it had them. */
    public List<MergedTrigger> ofTarget(Connection connection, ObjectName onTarget) throws SQLException {
        return list(connection, "target_database = ? AND target_table = ?", onTarget.database(), onTarget.name());
    }

    /** What is known of a trigger of the source. */
    public List<MergedTrigger> ofSource(Connection connection, ObjectName trigger) throws SQLException {
        return list(connection, "source_database = ? AND source_trigger = ?", trigger.database(), trigger.name());
    }

    private List<MergedTrigger> list(Connection connection, String where, String database, String name)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM " + table
                + " WHERE connector = ? AND " + where
                + " ORDER BY target_database, target_trigger, version_no, source_database, source_table")) {
            bind(select, database, name);
            List<MergedTrigger> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static MergedTrigger read(ResultSet row) throws SQLException {
        String sourceDatabase = row.getString(2);
        String targetDatabase = row.getString(5);
        return new MergedTrigger(
                row.getString(1),
                new ObjectName(sourceDatabase, row.getString(3)),
                new ObjectName(sourceDatabase, row.getString(4)),
                new ObjectName(targetDatabase, row.getString(6)),
                new ObjectName(targetDatabase, row.getString(7)),
                row.getInt(8),
                row.getBoolean(9),
                row.getLong(10),
                row.getString(11));
    }

    /** Notes in the transaction under way what a table's trigger is, in place of what was noted of it in that version. */
    public void put(Connection connection, MergedTrigger trigger) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement("REPLACE INTO " + table + " (connector, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            replace.setString(1, connector);
            replace.setString(2, trigger.topic());
            replace.setString(3, trigger.source().database());
            replace.setString(4, trigger.source().name());
            replace.setString(5, trigger.table().name());
            replace.setString(6, trigger.target().database());
            replace.setString(7, trigger.target().name());
            replace.setString(8, trigger.targetTable().name());
            replace.setInt(9, trigger.version());
            replace.setBoolean(10, trigger.present());
            replace.setLong(11, trigger.lastOffset());
            replace.setString(12, trigger.words());
            replace.executeUpdate();
        }
    }

    /** Forgets the triggers of {@code source} among those of a table on the target, in the transaction under way. */
    public void remove(Connection connection, ObjectName source, ObjectName onTarget) throws SQLException {
        delete(
                connection,
                "target_database = ? AND target_table = ? AND source_database = ? AND source_table = ?",
                onTarget.database(),
                onTarget.name(),
                source.database(),
                source.name());
    }

    /** Forgets all triggers of a table on the target, in the transaction under way. */
    public void forget(Connection connection, ObjectName onTarget) throws SQLException {
        delete(connection, "target_database = ? AND target_table = ?", onTarget.database(), onTarget.name());
    }

    private void delete(Connection connection, String where, String... values) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE connector = ? AND " + where)) {
            bind(delete, values);
            delete.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, String... values) throws SQLException {
        statement.setString(1, connector);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 2, values[i]);
        }
    }
}
