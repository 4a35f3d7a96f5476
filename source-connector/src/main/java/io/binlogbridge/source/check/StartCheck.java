package io.binlogbridge.source.check;

import io.binlogbridge.source.binlog.ServerBinlog;
import io.binlogbridge.source.binlog.StartLimits;
import io.binlogbridge.source.config.StartPosition;
import io.debezium.DebeziumException;
import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import io.debezium.connector.mysql.jdbc.MySqlConnection;
import io.debezium.connector.mysql.jdbc.MySqlConnectionConfiguration;
import io.debezium.connector.mysql.jdbc.MySqlFieldReaderResolver;
import io.debezium.relational.history.SchemaHistory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * The server has the place where a migration of the binlog alone is to begin. Only what is known without reading up to it; whether it
 * lies between two transactions the task says.
 */
final class StartCheck implements ServerCheck {

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException, InterruptedException {
        // What is wrong there would be said once more, in other words.
        boolean clear = Stream.of("start.", "database.", "schema.history.").noneMatch(findings::isAnyOn);
        if (!server.types().isIncrementalAlone() || !clear) {
            return;
        }
        StartPosition start = StartPosition.of(server.options());
        Configuration options = Configuration.from(server.options());
        MySqlConnectorConfig config = new MySqlConnectorConfig(options);
        if (start instanceof StartPosition.Now || hasBegun(config)) {
            return;
        }
        try {
            ServerBinlog binlog = ServerBinlog.withoutStream(
                    config,
                    () -> new MySqlConnection(
                            new MySqlConnectionConfiguration(options), MySqlFieldReaderResolver.resolve(config)));
            new StartLimits(binlog)
                    .refusal(start)
                    .ifPresent(refusal -> findings.add(refusal.option(), refusal.sentence()));
        } catch (IOException | DebeziumException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /**
     * Whether the connector has come beyond its start, where {@code start.*} counts no more: a place that was purged since must not keep
     * it from being configured. Its offset is out of reach here, and what it has written to its schema history is not.
     */
    private static boolean hasBegun(MySqlConnectorConfig config) {
        try {
            SchemaHistory history = config.getSchemaHistory();
            try {
                return history.exists();
            } finally {
                history.stop();
            }
        } catch (DebeziumException | KafkaException e) {
            // The task says it, which cannot begin without its schema history.
            return false;
        }
    }
}
