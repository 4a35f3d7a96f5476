package io.binlogbridge.source;

import io.binlogbridge.source.condition.SnapshotRules;
import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.OnlineDdl;
import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.config.SourceOptions;
import io.binlogbridge.source.model.BridgeDatabaseSchema;
import io.binlogbridge.source.record.TopicNames;
import io.binlogbridge.source.snapshot.SnapshotFieldReader;
import io.binlogbridge.source.value.BridgeValues;
import io.debezium.bean.StandardBeanNames;
import io.debezium.bean.spi.BeanRegistry;
import io.debezium.config.Configuration;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlTaskContext;
import io.debezium.connector.mysql.jdbc.MySqlConnection;
import io.debezium.connector.mysql.jdbc.MySqlConnectionConfiguration;
import io.debezium.connector.mysql.jdbc.MySqlValueConverters;
import io.debezium.jdbc.DefaultMainConnectionProvidingConnectionFactory;
import io.debezium.jdbc.MainConnectionProvidingConnectionFactory;
import io.debezium.pipeline.spi.Offsets;
import io.debezium.relational.TableId;
import io.debezium.spi.topic.TopicNamingStrategy;
import java.util.Set;

/** What follows from the configuration alone: how to connect, how to convert values, how to name things. */
final class SourceParts {

    private final Configuration options;
    private final MySqlConnectorConfig config;
    private final MySqlTaskContext context;
    private final MySqlValueConverters values;
    private final TopicNamingStrategy<TableId> names;
    private final MainConnectionProvidingConnectionFactory<BinlogConnectorConnection> connections;

    @SuppressWarnings("unchecked")
    SourceParts(Configuration options, MySqlConnectorConfig config, MySqlTaskContext context) {
        // Without these the driver holds whole tables in memory.
        this.options = options.edit()
                .withDefault("database.responseBuffering", "adaptive")
                .withDefault("database.fetchSize", 10_000)
                .with("database.useCursorFetch", false)
                .build();
        this.config = config;
        this.context = context;
        this.values = new BridgeValues(config);
        this.names = new TopicNames(config.getTopicNamingStrategy(MySqlConnectorConfig.TOPIC_NAMING_STRATEGY));
        this.connections = new DefaultMainConnectionProvidingConnectionFactory<>(this::connection);
    }

    Configuration options() {
        return options;
    }

    MySqlConnectorConfig config() {
        return config;
    }

    /** The kinds of objects beside tables that are carried. */
    Set<SchemaObject> schemaObjects() {
        return SourceOptions.schemaObjects(options.asMap());
    }

    /** Which parts of a migration are asked for. */
    MigrationTypes migrationTypes() {
        return MigrationTypes.of(options.asMap());
    }

    /** Which rows the snapshot need not read. */
    SnapshotRules snapshotRules() {
        return SnapshotRules.of(options.asMap());
    }

    /** What becomes of helper tables of online schema changes. */
    OnlineDdl onlineDdl() {
        return OnlineDdl.of(options.asMap());
    }

    MySqlTaskContext context() {
        return context;
    }

    MySqlValueConverters values() {
        return values;
    }

    TopicNamingStrategy<TableId> names() {
        return names;
    }

    MainConnectionProvidingConnectionFactory<BinlogConnectorConnection> connections() {
        return connections;
    }

    MySqlConnection connection() {
        return new SourceConnection(new MySqlConnectionConfiguration(options), new SnapshotFieldReader(config));
    }

    /** Debezium's services (converters, signals, snapshot modes) find the rest by name. */
    void registerBeans(
            BridgeDatabaseSchema schema,
            BinlogConnectorConnection connection,
            Offsets<MySqlPartition, MySqlOffsetContext> offsets) {
        BeanRegistry beans = config.getBeanRegistry();
        beans.add(StandardBeanNames.CONFIGURATION, options);
        beans.add(StandardBeanNames.CONNECTOR_CONFIG, config);
        beans.add(StandardBeanNames.DATABASE_SCHEMA, schema);
        beans.add(StandardBeanNames.JDBC_CONNECTION, connection);
        beans.add(StandardBeanNames.VALUE_CONVERTER, values);
        beans.add(StandardBeanNames.OFFSETS, offsets);
        beans.add(StandardBeanNames.CDC_SOURCE_TASK_CONTEXT, context);
    }
}
