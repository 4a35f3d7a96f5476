package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.DebeziumException;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The views, routines, triggers and events of one database, by SHOW CREATE.
 *
 * <p>The server hides objects from a user who lacks a privilege, and of others it shows the name and not the text. What is
 * listed and cannot be read stops the snapshot; what is not even listed only {@code validate} can tell.
 */
final class ObjectDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectDefinitions.class);

    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370);
    private static final int VIEW_INVALID = 1356;
    private static final int VIEW_IN_CIRCLE = 1462;

    private final BinlogConnectorConnection connection;
    private final String database;
    private final SessionVariables session;

    /**
     * @param connection in {@code session}; its default database becomes this one, so that the server writes names without
     *     it
     */
    ObjectDefinitions(BinlogConnectorConnection connection, String database, SessionVariables session) {
        this.connection = connection;
        this.database = database;
        this.session = session;
    }

    /**
     * All of the kinds asked for. Triggers come in the order in which they fire, the others by name.
     *
     * @param capturesTable whether a table of this database, by its name, is captured; triggers on others are left out
     */
    List<StoredObject> read(Set<SchemaObject> kinds, Predicate<String> capturesTable) throws SQLException {
        connection.execute("USE " + ObjectName.quoted(database));
        List<StoredObject> objects = new ArrayList<>();
        for (SchemaObject kind : kinds) {
            for (String name : names(kind, capturesTable)) {
                read(kind, name).ifPresent(objects::add);
            }
        }
        return objects;
    }

    /** The triggers with such names, on whatever table. */
    List<StoredObject> triggersCalled(Predicate<String> name) throws SQLException {
        connection.execute("USE " + ObjectName.quoted(database));
        List<StoredObject> called = new ArrayList<>();
        for (String trigger : triggers(table -> true)) {
            if (name.test(trigger)) {
                read(SchemaObject.TRIGGERS, trigger).ifPresent(called::add);
            }
        }
        return called;
    }

    private List<String> names(SchemaObject kind, Predicate<String> capturesTable) throws SQLException {
        return switch (kind) {
            case VIEWS -> views();
            case TRIGGERS -> triggers(capturesTable);
            case EVENTS ->
                listed(
                        "SELECT event_name, event_schema FROM information_schema.events WHERE event_schema = ? ORDER BY 1");
            case FUNCTIONS, PROCEDURES ->
                listed("SELECT routine_name, routine_schema FROM information_schema.routines WHERE routine_type = '"
                        + kind.sqlWord() + "' AND routine_schema = ? ORDER BY 1");
        };
    }

    private List<String> views() throws SQLException {
        return connection.queryAndMap(
                "SHOW FULL TABLES FROM " + ObjectName.quoted(database) + " WHERE table_type = 'VIEW'", rows -> {
                    List<String> names = new ArrayList<>();
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                    return names;
                });
    }

    private List<String> triggers(Predicate<String> capturesTable) throws SQLException {
        List<String> names = new ArrayList<>();
        connection.prepareQuery(
                """
                SELECT trigger_name, trigger_schema, event_object_table FROM information_schema.triggers
                 WHERE trigger_schema = ?
                 ORDER BY event_object_table, action_timing, event_manipulation, action_order""",
                statement -> statement.setString(1, database),
                rows -> {
                    while (rows.next()) {
                        if (isHere(rows) && capturesTable.test(rows.getString(3))) {
                            names.add(rows.getString(1));
                        } else if (isHere(rows)) {
                            LOG.debug(
                                    "TRIGGER {}.{} is left out, as its table {} is not captured.",
                                    database,
                                    rows.getString(1),
                                    rows.getString(3));
                        }
                    }
                });
        return names;
    }

    private List<String> listed(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        connection.prepareQuery(query, statement -> statement.setString(1, database), rows -> {
            while (rows.next()) {
                if (isHere(rows)) {
                    names.add(rows.getString(1));
                }
            }
        });
        return names;
    }

    /** Servers before 8.0 compare names in information_schema in any case. */
    private boolean isHere(ResultSet row) throws SQLException {
        return database.equals(row.getString(2));
    }

    private Optional<StoredObject> read(SchemaObject kind, String name) throws SQLException {
        String show =
                "SHOW CREATE " + kind.sqlWord() + " " + ObjectName.quoted(database) + "." + ObjectName.quoted(name);
        try {
            StoredObject object = connection.queryAndMap(show, row -> row.next() ? of(kind, name, row) : null);
            if (object == null) {
                throw denied(kind, name, null);
            }
            return Optional.of(object);
        } catch (SQLException e) {
            if (e.getErrorCode() == VIEW_IN_CIRCLE) {
                return new ViewInCircle(connection, database, session).read(name);
            } else if (DENIED.contains(e.getErrorCode())) {
                throw denied(kind, name, e);
            }
            throw new DebeziumException(
                    kind.sqlWord() + " " + database + "." + name + " could not be read: " + e.getMessage()
                            + ". If it was dropped just now, restart the task; the snapshot starts over.",
                    e);
        }
    }

    private @Nullable StoredObject of(SchemaObject kind, String name, ResultSet row) throws SQLException {
        String statement = row.getString(kind == SchemaObject.TRIGGERS ? "SQL Original Statement" : createColumn(kind));
        if (statement == null) {
            return null;
        }
        SessionVariables.OfObject own = new SessionVariables.OfObject(
                kind == SchemaObject.VIEWS ? null : row.getString("sql_mode"),
                kind == SchemaObject.EVENTS ? row.getString("time_zone") : null,
                row.getString("character_set_client"),
                row.getString("collation_connection"));
        boolean valid = kind != SchemaObject.VIEWS || isValid(row);
        return new StoredObject(kind, database, name, statement, session.with(own), valid);
    }

    /** {@code Create View} and so on. */
    private static String createColumn(SchemaObject kind) {
        return "Create " + kind.sqlWord().charAt(0)
                + kind.optionValue().substring(1, kind.sqlWord().length());
    }

    /** The server shows the text of a view that it cannot use all the same, with a warning. */
    private static boolean isValid(ResultSet row) throws SQLException {
        for (var warning = row.getStatement().getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() == VIEW_INVALID) {
                return false;
            }
        }
        return true;
    }

    private DebeziumException denied(SchemaObject kind, String name, @Nullable SQLException cause) {
        return new DebeziumException(
                "The user may not read the definition of " + kind.sqlWord() + " " + database + "." + name
                        + ": it lacks " + privilege(kind) + ". Grant that, or leave " + kind.optionValue()
                        + " out of schema.objects, and restart the task; the snapshot starts over.",
                cause);
    }

    private String privilege(SchemaObject kind) {
        return switch (kind) {
            case VIEWS -> "SHOW VIEW (and SELECT) on " + ObjectName.quoted(database) + ".*";
            case TRIGGERS -> "TRIGGER on " + ObjectName.quoted(database) + ".*";
            case EVENTS -> "EVENT on " + ObjectName.quoted(database) + ".*";
            case PROCEDURES, FUNCTIONS ->
                "SHOW_ROUTINE on *.* (before MySQL 8.0.20: SELECT on *.*, or on mysql.proc in 5.x)";
        };
    }
}
