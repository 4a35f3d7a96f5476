package io.binlogbridge.stack.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The views, routines, triggers and events of a database, each as its SHOW CREATE with its sql_mode, less what differs on a target on
 * purpose: DEFINER, SQL SECURITY, the guard around a trigger's body, whether an event is enabled.
 */
public final class StoredDefinitions {

    private static final int UNKNOWN_DATABASE = 1049;

    private static final Pattern DEFINER = Pattern.compile(" DEFINER=`(?:[^`]|``)*`@`(?:[^`]|``)*`");
    private static final Pattern SECURITY = Pattern.compile("\\s+SQL SECURITY (?:DEFINER|INVOKER)");
    private static final Pattern GUARD =
            Pattern.compile("(?s)( FOR EACH ROW\\s.*?)IF @binlog_bridge IS NULL THEN (.*); END IF$");
    private static final Pattern STATUS =
            Pattern.compile(" (?:ENABLE|DISABLE)(?: ON (?:SLAVE|REPLICA))?(?= (?:DO|COMMENT) )");

    private static final Pattern RETURNED_WIDTH = Pattern.compile("( RETURNS (?:tiny|small|medium|big)?int)\\(\\d+\\)");

    private StoredDefinitions() {}

    /** By kind and name, {@code VIEW v}; nothing where there is no such database. Changes the connection's default database and character_set_results. */
    public static Map<String, String> of(Connection connection, String database) throws SQLException {
        try {
            connection.setCatalog(database);
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_DATABASE) {
                return Map.of();
            }
            throw e;
        }
        try (Statement statement = connection.createStatement()) {
            // A body is kept in the character set of whoever made it.
            statement.execute("SET character_set_results = utf8mb4");
        }
        Map<String, String> definitions = new TreeMap<>();
        put(definitions, connection, "VIEW", "SELECT table_name FROM information_schema.views WHERE table_schema = ?");
        for (String kind : List.of("PROCEDURE", "FUNCTION")) {
            put(
                    definitions,
                    connection,
                    kind,
                    "SELECT routine_name FROM information_schema.routines WHERE routine_type = '" + kind
                            + "' AND routine_schema = ?");
        }
        put(
                definitions,
                connection,
                "TRIGGER",
                "SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = ?");
        put(
                definitions,
                connection,
                "EVENT",
                "SELECT event_name FROM information_schema.events WHERE event_schema = ?");
        return definitions;
    }

    /**
     * A definition in words that servers of different versions share: without quotes of names and line breaks, which newer servers write anew
     * and older ones leave as they were.
     */
    public static String inCommonWords(String definition) {
        String plain =
                DEFINER.matcher(definition.replace('"', '`')).replaceFirst("").replace("`", "");
        return plain.replaceAll("\\s+", " ");
    }

    private static void put(Map<String, String> definitions, Connection connection, String kind, String names)
            throws SQLException {
        for (String name : names(connection, names)) {
            definitions.put(kind + " " + name, definition(connection, kind, name));
        }
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, connection.getCatalog());
            List<String> names = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }
    }

    private static String definition(Connection connection, String kind, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE " + kind + " " + TableName.quoted(name))) {
            row.next();
            return switch (kind) {
                case "VIEW" -> common(row.getString(2));
                case "EVENT" -> row.getString(2) + ": " + common(row.getString(4));
                default -> row.getString(2) + ": " + common(row.getString(3));
            };
        }
    }

    private static String common(String shown) {
        // The width is what only older servers show.
        String text = RETURNED_WIDTH.matcher(shown).replaceFirst("$1");
        String anybodys =
                SECURITY.matcher(DEFINER.matcher(text).replaceFirst("")).replaceFirst("");
        return STATUS.matcher(GUARD.matcher(anybodys).replaceFirst("$1$2")).replaceFirst("");
    }
}
