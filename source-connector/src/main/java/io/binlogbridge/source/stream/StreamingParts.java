package io.binlogbridge.source.stream;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlDatabaseSchema;
import io.debezium.connector.mysql.MySqlPartition;
import io.debezium.connector.mysql.MySqlStreamingChangeEventSourceMetrics;
import io.debezium.connector.mysql.MySqlTaskContext;
import io.debezium.pipeline.ErrorHandler;
import io.debezium.pipeline.EventDispatcher;
import io.debezium.relational.TableId;
import io.debezium.snapshot.SnapshotterService;
import io.debezium.util.Clock;
import java.util.function.Supplier;

/**
 * What Debezium's binlog reader is built from.
 *
 * @param connection the one that Debezium's reader uses
 * @param connections makes others
 */
public record StreamingParts(
        MySqlConnectorConfig config,
        BinlogConnectorConnection connection,
        Supplier<BinlogConnectorConnection> connections,
        EventDispatcher<MySqlPartition, TableId> dispatcher,
        ErrorHandler errors,
        Clock clock,
        MySqlTaskContext context,
        MySqlDatabaseSchema schema,
        MySqlStreamingChangeEventSourceMetrics metrics,
        SnapshotterService snapshotters,
        BinaryLogClient client) {}
