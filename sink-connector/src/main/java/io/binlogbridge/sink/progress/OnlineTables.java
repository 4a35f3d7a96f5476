package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.progress.OnlineTable.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes what is remembered of online schema changes: {@code online_ddl}, what each topic's tables are to them;
 * {@code online_table}; and {@code online_statement}, the statements on those tables. All in the transaction under way.
 */
public final class OnlineTables {

    private static final String OF_TOPIC = " WHERE connector = ? AND topic = ?";
    private static final String OF_TABLE = OF_TOPIC + " AND source_table = ?";

    private final String states;
    private final String tables;
    private final String statements;
    private final String connector;

    public OnlineTables(ControlDatabase control, String connector) {
        this.states = control.table("online_ddl");
        this.tables = control.table("online_table");
        this.statements = control.table("online_statement");
        this.connector = connector;
    }

    /** What {@link #putState} has kept of {@code topic}; empty when nothing. */
    public String state(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT state FROM " + states + OF_TOPIC)) {
            bind(select, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Keeps {@code state} in place of what was kept; an empty one takes no room. */
    public void putState(Connection connection, String topic, String state) throws SQLException {
        if (state.isEmpty()) {
            update(connection, "DELETE FROM " + states + OF_TOPIC, topic);
            return;
        }
        try (PreparedStatement replace =
                connection.prepareStatement("REPLACE INTO " + states + " (connector, topic, state) VALUES (?, ?, ?)")) {
            bind(replace, topic, state);
            replace.executeUpdate();
        }
    }

    /** The entry of a table. */
    public Optional<OnlineTable> find(Connection connection, String topic, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT real_before, replaced, stage, steps_done FROM " + tables + OF_TABLE)) {
            bind(select, topic, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new OnlineTable(
                                topic,
                                name,
                                Optional.ofNullable(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                Stage.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                                row.getInt(4)))
                        : Optional.empty();
            }
        }
    }

    /** The names of the tables of {@code topic} that are at {@code stage}. */
    public List<String> at(Connection connection, String topic, Stage stage) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT source_table FROM " + tables + OF_TOPIC + " AND stage = ? ORDER BY source_table")) {
            bind(select, topic, stage.name().toLowerCase(Locale.ROOT));
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** Notes an entry in place of the one that the table had. */
    public void put(Connection connection, OnlineTable table) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(
                "REPLACE INTO " + tables
                        + " (connector, topic, source_table, real_before, replaced, stage, steps_done) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            bind(replace, table.topic(), table.name());
            replace.setString(4, table.realBefore().orElse(null));
            replace.setString(5, table.replaced().orElse(null));
            replace.setString(6, table.stage().name().toLowerCase(Locale.ROOT));
            replace.setInt(7, table.stepsDone());
            replace.executeUpdate();
        }
    }

    /** Forgets a table and its statements. */
    public void remove(Connection connection, String topic, String name) throws SQLException {
        update(connection, "DELETE FROM " + tables + OF_TABLE, topic, name);
        update(connection, "DELETE FROM " + statements + OF_TABLE, topic, name);
    }

    /** The table is called otherwise from now on, and has its statements still. */
    public void rename(Connection connection, String topic, String from, String to) throws SQLException {
        for (String table : List.of(tables, statements)) {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE " + table + " SET source_table = ?" + OF_TABLE)) {
                update.setString(1, to);
                update.setString(2, connector);
                update.setString(3, topic);
                update.setString(4, from);
                update.executeUpdate();
            }
        }
    }

    /** Forgets everything of {@code topic}, because it comes again. */
    public void removeAll(Connection connection, String topic) throws SQLException {
        for (String table : List.of(states, tables, statements)) {
            update(connection, "DELETE FROM " + table + OF_TOPIC, topic);
        }
    }

    /** Keeps the statement of {@code change} for {@code table}; once, however often. */
    public void keep(Connection connection, SchemaChange change, String table) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement("REPLACE INTO " + statements
                + " (connector, topic, source_table, record_offset, default_database, statement, session)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            bind(replace, change.address().topic(), table);
            replace.setLong(4, change.address().offset());
            replace.setString(5, change.defaultDatabase());
            replace.setString(6, change.statement());
            replace.setString(7, change.session().toText());
            replace.executeUpdate();
        }
    }

    /** Forgets one of the statements on a table. */
    public void forget(Connection connection, String topic, String name, long offset) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + statements + OF_TABLE + " AND record_offset = ?")) {
            bind(delete, topic, name);
            delete.setLong(4, offset);
            delete.executeUpdate();
        }
    }

    /** The statements on a table, in their order. */
    public List<KeptStatement> statements(Connection connection, String topic, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT record_offset, default_database, statement,"
                + " session FROM " + statements + OF_TABLE + " ORDER BY record_offset")) {
            bind(select, topic, name);
            List<KeptStatement> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new KeptStatement(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            SessionVariables.ofText(row.getString(4))));
                }
            }
            return found;
        }
    }

    private void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            update.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, String... values) throws SQLException {
        statement.setString(1, connector);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 2, values[i]);
        }
    }
}
