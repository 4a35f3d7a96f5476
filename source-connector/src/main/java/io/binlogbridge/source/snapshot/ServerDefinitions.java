package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.relational.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What SHOW CREATE says, in a session of its own, so that the text does not depend on the server's settings: SHOW CREATE
 * quotes by sql_mode and writes the defaults of TIMESTAMP columns in the session's time zone.
 */
final class ServerDefinitions implements AutoCloseable {

    private static final String SQL_MODE = "NO_ENGINE_SUBSTITUTION";
    private static final String TIME_ZONE = "+00:00";

    private final BinlogConnectorConnection connection;
    private final SessionVariables session;

    ServerDefinitions(BinlogConnectorConnection connection) throws SQLException {
        this.connection = connection;
        connection.execute("SET SESSION sql_mode = '" + SQL_MODE + "', time_zone = '" + TIME_ZONE
                + "', sql_quote_show_create = 1");
        this.session = readSession();
    }

    /** The session in which the text means what it meant on the server. */
    SessionVariables session() {
        return session;
    }

    List<String> databases() {
        return connection.availableDatabases();
    }

    /** CREATE DATABASE; null when there is no such database any more. */
    @Nullable
    String ofDatabase(String database) throws SQLException {
        return second("SHOW CREATE DATABASE `" + database.replace("`", "``") + "`");
    }

    /** CREATE TABLE, its name unqualified; null when there is no such table any more. */
    @Nullable
    String ofTable(TableId table) throws SQLException {
        return second("SHOW CREATE TABLE " + connection.quotedTableIdString(table));
    }

    /**
     * Foreign keys by which rows of a database change without a row event, {@code table.constraint}: those that cascade, on
     * a server where InnoDB does it (all before 9.6, later ones with innodb_native_foreign_keys).
     */
    List<String> unloggedCascades(String database) throws SQLException {
        String loggedSince = one(
                "SELECT IF(CAST(SUBSTRING_INDEX(VERSION(), '.', 1) AS UNSIGNED) * 100"
                        + " + CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(VERSION(), '.', 2), '.', -1) AS UNSIGNED) >= 906, 'yes', 'no')");
        String byInnoDb = connection.queryAndMap(
                "SHOW GLOBAL VARIABLES LIKE 'innodb_native_foreign_keys'",
                rows -> rows.next() ? rows.getString(2) : "OFF");
        if ("yes".equals(loggedSince) && !"ON".equals(byInnoDb)) {
            return List.of();
        }
        return strings(
                """
                SELECT CONCAT(table_name, '.', constraint_name) FROM information_schema.referential_constraints
                 WHERE constraint_schema = ? AND NOT (delete_rule IN ('RESTRICT', 'NO ACTION')
                   AND update_rule IN ('RESTRICT', 'NO ACTION'))""",
                database);
    }

    /** What a database holds besides tables, {@code VIEW name} and so on: no part of the snapshot. */
    List<String> storedObjects(String database) throws SQLException {
        return strings(
                """
                SELECT CONCAT('VIEW ', table_name) FROM information_schema.views WHERE table_schema = ?
                UNION ALL SELECT CONCAT(routine_type, ' ', routine_name) FROM information_schema.routines
                  WHERE routine_schema = ?
                UNION ALL SELECT CONCAT('TRIGGER ', trigger_name) FROM information_schema.triggers WHERE trigger_schema = ?
                UNION ALL SELECT CONCAT('EVENT ', event_name) FROM information_schema.events WHERE event_schema = ?""",
                database);
    }

    /** The first column of a query each of whose parameters is the database. */
    private List<String> strings(String query, String database) throws SQLException {
        return connection.prepareQueryAndMap(
                query,
                statement -> {
                    int parameters = statement.getParameterMetaData().getParameterCount();
                    for (int parameter = 1; parameter <= parameters; parameter++) {
                        statement.setString(parameter, database);
                    }
                },
                rows -> {
                    List<String> values = new ArrayList<>();
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                    return values;
                });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private SessionVariables readSession() throws SQLException {
        return new SessionVariables(
                SQL_MODE,
                TIME_ZONE,
                "utf8mb4",
                null,
                one("SELECT @@collation_server"),
                "0",
                "1",
                // A server before 8.0 leaves the default collation out of its text, and it was another one there.
                one("SELECT COLLATION_NAME FROM information_schema.COLLATIONS"
                        + " WHERE CHARACTER_SET_NAME = 'utf8mb4' AND IS_DEFAULT = 'Yes'"));
    }

    private @Nullable String one(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> rows.next() ? rows.getString(1) : null);
    }

    private @Nullable String second(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> rows.next() ? rows.getString(2) : null);
    }

    /** The captured tables of one database, in order. */
    static List<TableId> tablesOf(String database, Map<String, List<TableId>> byDatabase) {
        return byDatabase.getOrDefault(database, List.of());
    }
}
