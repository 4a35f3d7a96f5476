package io.binlogbridge.source.check;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.config.SourceOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server to be read, while it is looked at.
 *
 * @param options the connector's whole configuration
 */
record SourceServer(Connection connection, Map<String, String> options) {

    /** A global variable; empty where this server has none of that name. */
    Optional<String> variable(String name) throws SQLException {
        return rows("SHOW GLOBAL VARIABLES LIKE '" + name + "'", 2).stream().findFirst();
    }

    /** One column of all rows, nulls left out. */
    List<String> rows(String query, int column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                String value = rows.getString(column);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }
    }

    /** The databases that the user may see. */
    List<String> databases() throws SQLException {
        return rows("SHOW DATABASES", 1);
    }

    /** The account as which the server takes the user, quoted for a GRANT. */
    String account() throws SQLException {
        String account = rows("SELECT CURRENT_USER()", 1).get(0);
        int at = account.lastIndexOf('@');
        return "'" + account.substring(0, at) + "'@'" + account.substring(at + 1) + "'";
    }

    /** The kinds of objects beside tables that a snapshot will read; none where there will be no snapshot. */
    Set<SchemaObject> objectsToRead() {
        return option("snapshot.mode", "initial").equalsIgnoreCase("recovery") || !types().schema()
                ? Set.of()
                : SourceOptions.schemaObjects(options);
    }

    /** Which parts of a migration are asked for. */
    MigrationTypes types() {
        return MigrationTypes.of(options);
    }

    String option(String name, String otherwise) {
        String value = options.get(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
