package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The target's views, routines, triggers and events. */
public final class StoredObjectCatalog {

    private StoredObjectCatalog() {}

    /** A trigger as the server has it: its table's name, its statement, and what it runs under. */
    public record Trigger(ObjectName name, String table, String statement, Map<String, String> session) {}

    /** Whether the object is there. */
    public static boolean exists(Connection connection, StoredObjectKind kind, ObjectName name) throws SQLException {
        return !strings(connection, select(kind) + " AND " + nameColumn(kind) + " = ?", name.database(), name.name())
                .isEmpty();
    }

    /** The names of all objects of a kind in a database. */
    public static List<String> names(Connection connection, StoredObjectKind kind, String database)
            throws SQLException {
        return strings(connection, select(kind), database);
    }

    /** The names of a table's triggers. */
    public static List<String> triggersOf(Connection connection, ObjectName table) throws SQLException {
        return strings(
                connection,
                select(StoredObjectKind.TRIGGER) + " AND EVENT_OBJECT_TABLE = ?",
                table.database(),
                table.name());
    }

    /** The triggers of a database, those of one table and occasion in the order in which they act. */
    public static List<Trigger> triggers(Connection connection, String database) throws SQLException {
        List<ObjectName> names = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ?"
                        + " ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER")) {
            select.setString(1, database);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(new ObjectName(database, row.getString(1)));
                    tables.add(row.getString(2));
                }
            }
        }
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            triggers.add(trigger(connection, names.get(i), tables.get(i)));
        }
        return triggers;
    }

    private static String select(StoredObjectKind kind) {
        return "SELECT " + nameColumn(kind)
                + switch (kind) {
                    case VIEW -> " FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ?";
                    case PROCEDURE, FUNCTION ->
                        " FROM information_schema.ROUTINES WHERE ROUTINE_TYPE = '" + kind + "' AND ROUTINE_SCHEMA = ?";
                    case TRIGGER -> " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ?";
                    case EVENT -> " FROM information_schema.EVENTS WHERE EVENT_SCHEMA = ?";
                };
    }

    private static String nameColumn(StoredObjectKind kind) {
        return switch (kind) {
            case VIEW -> "TABLE_NAME";
            case PROCEDURE, FUNCTION -> "ROUTINE_NAME";
            case TRIGGER -> "TRIGGER_NAME";
            case EVENT -> "EVENT_NAME";
        };
    }

    private static Trigger trigger(Connection connection, ObjectName name, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TRIGGER " + name.quoted())) {
            row.next();
            Map<String, String> session =
                    Map.of("sql_mode", row.getString(2), "collation_connection", row.getString(5));
            return new Trigger(name, table, row.getString(3), session);
        }
    }

    private static List<String> strings(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
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
