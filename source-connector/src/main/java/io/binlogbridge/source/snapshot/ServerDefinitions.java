package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.relational.TableId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** The objects beside tables of one database, read in this session. */
    ObjectDefinitions objectsOf(String database) {
        return new ObjectDefinitions(connection, database, session);
    }

    List<String> databases() {
        return connection.availableDatabases();
    }

    /** The names of all tables of a database that are no views. */
    Set<String> tables(String database) throws SQLException {
        return Set.copyOf(
                first("SHOW FULL TABLES FROM " + ObjectName.quoted(database) + " WHERE table_type <> 'VIEW'"));
    }

    /** The names of a table's columns. */
    List<String> columns(String database, String table) throws SQLException {
        return first("SHOW COLUMNS FROM " + new ObjectName(database, table).quoted());
    }

    /** CREATE DATABASE; null when there is no such database any more. */
    @Nullable
    String ofDatabase(String database) throws SQLException {
        return second("SHOW CREATE DATABASE " + ObjectName.quoted(database));
    }

    /** CREATE TABLE, its name unqualified; null when there is no such table any more. */
    @Nullable
    String ofTable(TableId table) throws SQLException {
        return second("SHOW CREATE TABLE " + connection.quotedTableIdString(table));
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
                defaultCollationForUtf8mb4(),
                one("SELECT VERSION()"),
                null,
                null,
                null);
    }

    /** A server before 8.0 has no such variable; it leaves the default collation out of its text, and it was another one there. */
    private @Nullable String defaultCollationForUtf8mb4() throws SQLException {
        String variable = second("SHOW SESSION VARIABLES LIKE 'default_collation_for_utf8mb4'");
        return variable != null
                ? variable
                : one("SELECT COLLATION_NAME FROM information_schema.COLLATIONS"
                        + " WHERE CHARACTER_SET_NAME = 'utf8mb4' AND IS_DEFAULT = 'Yes'");
    }

    private List<String> first(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        });
    }

    private @Nullable String one(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> rows.next() ? rows.getString(1) : null);
    }

    private @Nullable String second(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> rows.next() ? rows.getString(2) : null);
    }
}
