package io.binlogbridge.source;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.offset.EventSummaries;
import io.binlogbridge.source.record.MigrationMarks;
import io.binlogbridge.source.record.SchemaChanges;
import io.binlogbridge.source.record.TopicLayout;
import io.binlogbridge.source.record.TransactionEnds;
import io.binlogbridge.source.topic.Topics;
import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.connector.base.QueueProviderService;
import io.debezium.connector.binlog.BinlogSourceTask;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.common.DebeziumHeaderProducer;
import io.debezium.connector.mysql.MySqlChangeEventSourceMetricsFactory;
import io.debezium.connector.mysql.MySqlConnector;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlErrorHandler;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlStreamingChangeEventSourceMetrics;
import io.debezium.document.DocumentReader;
import io.debezium.heartbeat.HeartbeatFactory;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import io.debezium.pipeline.DataChangeEvent;
import io.debezium.pipeline.ErrorHandler;
import io.debezium.pipeline.EventDispatcher;
import io.debezium.pipeline.notification.NotificationService;
import io.debezium.pipeline.notification.channels.NotificationChannel;
import io.debezium.pipeline.signal.SignalProcessor;
import io.debezium.pipeline.signal.channels.SignalChannelReader;
import io.debezium.pipeline.spi.Offsets;
import io.debezium.pipeline.txmetadata.TransactionMonitor;
import io.debezium.relational.TableId;
import io.debezium.schema.SchemaFactory;
import io.debezium.snapshot.SnapshotterService;
import io.debezium.util.Clock;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that lives while the task reads: the queue between Debezium's threads and the task's, and what is closed at the end. */
final class RunningSource {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSource.class);

    private final SourceParts parts;
    private final BridgeDatabaseSchema schema;
    private final Topics topics;
    private final Offsets<MySqlPartition, MySqlOffsetContext> offsets;
    private final TopicLayout layout;
    private final BinlogConnectorConnection beanConnection;
    private final ChangeEventQueue<DataChangeEvent> queue;
    private final ErrorHandler errors;

    /**
     * @param offsets where to begin; empty for a first start
     * @param failed what counted the retries before this start, if it is one of them
     */
    RunningSource(
            SourceParts parts,
            BridgeDatabaseSchema schema,
            Topics topics,
            Offsets<MySqlPartition, MySqlOffsetContext> offsets,
            @Nullable ErrorHandler failed) {
        MySqlConnectorConfig config = parts.config();
        this.parts = parts;
        this.schema = schema;
        this.topics = topics;
        this.offsets = offsets;
        this.layout = new TopicLayout(config.getLogicalName());
        this.beanConnection = parts.connections().newConnection();
        parts.registerBeans(schema, beanConnection, offsets);
        this.queue = new ChangeEventQueue.Builder<DataChangeEvent>()
                .pollInterval(config.getPollInterval())
                .maxBatchSize(config.getMaxBatchSize())
                .maxQueueSize(config.getMaxQueueSize())
                .maxQueueSizeInBytes(config.getMaxQueueSizeInBytes())
                .queueProvider(config.getServiceRegistry()
                        .tryGetService(QueueProviderService.class)
                        .getQueueProvider())
                .loggingContextSupplier(() -> parts.context().configureLoggingContext("mysql-source-task"))
                .buffering()
                .build();
        this.errors = new MySqlErrorHandler(config, queue, failed);
    }

    ChangeEventQueue<DataChangeEvent> queue() {
        return queue;
    }

    ErrorHandler errors() {
        return errors;
    }

    TopicLayout layout() {
        return layout;
    }

    Topics topics() {
        return topics;
    }

    /** Starts reading: the snapshot first, if there has to be one, then the binlog. */
    ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> begin(
            List<SignalChannelReader> signalChannels, List<NotificationChannel> notificationChannels) {
        MySqlConnectorConfig config = parts.config();
        EventSummaries metadata = new EventSummaries();
        SignalProcessor<MySqlPartition, MySqlOffsetContext> signals = new SignalProcessor<>(
                MySqlConnector.class, config, Map.of(), signalChannels, DocumentReader.defaultReader(), offsets);
        EventDispatcher<MySqlPartition, TableId> dispatcher = dispatcher(metadata, signals);
        BinaryLogClient client =
                new BinaryLogClient(config.getHostName(), config.getPort(), config.getUserName(), config.getPassword());
        MySqlStreamingChangeEventSourceMetrics metrics = new MySqlStreamingChangeEventSourceMetrics(
                parts.context(), queue, metadata, schema::dataCollectionIds, client);
        NotificationService<MySqlPartition, MySqlOffsetContext> notifications = new NotificationService<>(
                notificationChannels, config, SchemaFactory.get(), dispatcher::enqueueNotification);
        SnapshotterService snapshotters = config.getServiceRegistry().tryGetService(SnapshotterService.class);
        SourceFactory.Parts made =
                new SourceFactory.Parts(parts, schema, errors, dispatcher, metrics, queue, snapshotters, client);
        MySqlOffsetContext last = offsets.getTheOnlyOffset();
        boolean resumes = last != null && !last.isInitialSnapshotRunning();
        ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> coordinator =
                new ChangeEventSourceCoordinator<>(
                        offsets,
                        errors,
                        MySqlConnector.class,
                        config,
                        new SourceFactory(made, changes(), new MigrationMarks(layout, Clock.system()), resumes),
                        new MySqlChangeEventSourceMetricsFactory(metrics),
                        dispatcher,
                        schema,
                        signals,
                        notifications,
                        snapshotters);
        coordinator.start(parts.context(), queue, metadata);
        return coordinator;
    }

    void close() {
        closeQuietly(parts.connections().mainConnection());
        closeQuietly(beanConnection);
        schema.close();
        queue.close();
        topics.close();
    }

    private SchemaChanges changes() {
        return new SchemaChanges(
                layout, parts.config().getSourceInfoStructMaker().schema(), Clock.system());
    }

    private EventDispatcher<MySqlPartition, TableId> dispatcher(
            EventSummaries metadata, SignalProcessor<MySqlPartition, MySqlOffsetContext> signals) {
        MySqlConnectorConfig config = parts.config();
        return new EventDispatcher<>(
                config,
                parts.names(),
                schema,
                queue,
                config.getTableFilters().dataCollectionFilter(),
                DataChangeEvent::new,
                null,
                new HeartbeatFactory<>()
                        .getScheduledHeartbeat(
                                config, parts::connection, new BinlogSourceTask.BinlogHeartbeatErrorHandler(), queue),
                config.schemaNameAdjuster(),
                transactions(metadata),
                signals,
                config.getServiceRegistry().tryGetService(DebeziumHeaderProducer.class));
    }

    private TransactionMonitor transactions(EventSummaries metadata) {
        return new TransactionMonitor(
                parts.config(),
                metadata,
                parts.config().schemaNameAdjuster(),
                new TransactionEnds(layout, schema::tableFor, record -> queue.enqueue(new DataChangeEvent(record))),
                parts.names().transactionTopic());
    }

    private static void closeQuietly(BinlogConnectorConnection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("A connection to the source could not be closed.", e);
        }
    }
}
