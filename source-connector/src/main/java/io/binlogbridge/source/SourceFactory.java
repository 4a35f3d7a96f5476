package io.binlogbridge.source;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import io.binlogbridge.source.binlog.BinlogStart;
import io.binlogbridge.source.config.StartPosition;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.record.MigrationMarks;
import io.binlogbridge.source.record.SchemaChanges;
import io.binlogbridge.source.snapshot.BridgeSnapshotSource;
import io.binlogbridge.source.snapshot.MigrationEnding;
import io.binlogbridge.source.snapshot.SnapshotDefinitions;
import io.binlogbridge.source.snapshot.TableSelects;
import io.binlogbridge.source.stream.BridgeStreamingSource;
import io.binlogbridge.source.stream.CaptureFilter;
import io.binlogbridge.source.stream.HiddenRowIds;
import io.binlogbridge.source.stream.StreamedStatements;
import io.binlogbridge.source.stream.StreamingParts;
import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlChangeEventSourceFactory;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlSnapshotChangeEventSourceMetrics;
import io.debezium.connector.mysql.MySqlStreamingChangeEventSourceMetrics;
import io.debezium.pipeline.DataChangeEvent;
import io.debezium.pipeline.ErrorHandler;
import io.debezium.pipeline.EventDispatcher;
import io.debezium.pipeline.notification.NotificationService;
import io.debezium.pipeline.source.spi.SnapshotChangeEventSource;
import io.debezium.pipeline.source.spi.SnapshotProgressListener;
import io.debezium.pipeline.source.spi.StreamingChangeEventSource;
import io.debezium.relational.TableId;
import io.debezium.snapshot.SnapshotterService;
import io.debezium.util.Clock;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Debezium asks it for the snapshot and for the binlog reader, and gets ours. */
final class SourceFactory extends MySqlChangeEventSourceFactory {

    private final Parts parts;
    private final SchemaChanges changes;
    private final MigrationMarks marks;
    private final boolean resumes;
    private @Nullable BridgeStreamingSource streaming;

    /** What both readers share. */
    record Parts(
            SourceParts source,
            BridgeDatabaseSchema schema,
            ErrorHandler errors,
            EventDispatcher<MySqlPartition, TableId> dispatcher,
            MySqlStreamingChangeEventSourceMetrics metrics,
            ChangeEventQueue<DataChangeEvent> queue,
            SnapshotterService snapshotters,
            BinaryLogClient client) {}

    /**
     * @param resumes true when there is an offset to go on from
     */
    SourceFactory(Parts parts, SchemaChanges changes, MigrationMarks marks, boolean resumes) {
        super(
                parts.source().config(),
                parts.source().connections(),
                parts.errors(),
                parts.dispatcher(),
                Clock.system(),
                parts.schema(),
                parts.source().context(),
                parts.metrics(),
                parts.queue(),
                parts.snapshotters(),
                parts.client());
        this.parts = parts;
        this.changes = changes;
        this.marks = marks;
        this.resumes = resumes;
    }

    @Override
    public SnapshotChangeEventSource<MySqlPartition, MySqlOffsetContext> getSnapshotChangeEventSource(
            SnapshotProgressListener<MySqlPartition> progress,
            NotificationService<MySqlPartition, MySqlOffsetContext> notifications) {
        SourceParts source = parts.source();
        SnapshotDefinitions definitions = new SnapshotDefinitions(
                source.config(),
                new SnapshotDefinitions.Asked(
                        source.schemaObjects(), source.onlineDdl().names()),
                source.connections()::newConnection,
                changes,
                this::enqueue);
        return new BridgeSnapshotSource(
                new BridgeSnapshotSource.Parts(
                        source.config(),
                        source.connections(),
                        parts.schema(),
                        parts.dispatcher(),
                        Clock.system(),
                        (MySqlSnapshotChangeEventSourceMetrics) progress,
                        this::flushLastRecord,
                        parts.queue()::enableBuffering,
                        notifications,
                        parts.snapshotters(),
                        new TableSelects(
                                parts.snapshotters().getSnapshotQuery(),
                                source.snapshotRules(),
                                source.onlineDdl().names())),
                definitions,
                new MigrationEnding(source.migrationTypes(), marks, this::enqueue),
                goesOn -> new BinlogStart(streaming().binlog(), goesOn)
                        .find(StartPosition.of(source.options().asMap())),
                resumes);
    }

    @Override
    public StreamingChangeEventSource<MySqlPartition, MySqlOffsetContext> getStreamingChangeEventSource() {
        parts.queue().disableBuffering();
        return streaming();
    }

    /** The one reader of the binlog there is; the snapshot asks it where to begin. */
    private synchronized BridgeStreamingSource streaming() {
        if (streaming == null) {
            streaming = newStreaming();
        }
        return streaming;
    }

    private BridgeStreamingSource newStreaming() {
        SourceParts source = parts.source();
        StreamedStatements statements = new StreamedStatements(
                new StreamedStatements.Asked(
                        new CaptureFilter(source.config()),
                        source.schemaObjects(),
                        source.onlineDdl().names()),
                parts.schema(),
                changes,
                this::enqueue);
        return new BridgeStreamingSource(
                new StreamingParts(
                        source.config(),
                        source.connections().mainConnection(),
                        source.connections()::newConnection,
                        parts.dispatcher(),
                        parts.errors(),
                        Clock.system(),
                        source.context(),
                        parts.schema(),
                        parts.metrics(),
                        parts.snapshotters(),
                        parts.client()),
                statements,
                new HiddenRowIds(this::keepsHiddenRowIds));
    }

    /** A variable that RDS for MySQL alone has. */
    private boolean keepsHiddenRowIds() {
        try (BinlogConnectorConnection connection = parts.source().connections().newConnection()) {
            return connection.queryAndMap(
                    "SHOW GLOBAL VARIABLES LIKE 'implicit_primary_key'",
                    rows -> rows.next() && rows.getString(2).equalsIgnoreCase("ON"));
        } catch (SQLException e) {
            throw new ConnectException("The source could not be asked for implicit_primary_key.", e);
        }
    }

    private void enqueue(SourceRecord record) throws InterruptedException {
        parts.queue().enqueue(new DataChangeEvent(record));
    }

    /** The snapshot's last record is held back until it is known to be the last, and then says so. */
    private void flushLastRecord(Function<SourceRecord, SourceRecord> marked) throws InterruptedException {
        parts.queue().flushBuffer(event -> new DataChangeEvent(marked.apply(event.getRecord())));
        parts.queue().disableBuffering();
    }
}
