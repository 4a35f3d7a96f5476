package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.ddl.dialect.ServerVersion;
import io.binlogbridge.sink.ddl.dialect.TargetServer;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Asks the target what its SQL has. */
final class TargetAbilities {

    private TargetAbilities() {}

    static TargetServer read(Connection connection, ServerInfo server) throws SQLException {
        Map<String, String> charsets = new HashMap<>();
        Map<String, String> defaults = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COLLATION_NAME, CHARACTER_SET_NAME, IS_DEFAULT FROM information_schema.COLLATIONS")) {
            while (row.next()) {
                String collation = row.getString(1).toLowerCase(Locale.ROOT);
                charsets.put(collation, row.getString(2).toLowerCase(Locale.ROOT));
                if ("Yes".equalsIgnoreCase(row.getString(3))) {
                    defaults.put(row.getString(2).toLowerCase(Locale.ROOT), collation);
                }
            }
        }
        return new TargetServer(
                ServerVersion.of(server.version()), engines(connection), charsets, defaults, server.variables());
    }

    private static Set<String> engines(Connection connection) throws SQLException {
        Set<String> engines = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW ENGINES")) {
            while (row.next()) {
                if (Set.of("YES", "DEFAULT").contains(row.getString(2))) {
                    engines.add(row.getString(1).toUpperCase(Locale.ROOT));
                }
            }
        }
        return engines;
    }
}
