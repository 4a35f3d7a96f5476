package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperNames;
import io.binlogbridge.ddl.online.HelperTable;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.offset.BridgeOffsetContext;
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
    private final Asked asked;
    private final Supplier<BinlogConnectorConnection> connections;
    private final SchemaChanges changes;
    private final RecordQueue queue;

    /**
     * What is wanted beside the tables that the lists name.
     *
     * @param kinds which objects beside tables
     * @param helperNames which names helper tables of online schema changes may have; they go with their real tables
     */
    public record Asked(Set<SchemaObject> kinds, HelperNames helperNames) {}

    public SnapshotDefinitions(
            MySqlConnectorConfig config,
            Asked asked,
            Supplier<BinlogConnectorConnection> connections,
            SchemaChanges changes,
            RecordQueue queue) {
        this.config = config;
        this.asked = asked;
        this.connections = connections;
        this.changes = changes;
        this.queue = queue;
    }

    /** Which names helper tables may have. */
    HelperNames helperNames() {
        return asked.helperNames();
    }

    /**
     * What was captured when the snapshot began.
     *
     * @param objects of these databases, beside tables; still to be published
     */
    record Captured(List<String> databases, List<StoredObject> objects) {

        static final Captured NOTHING = new Captured(List.of(), List.of());
    }

    /**
     * Publishes the definitions of all captured databases and tables, at {@code offset}, and reads those of their objects.
     * The helper tables of online schema changes that are under way stand in the offset from then on; their definitions
     * come after those of the other tables, so that a reader knows the real tables by then.
     */
    Captured publish(MySqlPartition partition, BridgeOffsetContext offset, Collection<TableId> captured, Tables model)
            throws SQLException, InterruptedException {
        Map<String, List<TableId>> byDatabase =
                captured.stream().collect(Collectors.groupingBy(TableId::catalog, TreeMap::new, Collectors.toList()));
        List<StoredObject> objects = new ArrayList<>();
        List<String> databases;
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            databases = server.databases().stream()
                    .filter(database -> byDatabase.containsKey(database) || isCapturedThoughEmpty(database))
                    .toList();
            HelperTables helpers = new HelpersOnServer(server, asked.helperNames()).in(databases);
            offset.setHelpers(helpers);
            for (String database : databases) {
                Publisher publisher = new Publisher(database, partition, offset);
                publisher.put(server.ofDatabase(database), server.session(), null);
                for (TableId table : byDatabase.getOrDefault(database, List.of())) {
                    if (!helpers.leavesOutRowsOf(name(table))) {
                        publisher.put(server.ofTable(table), server.session(), model.forTable(table));
                    }
                }
                for (TableId table : helpersWith(helpers, database)) {
                    publisher.putHelper(server.ofTable(table), server.session(), table, model.forTable(table));
                }
            }
            for (String database : databases) {
                objects.addAll(server.objectsOf(database)
                        .read(asked.kinds(), table -> isCaptured(helpers, new ObjectName(database, table))));
            }
        }
        return new Captured(databases, objects);
    }

    /** As {@link #publish}, where definitions are not asked for: only the helper tables are looked for. */
    Captured withoutPublishing(BridgeOffsetContext offset) throws SQLException {
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            List<String> databases = databases(server);
            offset.setHelpers(new HelpersOnServer(server, asked.helperNames()).in(databases));
            return new Captured(databases, List.of());
        }
    }

    /** The captured databases that there are. */
    List<String> databases() throws SQLException {
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            return databases(server);
        }
    }

    private List<String> databases(ServerDefinitions server) throws SQLException {
        List<String> databases = new ArrayList<>();
        for (String database : server.databases()) {
            if (config.getTableFilters().databaseFilter().test(database)
                    && (isCapturedThoughEmpty(database)
                            || server.tables(database).stream().anyMatch(table -> isCaptured(database, table)))) {
                databases.add(database);
            }
        }
        return databases;
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
            new NotInSnapshot(connection, asked.kinds()).warn(captured.databases());
        }
    }

    /** With a list of tables, a database in which none of them is has nothing to offer. */
    private boolean isCapturedThoughEmpty(String database) {
        return config.tableIncludeList() == null
                && config.getTableFilters().databaseFilter().test(database)
                && isCaptured(database, "any_table_that_may_come");
    }

    private List<TableId> helpersWith(HelperTables helpers, String database) {
        return helpers.all().stream()
                .map(HelperTable::name)
                .filter(table -> table.database().equals(database) && isCaptured(helpers, table))
                .map(table -> new TableId(database, null, table.name()))
                .toList();
    }

    /** A helper goes with its real table. */
    private boolean isCaptured(HelperTables helpers, ObjectName table) {
        ObjectName decides = helpers.table(table).flatMap(HelperTable::real).orElse(table);
        return isCaptured(decides.database(), decides.name());
    }

    private static ObjectName name(TableId table) {
        return new ObjectName(table.catalog(), table.table());
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
            put(statement, session, table, Set.of());
        }

        void putHelper(@Nullable String statement, SessionVariables session, TableId helper, @Nullable Table table)
                throws InterruptedException {
            put(statement, session, table, Set.of(name(helper)));
        }

        private void put(
                @Nullable String statement, SessionVariables session, @Nullable Table table, Set<ObjectName> leftOut)
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
                                List.of(database),
                                leftOut),
                        new SchemaChanges.Position(
                                partition.getSourcePartition(), offset.getOffset(), offset.getSourceInfo())));
            }
        }
    }
}
