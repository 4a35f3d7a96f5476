package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view that selects from itself by way of others, which renames can bring about. No server can use it, and SHOW CREATE
 * refuses it; information_schema has all of it but its ALGORITHM.
 */
final class ViewInCircle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewInCircle.class);

    private static final String QUERY =
            """
            SELECT table_name, table_schema, view_definition, definer, security_type, check_option, character_set_client,
              collation_connection
            FROM information_schema.views WHERE table_schema = ? AND table_name = ?""";

    private final BinlogConnectorConnection connection;
    private final String database;
    private final SessionVariables session;

    ViewInCircle(BinlogConnectorConnection connection, String database, SessionVariables session) {
        this.connection = connection;
        this.database = database;
        this.session = session;
    }

    /** Empty, with a word in the log, where the server does not tell its query either. */
    Optional<StoredObject> read(String name) throws SQLException {
        StoredObject view = connection.prepareQueryAndMap(
                QUERY,
                statement -> {
                    statement.setString(1, database);
                    statement.setString(2, name);
                },
                rows -> {
                    StoredObject found = null;
                    while (rows.next()) {
                        found = rows.getString(1).equals(name)
                                        && rows.getString(2).equals(database)
                                ? of(name, rows)
                                : found;
                    }
                    return found;
                });
        LOG.warn(
                "VIEW {}.{} selects from itself by way of other views, so neither this server nor another can use it. {}",
                database,
                name,
                view == null ? "It is left out." : "It is carried after the views that can be used.");
        return Optional.ofNullable(view);
    }

    private @Nullable StoredObject of(String name, ResultSet row) throws SQLException {
        String query = row.getString("view_definition");
        if (query == null || query.isBlank()) {
            return null;
        }
        String definer = row.getString("definer");
        int at = definer.lastIndexOf('@');
        String check = row.getString("check_option");
        String statement = "CREATE DEFINER=" + ObjectName.quoted(definer.substring(0, at)) + "@"
                + ObjectName.quoted(definer.substring(at + 1)) + " SQL SECURITY " + row.getString("security_type")
                + " VIEW "
                + ObjectName.quoted(name) + " AS " + query
                + (check.equals("NONE") ? "" : " WITH " + check + " CHECK OPTION");
        SessionVariables.OfObject own = new SessionVariables.OfObject(
                null, null, row.getString("character_set_client"), row.getString("collation_connection"));
        return new StoredObject(SchemaObject.VIEWS, database, name, statement, session.with(own), false);
    }
}
