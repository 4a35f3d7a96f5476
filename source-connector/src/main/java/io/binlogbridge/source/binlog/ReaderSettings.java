package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.MySqlStreamingChangeEventSource;
import io.debezium.util.Clock;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings that Debezium's reader gives its client, TLS among them, where there is no task. They are a method of the reader, so
 * this is one that never reads.
 */
final class ReaderSettings extends MySqlStreamingChangeEventSource implements ServerBinlog.Settings {

    private final MySqlConnectorConfig config;

    ReaderSettings(MySqlConnectorConfig config, BinlogConnectorConnection connection) {
        super(
                config,
                connection,
                null,
                null,
                Clock.system(),
                null,
                null,
                null,
                null,
                new BinaryLogClient(
                        config.getHostName(), config.getPort(), config.getUserName(), config.getPassword()));
        this.config = config;
    }

    @Override
    public void apply(BinaryLogClient client, BinlogConnectorConnection connection) {
        configureBinaryLogClient(client, config, new ConcurrentHashMap<>(), connection);
    }
}
