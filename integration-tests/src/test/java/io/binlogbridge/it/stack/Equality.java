package io.binlogbridge.it.stack;

import io.binlogbridge.stack.compare.DatabaseComparison;
import io.binlogbridge.stack.compare.StoredDefinitions;
import io.binlogbridge.stack.compare.TableName;
import io.binlogbridge.stack.compare.TableNames;
import io.binlogbridge.stack.compare.TableResult;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What two servers differ in, over one database and those whose names begin with it. */
final class Equality {

    private Equality() {}

    static List<String> differences(MySqlAccess source, MySqlAccess target, String database, Names names) {
        try (Connection here = source.connection();
                Connection there = target.connection()) {
            Set<String> databases = databases(there, database);
            // What rules write to is looked at as the place of the source's own databases.
            databases.removeIf(names::isOnlyOnTarget);
            databases.addAll(databases(here, database));
            List<String> differences =
                    new ArrayList<>(DatabaseComparison.of(here, there, mapping(names)).compare(databases).stream()
                            .filter(result -> !result.isEqual())
                            .map(TableResult::toString)
                            .toList());
            if (names.equals(Names.SAME)) {
                for (String each : databases(here, database)) {
                    differences.addAll(objects(StoredDefinitions.of(here, each), StoredDefinitions.of(there, each)));
                }
            }
            return differences;
        } catch (SQLException e) {
            throw new IllegalStateException("The servers could not be compared.", e);
        }
    }

    /** Views, routines, triggers and events, where they keep their names. */
    private static List<String> objects(Map<String, String> expected, Map<String, String> actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(expected.get(name), actual.get(name)))
                .map(name -> name + ": source has " + expected.get(name) + ", target has " + actual.get(name))
                .toList();
    }

    private static Set<String> databases(Connection server, String database) throws SQLException {
        Set<String> databases = new TreeSet<>();
        try (PreparedStatement statement = server.prepareStatement(
                "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ? OR schema_name LIKE ?")) {
            statement.setString(1, database);
            statement.setString(2, database.replace("_", "\\_") + "\\_%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
        }
        return databases;
    }

    private static TableNames mapping(Names names) {
        return new TableNames() {
            @Override
            public Optional<TableName> onTarget(TableName source) {
                return names.of(source);
            }

            @Override
            public Set<String> databasesOnTarget(String source) {
                return Set.of(names.ofDatabase(source));
            }
        };
    }
}
