package io.binlogbridge.source;

import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.SourceOptions;
import io.binlogbridge.source.model.BridgeConnectorConfig;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.model.TableFromServer;
import io.binlogbridge.source.offset.BridgeOffsetContext;
import io.binlogbridge.source.offset.OffsetLoader;
import io.binlogbridge.source.record.PrimaryKeyUpdates;
import io.binlogbridge.source.record.TopicLayout;
import io.binlogbridge.source.topic.AdminSettings;
import io.binlogbridge.source.topic.KafkaTopics;
import io.binlogbridge.source.topic.Topics;
import io.debezium.DebeziumException;
import io.debezium.config.CommonConnectorConfig;
import io.debezium.config.Configuration;
import io.debezium.config.Field;
import io.debezium.connector.binlog.BinlogSourceTask;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.common.CdcSourceTaskContext;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlTaskContext;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import io.debezium.pipeline.ErrorHandler;
import io.debezium.pipeline.GuardrailValidator;
import io.debezium.pipeline.spi.Offsets;
import io.debezium.relational.CustomConverterRegistry;
import io.debezium.snapshot.SnapshotterService;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task. {@code start} builds what it runs on, in Debezium's own order; {@code poll} takes what was read, places it
 * and sees to its topics.
 *
 * <p>The worker calls from one thread. A retriable error makes the base class call {@code preStart} and {@code start}
 * again, so nothing here but the count of retries outlives {@link #doStop()}.
 */
public final class MySqlSourceTask extends BinlogSourceTask<MySqlPartition, MySqlOffsetContext> {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlSourceTask.class);

    /** Between two polls of a task that has nothing to do, until Connect takes it away. */
    private static final long IDLE_MILLIS = 200;

    private @Nullable SourceParts parts;
    private @Nullable RunningSource running;

    /** Outlives a retry, as it counts them. */
    private @Nullable ErrorHandler errors;

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    protected String connectorName() {
        return "mysql";
    }

    @Override
    protected Iterable<Field> getAllConfigurationFields() {
        return MySqlConnectorConfig.ALL_FIELDS;
    }

    @Override
    public CdcSourceTaskContext<? extends CommonConnectorConfig> preStart(Configuration options) {
        MySqlConnectorConfig config = new BridgeConnectorConfig(options);
        MySqlTaskContext context = new MySqlTaskContext(options, config);
        parts = new SourceParts(options, config, context);
        return context;
    }

    /** Null where there is nothing to do any more. */
    @Override
    protected @Nullable ChangeEventSourceCoordinator<MySqlPartition, MySqlOffsetContext> start(Configuration options) {
        SourceParts prepared = Objects.requireNonNull(parts, "preStart comes first");
        MySqlConnectorConfig config = prepared.config();
        Offsets<MySqlPartition, MySqlOffsetContext> offsets = getPreviousOffsets(
                new MySqlPartition.Provider(config, prepared.options()),
                new OffsetLoader(config, prepared.onlineDdl()));
        MySqlOffsetContext last = offsets.getTheOnlyOffset();
        Map<String, ?> offset = last == null ? null : last.getOffset();
        MigrationState.mustNotStartOver(prepared.migrationTypes(), offset);
        Optional<MigrationState.Ended> ended = MigrationState.ended(prepared.migrationTypes(), offset);
        if (ended.isPresent()) {
            LOG.info("There is nothing to do. {}.", ended.get());
            return null;
        }
        goesOn((BridgeOffsetContext) last, prepared.migrationTypes());
        registerServiceProviders(config.getServiceRegistry());

        BinlogConnectorConnection connection = prepared.connections().mainConnection();
        BridgeDatabaseSchema schema = schema(prepared, connection);
        RunningSource source = new RunningSource(prepared, schema, topics(options), offsets, errors);
        running = source;
        errors = source.errors();
        checkServer(prepared, connection, schema, offsets);
        return source.begin(getAvailableSignalChannels(), getNotificationChannels());
    }

    /** One that is asked for the binlog has no end. */
    private static void goesOn(@Nullable BridgeOffsetContext last, MigrationTypes types) {
        if (last != null && !types.endsByItself()) {
            last.setMigration(Optional.empty());
        }
    }

    @Override
    protected @Nullable List<SourceRecord> doPoll() throws InterruptedException {
        RunningSource source = running;
        if (source == null) {
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            return null;
        }
        List<SourceRecord> read = pollRecords(source.queue());
        List<SourceRecord> separate = PrimaryKeyUpdates.separate(read);
        List<SourceRecord> placed = source.layout().place(separate);
        source.topics().prepare(topicsOf(placed));
        return placed;
    }

    @Override
    protected Optional<ErrorHandler> getErrorHandler() {
        return Optional.ofNullable(errors);
    }

    @Override
    protected void doStop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static BridgeDatabaseSchema schema(SourceParts parts, BinlogConnectorConnection connection) {
        MySqlConnectorConfig config = parts.config();
        return new BridgeDatabaseSchema(
                new BridgeDatabaseSchema.Parts(
                        config,
                        parts.values(),
                        parts.names(),
                        config.schemaNameAdjuster(),
                        connection.isTableIdCaseSensitive(),
                        config.getServiceRegistry().tryGetService(CustomConverterRegistry.class),
                        parts.context()),
                new TableFromServer(parts.connections()::newConnection));
    }

    /** Debezium's checks before reading: the binlog's settings, the stored offset, the schema history. */
    private void checkServer(
            SourceParts parts,
            BinlogConnectorConnection connection,
            BridgeDatabaseSchema schema,
            Offsets<MySqlPartition, MySqlOffsetContext> offsets) {
        var snapshotter = parts.config()
                .getServiceRegistry()
                .tryGetService(SnapshotterService.class)
                .getSnapshotter();
        validateBinlogConfiguration(snapshotter, connection);
        validateSnapshotFeasibility(snapshotter, offsets.getTheOnlyOffset(), connection);
        validateSchemaHistory(parts.config(), connection::validateLogPosition, offsets, schema, snapshotter);
        try {
            if (parts.config().getGuardrailCollectionsMax() > 0) {
                new GuardrailValidator(parts.config(), schema).validate(connection.getAllTableIds());
            }
            // Reading the schema history may have taken longer than the server keeps an idle connection.
            if (!connection.isValid()) {
                connection.reconnect();
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new DebeziumException("The server could not be looked at before reading.", e);
        }
    }

    private static Topics topics(Configuration options) {
        short factor = Short.parseShort(options.getString(SourceOptions.TOPIC_REPLICATION_FACTOR, "-1"));
        return AdminSettings.of(options.asMap())
                .<Topics>map(settings -> new KafkaTopics(Admin.create(settings), factor))
                .orElseGet(Topics::leftToTheWorker);
    }

    private static Set<String> topicsOf(List<SourceRecord> records) {
        Set<String> topics = new LinkedHashSet<>();
        for (SourceRecord record : records) {
            if (TopicLayout.PARTITION.equals(record.kafkaPartition())) {
                topics.add(record.topic());
            }
        }
        return topics;
    }
}
