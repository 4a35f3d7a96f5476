package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.FormatDescriptionEventData;
import com.github.shyiko.mysql.binlog.event.QueryEventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import io.binlogbridge.source.binlog.ServerBinlog;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.statement.LoggedStatement;
import io.binlogbridge.source.statement.LoggedStatementDeserializer;
import io.binlogbridge.source.value.ExactRows;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlStreamingChangeEventSource;
import io.debezium.pipeline.EventDispatcher;
import io.debezium.pipeline.source.snapshot.incremental.IncrementalSnapshotChangeEventSource;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Debezium's binlog reader, with statements read and published our way. */
public final class BridgeStreamingSource extends MySqlStreamingChangeEventSource {

    private final MySqlConnectorConfig config;
    private final EventDispatcher<MySqlPartition, TableId> dispatcher;
    private final MySqlDatabaseSchema schema;
    private final StreamedStatements statements;
    private final Supplier<BinlogConnectorConnection> connections;
    private final XaDelivery delivery;
    private final XaTransactions xa;
    private final HelperRows helperRows;
    private final HiddenRowIds hiddenRowIds;
    private @Nullable String serverVersion;

    public BridgeStreamingSource(StreamingParts parts, StreamedStatements statements, HiddenRowIds hiddenRowIds) {
        super(
                parts.config(),
                parts.connection(),
                parts.dispatcher(),
                parts.errors(),
                parts.clock(),
                parts.context(),
                parts.schema(),
                parts.metrics(),
                parts.snapshotters(),
                parts.client());
        this.config = parts.config();
        this.dispatcher = parts.dispatcher();
        this.schema = parts.schema();
        this.statements = statements;
        this.hiddenRowIds = hiddenRowIds;
        this.helperRows = statements.helperRows();
        this.delivery = new XaDelivery(this::handleEvent, schema, parts.errors());
        this.connections = parts.connections();
        this.xa = new XaTransactions(delivery, new PreparedRows(binlog(), delivery::goesOn));
        parts.client().setEventDeserializer(deserializer());
    }

    @Override
    public void init(@Nullable MySqlOffsetContext offset) {
        setEffectiveOffsetContext(
                offset == null ? BridgeOffsetContext.initial(config, statements.helperNames()) : offset);
    }

    @Override
    public void execute(ChangeEventSourceContext context, MySqlPartition partition, MySqlOffsetContext offset)
            throws InterruptedException {
        delivery.begin(partition, getOffsetContext(), context);
        statements.begin(
                partition, (BridgeOffsetContext) getOffsetContext(), new StatementScan(binlog(), delivery::goesOn));
        super.execute(context, partition, offset);
    }

    /** The binlog apart from this stream, read with the same settings. */
    public ServerBinlog binlog() {
        return new ServerBinlog(
                config,
                connections,
                (client, connection) -> configureBinaryLogClient(client, config, new ConcurrentHashMap<>(), connection),
                this::deserializer);
    }

    private EventDeserializer deserializer() {
        EventDeserializer deserializer = createEventDeserializer();
        deserializer.setEventDataDeserializer(EventType.QUERY, new LoggedStatementDeserializer());
        TableMaps tables = new TableMaps();
        deserializer.setEventDataDeserializer(EventType.TABLE_MAP, new TableMapWithUtf8Names(tables));
        deserializer.setEventDataDeserializer(EventType.TRANSACTION_PAYLOAD, new CompressedTransactionDeserializer());
        ExactRows.readBy(deserializer, tables);
        return deserializer;
    }

    /** Each binlog file begins with the version of the server that wrote it; after a connect it is sent first. */
    @Override
    protected void handleEvent(
            MySqlPartition partition,
            MySqlOffsetContext offset,
            ChangeEventSourceContext context,
            @Nullable Event event) {
        if (event != null && unwrapData(event) instanceof FormatDescriptionEventData description) {
            serverVersion = description.getServerVersion();
        }
        if (event != null) {
            hiddenRowIds.cut(unwrapData(event));
            xa.note(event);
        }
        super.handleEvent(partition, offset, context, event);
    }

    @Override
    protected void handleQueryEvent(MySqlPartition partition, MySqlOffsetContext offset, Event event)
            throws InterruptedException {
        QueryEventData query = unwrapData(event);
        BridgeOffsetContext place = (BridgeOffsetContext) offset;
        String start = query.getSql().strip();
        if (start.equalsIgnoreCase("BEGIN") || start.equalsIgnoreCase("COMMIT")) {
            xa.mustNotBeOpen(place);
            place.forgetRows();
            super.handleQueryEvent(partition, offset, event);
        } else if (start.regionMatches(true, 0, "ROLLBACK", 0, 8)) {
            handleRollback(partition, place, event, (LoggedStatement) query);
        } else if (!start.regionMatches(true, 0, "XA ", 0, 3)) {
            handleStatement(partition, place, event, (LoggedStatement) query);
        } else if (!xa.take(place, event, query)) {
            throw statements.refusal(
                    placed(partition, place, event, (LoggedStatement) query), "this XA statement is not known");
        }
    }

    @Override
    protected void prepareTransaction(MySqlOffsetContext offset, Event event) throws InterruptedException {
        xa.prepare((BridgeOffsetContext) offset, event);
    }

    @Override
    protected void handleGtidEvent(
            MySqlPartition partition, MySqlOffsetContext offset, Event event, Predicate<String> sources) {
        xa.mustNotBeOpen((BridgeOffsetContext) offset);
        super.handleGtidEvent(partition, offset, event, sources);
    }

    @Override
    protected void handleRotateLogsEvent(MySqlOffsetContext offset, Event event) {
        xa.mustNotBeOpen((BridgeOffsetContext) offset);
        super.handleRotateLogsEvent(offset, event);
    }

    /** A transaction that is rolled back is in the binlog only when it changed tables that cannot roll back. */
    private void handleRollback(
            MySqlPartition partition, BridgeOffsetContext offset, Event event, LoggedStatement logged)
            throws InterruptedException {
        if (offset.hasRows() || xa.hasRows()) {
            throw statements.refusal(
                    placed(partition, offset, event, logged),
                    "rows of this transaction stood in the binlog before it was rolled back. With binlog.buffer.size"
                            + " larger than the transaction has events, it is read as a whole");
        } else if (logged.getSql().strip().equalsIgnoreCase("ROLLBACK")) {
            commit(partition, offset, event);
        }
    }

    /** Ends the transaction as Debezium ends one. */
    private void commit(MySqlPartition partition, BridgeOffsetContext offset, Event event) throws InterruptedException {
        QueryEventData commit = new QueryEventData();
        commit.setSql("COMMIT");
        super.handleQueryEvent(partition, offset, new Event(event.getHeader(), commit));
    }

    @Override
    protected void handleUpdateTableMetadata(MySqlPartition partition, MySqlOffsetContext offset, Event event)
            throws InterruptedException {
        TableMapEventData logged = unwrapData(event);
        TableId table = new TableId(logged.getDatabase(), null, logged.getTable());
        if (xa.isOpen()) {
            xa.noteTable(schema.schemaFor(table) != null || helperRows.concerns(logged, (BridgeOffsetContext) offset));
            dispatcher.dispatchFilteredEvent(partition, offset);
            return;
        } else if (helperRows.map(logged, (BridgeOffsetContext) offset)) {
            return;
        }
        Table known = schema.tableFor(table);
        String position =
                offset.getSource().binlogFilename() + ":" + offset.getSource().binlogPosition();
        if (known == null) {
            statements.mustBeKnown(logged, position);
        }
        if (!hiddenRowIds.notice(logged, known)) {
            TableGuard.check(logged, known, position);
        }
        super.handleUpdateTableMetadata(partition, offset, event);
    }

    @Override
    protected void handleInsert(MySqlPartition partition, MySqlOffsetContext offset, Event event)
            throws InterruptedException {
        WriteRowsEventData rows = unwrapData(event);
        if (!isLeftOut(partition, offset, rows.getTableId())) {
            super.handleInsert(partition, offset, event);
        }
    }

    @Override
    protected void handleUpdate(MySqlPartition partition, MySqlOffsetContext offset, Event event)
            throws InterruptedException {
        UpdateRowsEventData rows = unwrapData(event);
        if (!isLeftOut(partition, offset, rows.getTableId())) {
            super.handleUpdate(partition, offset, event);
        }
    }

    @Override
    protected void handleDelete(MySqlPartition partition, MySqlOffsetContext offset, Event event)
            throws InterruptedException {
        DeleteRowsEventData rows = unwrapData(event);
        if (!isLeftOut(partition, offset, rows.getTableId())) {
            super.handleDelete(partition, offset, event);
        }
    }

    /** As Debezium treats rows of tables that are not captured. */
    private boolean isLeftOut(MySqlPartition partition, MySqlOffsetContext offset, long table)
            throws InterruptedException {
        boolean leftOut = xa.isOpen() || helperRows.leavesOut(table, (BridgeOffsetContext) offset);
        if (leftOut) {
            dispatcher.dispatchFilteredEvent(partition, offset);
        }
        return leftOut;
    }

    private void handleStatement(
            MySqlPartition partition, BridgeOffsetContext offset, Event event, LoggedStatement logged)
            throws InterruptedException {
        if (opensTransaction(logged.getSql()) && !offset.inTransaction()) {
            handleTransactionBegin(partition, offset, event, logged.getThreadId());
        }
        for (Table table : statements.take(placed(partition, offset, event, logged))) {
            restartIncrementalSnapshotOf(partition, offset, table);
        }
    }

    private StreamedStatements.Placed placed(
            MySqlPartition partition, BridgeOffsetContext offset, Event event, LoggedStatement logged) {
        long began = event.getHeader().getTimestamp() / 1000;
        return new StreamedStatements.Placed(
                logged, partition, offset, time(event), logged.session(serverVersion, began));
    }

    /** CREATE TABLE ... SELECT of 8.0.21 and later: its rows follow in one transaction, and only their end commits. */
    private static boolean opensTransaction(String statement) {
        return statement.stripTrailing().toUpperCase(Locale.ROOT).endsWith("START TRANSACTION");
    }

    private void restartIncrementalSnapshotOf(MySqlPartition partition, MySqlOffsetContext offset, Table table)
            throws InterruptedException {
        IncrementalSnapshotChangeEventSource<MySqlPartition, TableId> incremental =
                dispatcher.getIncrementalSnapshotChangeEventSource();
        if (incremental != null) {
            incremental.processSchemaChange(partition, offset, table.id());
        }
    }

    /** Debezium's clock of events lags one event behind; a server without GTID events has none before a statement. */
    private Instant time(Event event) {
        Instant logged = Instant.ofEpochMilli(event.getHeader().getTimestamp());
        return eventTimestamp == null || eventTimestamp.isBefore(logged) ? logged : eventTimestamp;
    }

    /** All events of a compressed transaction have one position, so their rows are numbered through. */
    @Override
    protected void handleTransactionPayload(
            MySqlPartition partition, MySqlOffsetContext offset, ChangeEventSourceContext context, Event event) {
        TransactionPayloadEventData payload = event.getData();
        EventsAtOnePosition events = new EventsAtOnePosition(
                (BridgeOffsetContext) offset, inner -> handleEvent(partition, offset, context, inner));
        payload.getUncompressedEvents().forEach(events::handle);
        events.end();
    }
}
