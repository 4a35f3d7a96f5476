package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.record.RecordQueue;
import io.binlogbridge.source.record.SchemaChanges;
import io.binlogbridge.source.statement.SessionVariables;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.relational.Tables;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the definitions of what is captured into the topics: per database CREATE DATABASE first, which tells the reader of
 * the topic that a snapshot starts (over), then its tables. No DROP is ever part of it.
 *
 * <p>Called while the server's tables are locked, so the definitions, the rows and the binlog position belong together.
 */
public final class SnapshotDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotDefinitions.class);

    private final MySqlConnectorConfig config;
    private final Supplier<BinlogConnectorConnection> connections;
    private final SchemaChanges changes;
    private final RecordQueue queue;

    public SnapshotDefinitions(
            MySqlConnectorConfig config,
            Supplier<BinlogConnectorConnection> connections,
            SchemaChanges changes,
            RecordQueue queue) {
        this.config = config;
        this.connections = connections;
        this.changes = changes;
        this.queue = queue;
    }

    /** The definitions of all captured databases and tables, at {@code offset}. */
    void publish(MySqlPartition partition, MySqlOffsetContext offset, Collection<TableId> captured, Tables model)
            throws SQLException, InterruptedException {
        Map<String, List<TableId>> byDatabase =
                captured.stream().collect(Collectors.groupingBy(TableId::catalog, TreeMap::new, Collectors.toList()));
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            for (String database : server.databases()) {
                if (byDatabase.containsKey(database) || isCapturedThoughEmpty(database)) {
                    Publisher publisher = new Publisher(database, partition, offset, server.session());
                    warnOfStoredObjects(database, server.storedObjects(database));
                    warnOfCascades(database, server.unloggedCascades(database));
                    publisher.put(server.ofDatabase(database), null);
                    for (TableId table : ServerDefinitions.tablesOf(database, byDatabase)) {
                        publisher.put(server.ofTable(table), model.forTable(table));
                    }
                }
            }
        }
    }

    private static void warnOfCascades(String database, List<String> foreignKeys) {
        if (!foreignKeys.isEmpty()) {
            LOG.warn(
                    "This server's binlog does not hold the rows that these foreign keys of database {} change by"
                            + " cascade, so such changes will be missing on the target: {}. Change the children by"
                            + " statements of their own, or compare these tables.",
                    database,
                    String.join(", ", foreignKeys));
        }
    }

    private static void warnOfStoredObjects(String database, List<String> objects) {
        if (!objects.isEmpty()) {
            LOG.warn(
                    "Database {} has {} objects that are not part of the snapshot; create them on the target by hand: {}",
                    database,
                    objects.size(),
                    String.join(", ", objects));
        }
    }

    /** With a list of tables, a database in which none of them is has nothing to offer. */
    private boolean isCapturedThoughEmpty(String database) {
        return config.tableIncludeList() == null
                && config.getTableFilters().databaseFilter().test(database)
                && config.getTableFilters()
                        .dataCollectionFilter()
                        .isIncluded(new TableId(database, null, "any_table_that_may_come"));
    }

    private final class Publisher {
        private final String database;
        private final MySqlPartition partition;
        private final MySqlOffsetContext offset;
        private final SessionVariables session;

        Publisher(String database, MySqlPartition partition, MySqlOffsetContext offset, SessionVariables session) {
            this.database = database;
            this.partition = partition;
            this.offset = offset;
            this.session = session;
        }

        void put(@Nullable String statement, @Nullable Table table) throws InterruptedException {
            if (statement != null) {
                offset.databaseEvent(database, Instant.now());
                queue.put(changes.record(
                        database,
                        new SchemaChanges.Change(
                                statement, database, session, table == null ? List.of() : List.of(table)),
                        new SchemaChanges.Position(
                                partition.getSourcePartition(), offset.getOffset(), offset.getSourceInfo())));
            }
        }
    }
}
