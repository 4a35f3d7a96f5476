package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.config.SchemaObject;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names in the log what a database has and neither the snapshot nor the binlog brings. Asked when the server's lock is released. */
final class NotInSnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(NotInSnapshot.class);

    private final BinlogConnectorConnection connection;

    private final Set<SchemaObject> carried;

    /**
     * @param carried the kinds of objects that are not left out
     */
    NotInSnapshot(BinlogConnectorConnection connection, Set<SchemaObject> carried) {
        this.connection = connection;
        this.carried = carried;
    }

    void warn(List<String> databases) throws SQLException {
        boolean logsCascades = logsCascades();
        for (String database : databases) {
            warnOfStoredObjects(database);
            if (!logsCascades) {
                warnOfCascades(database);
            }
        }
    }

    private void warnOfStoredObjects(String database) throws SQLException {
        Set<SchemaObject> leftOut = EnumSet.allOf(SchemaObject.class);
        leftOut.removeAll(carried);
        if (leftOut.isEmpty()) {
            return;
        }
        String query = leftOut.stream().map(NotInSnapshot::names).collect(Collectors.joining(" UNION ALL "));
        List<String> objects = strings(query, database);
        if (!objects.isEmpty()) {
            LOG.warn(
                    "Database {} has {} objects of kinds that schema.objects does not name; they are not carried: {}",
                    database,
                    objects.size(),
                    String.join(", ", objects));
        }
    }

    private static String names(SchemaObject kind) {
        return switch (kind) {
            case VIEWS -> "SELECT CONCAT('VIEW ', table_name) FROM information_schema.views WHERE table_schema = ?";
            case PROCEDURES, FUNCTIONS ->
                "SELECT CONCAT(routine_type, ' ', routine_name) FROM information_schema.routines WHERE routine_type = '"
                        + kind.sqlWord() + "' AND routine_schema = ?";
            case TRIGGERS ->
                "SELECT CONCAT('TRIGGER ', trigger_name) FROM information_schema.triggers WHERE trigger_schema = ?";
            case EVENTS -> "SELECT CONCAT('EVENT ', event_name) FROM information_schema.events WHERE event_schema = ?";
        };
    }

    private void warnOfCascades(String database) throws SQLException {
        List<String> foreignKeys = strings(
                """
                SELECT CONCAT(table_name, '.', constraint_name) FROM information_schema.referential_constraints
                 WHERE constraint_schema = ? AND NOT (delete_rule IN ('RESTRICT', 'NO ACTION')
                   AND update_rule IN ('RESTRICT', 'NO ACTION'))""",
                database);
        if (!foreignKeys.isEmpty()) {
            LOG.warn(
                    "This server's binlog does not hold the rows that these foreign keys of database {} change by"
                            + " cascade, so such changes will be missing on the target: {}. Change the children by"
                            + " statements of their own, or compare these tables.",
                    database,
                    String.join(", ", foreignKeys));
        }
    }

    /** From 9.6 on the server cascades, row by row and logged, unless InnoDB is told to do it unseen as before. */
    private boolean logsCascades() throws SQLException {
        String since = one(
                "SELECT IF(CAST(SUBSTRING_INDEX(VERSION(), '.', 1) AS UNSIGNED) * 100"
                        + " + CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(VERSION(), '.', 2), '.', -1) AS UNSIGNED) >= 906, 'yes', 'no')");
        String byInnoDb = connection.queryAndMap(
                "SHOW GLOBAL VARIABLES LIKE 'innodb_native_foreign_keys'",
                rows -> rows.next() ? rows.getString(2) : "OFF");
        return "yes".equals(since) && !"ON".equals(byInnoDb);
    }

    private @Nullable String one(String query) throws SQLException {
        return connection.queryAndMap(query, rows -> rows.next() ? rows.getString(1) : null);
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
}
