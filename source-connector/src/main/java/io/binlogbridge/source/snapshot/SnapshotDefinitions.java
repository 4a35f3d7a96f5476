package io.binlogbridge.source.snapshot;

import io.binlogbridge.source.config.SchemaObject;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the definitions of what is captured into the topics: per database CREATE DATABASE first, which tells the reader of
 * the topic that a snapshot starts (over), then its tables; and, after the rows, its routines, views, triggers and events. No
 * DROP is ever part of it.
 *
 * <p>All of them are read while the server's tables are locked, so the definitions, the rows and the binlog position belong
 * together. Those that come after the rows are kept in memory until then.
 */
public final class SnapshotDefinitions {

    private final MySqlConnectorConfig config;
    private final Set<SchemaObject> kinds;
    private final Supplier<BinlogConnectorConnection> connections;
    private final SchemaChanges changes;
    private final RecordQueue queue;

    /**
     * @param kinds which objects beside tables are wanted
     */
    public SnapshotDefinitions(
            MySqlConnectorConfig config,
            Set<SchemaObject> kinds,
            Supplier<BinlogConnectorConnection> connections,
            SchemaChanges changes,
            RecordQueue queue) {
        this.config = config;
        this.kinds = kinds;
        this.connections = connections;
        this.changes = changes;
        this.queue = queue;
    }

    /**
     * What was captured when the snapshot began.
     *
     * @param objects of these databases, beside tables; still to be published
     */
    record Captured(List<String> databases, List<StoredObject> objects) {

        static final Captured NOTHING = new Captured(List.of(), List.of());
    }

    /** Publishes the definitions of all captured databases and tables, at {@code offset}, and reads those of their objects. */
    Captured publish(MySqlPartition partition, MySqlOffsetContext offset, Collection<TableId> captured, Tables model)
            throws SQLException, InterruptedException {
        Map<String, List<TableId>> byDatabase =
                captured.stream().collect(Collectors.groupingBy(TableId::catalog, TreeMap::new, Collectors.toList()));
        List<String> databases = new ArrayList<>();
        List<StoredObject> objects = new ArrayList<>();
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            for (String database : server.databases()) {
                if (byDatabase.containsKey(database) || isCapturedThoughEmpty(database)) {
                    databases.add(database);
                    Publisher publisher = new Publisher(database, partition, offset);
                    publisher.put(server.ofDatabase(database), server.session(), null);
                    for (TableId table : byDatabase.getOrDefault(database, List.of())) {
                        publisher.put(server.ofTable(table), server.session(), model.forTable(table));
                    }
                }
            }
            for (String database : databases) {
                objects.addAll(server.objectsOf(database).read(kinds, table -> isCaptured(database, table)));
            }
        }
        return new Captured(databases, objects);
    }

    /** Publishes the objects, database by database, each after those that it needs. */
    void publishObjects(MySqlPartition partition, MySqlOffsetContext offset, Captured captured)
            throws InterruptedException {
        for (String database : captured.databases()) {
            Publisher publisher = new Publisher(database, partition, offset);
            List<StoredObject> ofDatabase = captured.objects().stream()
                    .filter(object -> object.database().equals(database))
                    .toList();
            for (StoredObject object : CreationOrder.of(ofDatabase)) {
                publisher.put(object.statement(), object.session(), null);
            }
        }
    }

    /** Names in the log what else these databases have. Asks the server, so not while its lock is held. */
    void warnOfTheRest(Captured captured) throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            new NotInSnapshot(connection, kinds).warn(captured.databases());
        }
    }

    /** With a list of tables, a database in which none of them is has nothing to offer. */
    private boolean isCapturedThoughEmpty(String database) {
        return config.tableIncludeList() == null
                && config.getTableFilters().databaseFilter().test(database)
                && isCaptured(database, "any_table_that_may_come");
    }

    private boolean isCaptured(String database, String table) {
        return config.getTableFilters().dataCollectionFilter().isIncluded(new TableId(database, null, table));
    }

    private final class Publisher {
        private final String database;
        private final MySqlPartition partition;
        private final MySqlOffsetContext offset;

        Publisher(String database, MySqlPartition partition, MySqlOffsetContext offset) {
            this.database = database;
            this.partition = partition;
            this.offset = offset;
        }

        void put(@Nullable String statement, SessionVariables session, @Nullable Table table)
                throws InterruptedException {
            if (statement != null) {
                offset.databaseEvent(database, Instant.now());
                queue.put(changes.record(
                        database,
                        new SchemaChanges.Change(
                                statement,
                                database,
                                session,
                                table == null ? List.of() : List.of(table),
                                List.of(database)),
                        new SchemaChanges.Position(
                                partition.getSourcePartition(), offset.getOffset(), offset.getSourceInfo())));
            }
        }
    }
}
