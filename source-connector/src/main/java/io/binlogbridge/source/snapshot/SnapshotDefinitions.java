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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the definitions of what is captured into the topics: per database CREATE DATABASE first, which tells the reader of
 * the topic that a snapshot starts (over), then its tables. No DROP is ever part of it.
 *
 * <p>Called while the server's tables are locked, so the definitions, the rows and the binlog position belong together.
 */
public final class SnapshotDefinitions {

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

    /**
     * The definitions of all captured databases and tables, at {@code offset}.
     *
     * @return the databases
     */
    List<String> publish(
            MySqlPartition partition, MySqlOffsetContext offset, Collection<TableId> captured, Tables model)
            throws SQLException, InterruptedException {
        Map<String, List<TableId>> byDatabase =
                captured.stream().collect(Collectors.groupingBy(TableId::catalog, TreeMap::new, Collectors.toList()));
        List<String> published = new ArrayList<>();
        try (ServerDefinitions server = new ServerDefinitions(connections.get())) {
            for (String database : server.databases()) {
                if (byDatabase.containsKey(database) || isCapturedThoughEmpty(database)) {
                    published.add(database);
                    Publisher publisher = new Publisher(database, partition, offset, server.session());
                    publisher.put(server.ofDatabase(database), null);
                    for (TableId table : byDatabase.getOrDefault(database, List.of())) {
                        publisher.put(server.ofTable(table), model.forTable(table));
                    }
                }
            }
        }
        return published;
    }

    /** Names in the log what else these databases have. Asks the server, so not while its lock is held. */
    void warnOfTheRest(List<String> databases) throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            new NotInSnapshot(connection).warn(databases);
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
