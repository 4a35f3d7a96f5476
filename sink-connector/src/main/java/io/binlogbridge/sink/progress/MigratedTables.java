package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes {@code migrated_table}: which tables of the target this connector made or took over. */
public final class MigratedTables {

    private static final String COLUMNS = "topic, source_database, source_table, target_database, target_table, reused";

    private final String table;
    private final String connector;

    public MigratedTables(ControlDatabase control, String connector) {
        this.table = control.table("migrated_table");
        this.connector = connector;
    }

    /** The entry of a target table. */
    public Optional<MigratedTable> find(Connection connection, ObjectName target) throws SQLException {
        return list(connection, "target_database = ? AND target_table = ?", target.database(), target.name()).stream()
                .findFirst();
    }

    /** All tables that this connector feeds, from whatever topic. */
    public List<MigratedTable> all(Connection connection) throws SQLException {
        return list(connection, "1 = 1");
    }

    /** All tables fed from {@code topic}. */
    public List<MigratedTable> ofTopic(Connection connection, String topic) throws SQLException {
        return list(connection, "topic = ?", topic);
    }

    private List<MigratedTable> list(Connection connection, String where, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM " + table
                + " WHERE connector = ? AND " + where + " ORDER BY target_database, target_table")) {
            select.setString(1, connector);
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 2, values[i]);
            }
            List<MigratedTable> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new MigratedTable(
                            row.getString(1),
                            new ObjectName(row.getString(2), row.getString(3)),
                            new ObjectName(row.getString(4), row.getString(5)),
                            row.getBoolean(6)));
                }
            }
            return found;
        }
    }

    /** Notes an entry in the transaction under way, in place of any that the target table had. */
    public void put(Connection connection, MigratedTable entry) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(
                "REPLACE INTO " + table + " (connector, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            replace.setString(1, connector);
            replace.setString(2, entry.topic());
            replace.setString(3, entry.source().database());
            replace.setString(4, entry.source().name());
            replace.setString(5, entry.target().database());
            replace.setString(6, entry.target().name());
            replace.setBoolean(7, entry.reused());
            replace.executeUpdate();
        }
    }

    /** Takes an entry out, in the transaction under way. */
    public void remove(Connection connection, ObjectName target) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE connector = ? AND target_database = ? AND target_table = ?")) {
            delete.setString(1, connector);
            delete.setString(2, target.database());
            delete.setString(3, target.name());
            delete.executeUpdate();
        }
    }
}
