package io.binlogbridge.source.snapshot;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperTables;
import io.binlogbridge.source.offset.BinlogPlace;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.debezium.DebeziumException;
import io.debezium.connector.binlog.BinlogConnectorConfig;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlSnapshotChangeEventSource;
import io.debezium.connector.mysql.MySqlSnapshotChangeEventSourceMetrics;
import io.debezium.function.BlockingConsumer;
import io.debezium.jdbc.MainConnectionProvidingConnectionFactory;
import io.debezium.pipeline.EventDispatcher;
import io.debezium.pipeline.notification.NotificationService;
import io.debezium.pipeline.source.SnapshottingTask;
import io.debezium.pipeline.spi.SnapshotResult;
import io.debezium.relational.RelationalTableFilters;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.snapshot.SnapshotterService;
import io.debezium.spi.schema.DataCollectionId;
import io.debezium.util.Clock;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Debezium's snapshot, with the definitions of tables published before the rows and those of other objects after them. */
public final class BridgeSnapshotSource extends MySqlSnapshotChangeEventSource {

    private final SnapshotDefinitions definitions;
    private final MigrationEnding ending;
    private final Starts starts;
    private final boolean resumes;
    private final BlockingConsumer<Function<SourceRecord, SourceRecord>> lastRecord;
    private final SnapshotEnd end;
    private final RelationalTableFilters filters;
    private final MySqlSnapshotChangeEventSourceMetrics metrics;
    private final TableSelects selects;
    private Set<Pattern> allowedInSnapshot = Set.of();
    private SnapshotDefinitions.Captured captured = SnapshotDefinitions.Captured.NOTHING;
    private List<String> databases = List.of();
    private @Nullable SnapshotContext<MySqlPartition, MySqlOffsetContext> unfinished;
    private long began;

    /** Where the stream begins when it has no snapshot before it; empty for the place at which the server is asked. */
    private Optional<BinlogPlace> start = Optional.empty();

    /** What Debezium's snapshot is built from. */
    public record Parts(
            MySqlConnectorConfig config,
            MainConnectionProvidingConnectionFactory<BinlogConnectorConnection> connections,
            MySqlDatabaseSchema schema,
            EventDispatcher<MySqlPartition, TableId> dispatcher,
            Clock clock,
            MySqlSnapshotChangeEventSourceMetrics metrics,
            BlockingConsumer<Function<SourceRecord, SourceRecord>> lastRecord,
            Runnable beforeSnapshot,
            NotificationService<MySqlPartition, MySqlOffsetContext> notifications,
            SnapshotterService snapshotters,
            TableSelects selects) {}

    /**
     * @param resumes true when the stream was read before: a snapshot of definitions alone is then a recovery of the
     *     schema history and no business of the topics
     */
    public BridgeSnapshotSource(
            Parts parts, SnapshotDefinitions definitions, MigrationEnding ending, Starts starts, boolean resumes) {
        super(
                parts.config(),
                parts.connections(),
                parts.schema(),
                parts.dispatcher(),
                parts.clock(),
                parts.metrics(),
                parts.lastRecord(),
                parts.beforeSnapshot(),
                parts.notifications(),
                parts.snapshotters());
        this.definitions = definitions;
        this.ending = ending;
        this.starts = starts;
        this.lastRecord = parts.lastRecord();
        this.resumes = resumes;
        this.end = new SnapshotEnd(parts.lastRecord(), parts.beforeSnapshot());
        this.filters = parts.config().getTableFilters();
        this.metrics = parts.metrics();
        this.selects = parts.selects();
    }

    @Override
    protected MySqlOffsetContext getInitialOffsetContext(BinlogConnectorConfig config) {
        return BridgeOffsetContext.initial((MySqlConnectorConfig) config, definitions.helperNames());
    }

    /**
     * Without GTID the schema history is read up to the stored offset by file and position, if both come from one server;
     * without the server's id here it would be read by the clocks of this machine and the server's.
     */
    @Override
    protected void setOffsetContextBinlogPositionAndGtidDetailsForSnapshot(
            MySqlOffsetContext offset, BinlogConnectorConnection connection, SnapshotterService snapshotters)
            throws Exception {
        super.setOffsetContextBinlogPositionAndGtidDetailsForSnapshot(offset, connection, snapshotters);
        offset.setBinlogServerId(
                connection.queryAndMap("SELECT @@server_id", rows -> rows.next() ? rows.getLong(1) : 0L));
        start.ifPresent(((BridgeOffsetContext) offset)::startAt);
    }

    /** A migration of which only the end is to be written reads nothing again, whatever Debezium's mode says. */
    @Override
    public SnapshottingTask getSnapshottingTask(MySqlPartition partition, @Nullable MySqlOffsetContext previous) {
        return previous != null && ending.isDue((BridgeOffsetContext) previous)
                ? new SnapshottingTask(false, false, List.of(), Map.of(), false)
                : super.getSnapshottingTask(partition, previous);
    }

    @Override
    public SnapshotResult<MySqlOffsetContext> execute(
            ChangeEventSourceContext source,
            MySqlPartition partition,
            @Nullable MySqlOffsetContext previous,
            SnapshottingTask task)
            throws InterruptedException {
        began = System.nanoTime();
        SnapshotResult<MySqlOffsetContext> result = super.execute(source, partition, previous, task);
        BridgeOffsetContext offset = (BridgeOffsetContext) result.getOffset();
        if (offset != null && ending.isDue(offset)) {
            if (task.shouldSkipSnapshot()) {
                lastRecord.accept(Function.identity());
            }
            ending.publishEnd(partition, offset, databases.isEmpty() ? databasesNow() : databases);
        } else if (offset != null && ending.hasBeginning() && !task.shouldSkipSnapshot() && !resumes) {
            ending.publishBeginning(partition, offset, databases);
        }
        return result;
    }

    private List<String> databasesNow() {
        try {
            return definitions.databases();
        } catch (SQLException e) {
            throw new DebeziumException("The databases could not be listed.", e);
        }
    }

    @Override
    public SnapshotResult<MySqlOffsetContext> doExecute(
            ChangeEventSourceContext source,
            MySqlOffsetContext previous,
            SnapshotContext<MySqlPartition, MySqlOffsetContext> context,
            SnapshottingTask task)
            throws Exception {
        try {
            if (ending.types().isIncrementalAlone() && !task.isOnDemand() && !resumes) {
                start = starts.find(source::isRunning);
            }
            return super.doExecute(source, previous, context, task);
        } catch (Exception e) {
            throw ChangedWhileRead.explained(e);
        }
    }

    @Override
    protected <T extends DataCollectionId> Stream<T> determineDataCollectionsToBeSnapshotted(
            Collection<T> all, Set<Pattern> allowed) {
        allowedInSnapshot = allowed;
        return super.determineDataCollectionsToBeSnapshotted(all, allowed);
    }

    /**
     * Debezium lists the tables before it takes the lock and the binlog position. A table that is created in between is in
     * neither its list nor the stream, and what is in it would be lost without a word; so the list is made again here.
     */
    @Override
    protected void lockTablesForSchemaSnapshot(
            ChangeEventSourceContext source, RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context)
            throws SQLException {
        super.lockTablesForSchemaSnapshot(source, context);
        Set<TableId> all = allTables(context);
        context.capturedSchemaTables.retainAll(all);
        all.stream()
                .filter(filters.eligibleForSchemaDataCollectionFilter()::isIncluded)
                .forEach(context.capturedSchemaTables::add);
        context.capturedTables.retainAll(all);
        super.determineDataCollectionsToBeSnapshotted(all, allowedInSnapshot)
                .filter(filters.dataCollectionFilter()::isIncluded)
                .forEach(context.capturedTables::add);
    }

    private Set<TableId> allTables(RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context)
            throws SQLException {
        try {
            return getAllTableIds(context);
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new DebeziumException("The tables to snapshot could not be listed.", e);
        }
    }

    @Override
    protected void createSchemaChangeEventsForTables(
            ChangeEventSourceContext source,
            RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context,
            SnapshottingTask task)
            throws Exception {
        super.createSchemaChangeEventsForTables(source, context, task);
        captured = SnapshotDefinitions.Captured.NOTHING;
        if (!task.isOnDemand() && (task.snapshotData() || !resumes)) {
            BridgeOffsetContext offset = (BridgeOffsetContext) context.offset;
            captured = ending.types().schema()
                    ? definitions.publish(context.partition, offset, context.capturedTables, context.tables)
                    : definitions.withoutPublishing(offset);
            databases = captured.databases();
            unfinished = context;
            leaveOutRows(context, offset.helpers());
        }
    }

    @Override
    protected List<String> getPreparedColumnNames(MySqlPartition partition, Table table) {
        return TableSelects.columns(table, Set.copyOf(super.getPreparedColumnNames(partition, table)));
    }

    @Override
    protected Optional<String> getSnapshotSelect(
            RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context,
            TableId table,
            List<String> columns) {
        return selects.wanted(context.tables.forTable(table), columns);
    }

    /** With a condition it would look through the whole table. */
    @Override
    protected Optional<String> getSnapshotConnectionFirstSelect(
            RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context, TableId table) {
        return selects.all(table, List.of("*")).map(select -> select + " LIMIT 1");
    }

    private void leaveOutRows(
            RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context, HelperTables helpers) {
        for (TableId table : List.copyOf(context.capturedTables)) {
            if (helpers.leavesOutRowsOf(new ObjectName(table.catalog(), table.table()))) {
                context.capturedTables.remove(table);
                metrics.dataCollectionSnapshotCompleted(context.partition, table, 0);
            }
        }
    }

    @Override
    protected void releaseSchemaSnapshotLocks(RelationalSnapshotContext<MySqlPartition, MySqlOffsetContext> context)
            throws SQLException {
        super.releaseSchemaSnapshotLocks(context);
        if (ending.types().schema()) {
            definitions.warnOfTheRest(captured);
        }
    }

    /** The rows are through. */
    @Override
    protected void postSnapshot() throws InterruptedException {
        if (unfinished != null && !captured.objects().isEmpty()) {
            end.putOff(unfinished.offset);
            definitions.publishObjects(unfinished.partition, unfinished.offset, captured);
            end.reached(unfinished.offset);
        }
        if (unfinished != null && ending.types().endsByItself()) {
            BridgeOffsetContext offset = (BridgeOffsetContext) unfinished.offset;
            end.reached(offset);
            ending.snapshotIsOver(offset, metrics, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            end.mark(offset);
        }
        unfinished = null;
        captured = SnapshotDefinitions.Captured.NOTHING;
        super.postSnapshot();
    }
}
