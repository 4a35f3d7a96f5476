package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.progress.MigratedObject.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes {@code migrated_object}: views, routines, triggers and events that this connector made, took over, or has yet to make. */
public final class MigratedObjects {

    private static final String COLUMNS = "topic, kind, source_database, source_name, target_database, target_name,"
            + " target_table, status, statement, session";

    private final String table;
    private final String connector;

    public MigratedObjects(ControlDatabase control, String connector) {
        this.table = control.table("migrated_object");
        this.connector = connector;
    }

    /** The entry of an object on the target. */
    public Optional<MigratedObject> find(Connection connection, StoredObjectKind kind, ObjectName target)
            throws SQLException {
        return list(
                        connection,
                        "kind = ? AND target_database = ? AND target_name = ?",
                        word(kind),
                        target.database(),
                        target.name())
                .stream()
                .findFirst();
    }

    /** The entry of an object of the source. */
    public Optional<MigratedObject> ofSource(Connection connection, StoredObjectKind kind, ObjectName source)
            throws SQLException {
        return list(
                        connection,
                        "kind = ? AND source_database = ? AND source_name = ?",
                        word(kind),
                        source.database(),
                        source.name())
                .stream()
                .findFirst();
    }

    /** All that came from {@code topic}, in the order in which they came. */
    public List<MigratedObject> ofTopic(Connection connection, String topic) throws SQLException {
        return list(connection, "topic = ?", topic);
    }

    /** All of one kind, from whatever topic. */
    public List<MigratedObject> all(Connection connection, StoredObjectKind kind) throws SQLException {
        return list(connection, "kind = ?", word(kind));
    }

    /** Those of {@code topic} in one status, in the order in which they came. */
    public List<MigratedObject> ofTopic(Connection connection, String topic, Status status) throws SQLException {
        return list(connection, "topic = ? AND status = ?", topic, word(status));
    }

    /** The triggers of a table on the target. */
    public List<MigratedObject> triggersOf(Connection connection, ObjectName onTarget) throws SQLException {
        return list(
                connection,
                "kind = ? AND target_database = ? AND target_table = ?",
                word(StoredObjectKind.TRIGGER),
                onTarget.database(),
                onTarget.name());
    }

    private List<MigratedObject> list(Connection connection, String where, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM " + table + " WHERE connector = ? AND " + where + " ORDER BY id")) {
            select.setString(1, connector);
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 2, values[i]);
            }
            List<MigratedObject> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static MigratedObject read(ResultSet row) throws SQLException {
        return new MigratedObject(
                row.getString(1),
                StoredObjectKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                new ObjectName(row.getString(3), row.getString(4)),
                new ObjectName(row.getString(5), row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Status.valueOf(row.getString(8).toUpperCase(Locale.ROOT)),
                row.getString(9),
                SessionVariables.ofText(row.getString(10)));
    }

    /** Notes an entry in the transaction under way, in place of the one that the object had. */
    public void put(Connection connection, MigratedObject entry) throws SQLException {
        remove(connection, entry.kind(), entry.target());
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (connector, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, connector);
            insert.setString(2, entry.topic());
            insert.setString(3, word(entry.kind()));
            insert.setString(4, entry.source().database());
            insert.setString(5, entry.source().name());
            insert.setString(6, entry.target().database());
            insert.setString(7, entry.target().name());
            insert.setString(8, entry.table().orElse(null));
            insert.setString(9, word(entry.status()));
            insert.setString(10, entry.statement());
            insert.setString(11, entry.session().toText());
            insert.executeUpdate();
        }
    }

    /** Notes in the transaction under way that what is there as {@code target} is {@code source}'s; it keeps its place in the order. */
    public void give(Connection connection, StoredObjectKind kind, ObjectName target, String topic, ObjectName source)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table
                + " SET topic = ?, source_database = ?, source_name = ?"
                + " WHERE connector = ? AND kind = ? AND target_database = ? AND target_name = ?")) {
            update.setString(1, topic);
            update.setString(2, source.database());
            update.setString(3, source.name());
            update.setString(4, connector);
            update.setString(5, word(kind));
            update.setString(6, target.database());
            update.setString(7, target.name());
            update.executeUpdate();
        }
    }

    /** Takes an entry out, in the transaction under way. */
    public void remove(Connection connection, StoredObjectKind kind, ObjectName target) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table
                + " WHERE connector = ? AND kind = ? AND target_database = ? AND target_name = ?")) {
            delete.setString(1, connector);
            delete.setString(2, word(kind));
            delete.setString(3, target.database());
            delete.setString(4, target.name());
            delete.executeUpdate();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
