package io.binlogbridge.source;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.source.value.SnapshotValues;
import io.debezium.connector.binlog.jdbc.BinlogFieldReader;
import io.debezium.connector.mysql.jdbc.MySqlConnection;
import io.debezium.connector.mysql.jdbc.MySqlConnectionConfiguration;
import io.debezium.jdbc.JdbcConnection;
import io.debezium.pipeline.source.snapshot.incremental.ChunkQueryBuilder;
import io.debezium.pipeline.source.snapshot.incremental.DefaultChunkQueryBuilder;
import io.debezium.relational.RelationalDatabaseConnectorConfig;
import io.debezium.relational.Table;
import io.debezium.relational.TableId;
import io.debezium.spi.schema.DataCollectionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/**
 * A connection to the source, on which values come as they are stored: text in the bytes of its own character set, times in UTC, CHAR
 * without the spaces that PAD_CHAR_TO_FULL_LENGTH adds.
 */
final class SourceConnection extends MySqlConnection {

    SourceConnection(MySqlConnectionConfiguration configuration, BinlogFieldReader fieldReader) {
        super(configuration, fieldReader);
    }

    @Override
    public synchronized Connection connection(boolean executeOnConnect) throws SQLException {
        boolean connected = isConnected();
        Connection connection = super.connection(executeOnConnect);
        if (!connected) {
            try (Statement session = connection.createStatement()) {
                session.execute("SET character_set_results = NULL, time_zone = '+00:00', sql_mode = ''");
            } catch (SQLException e) {
                // The next call would take it for a connection on which values come as they are stored.
                close();
                throw e;
            }
        }
        return connection;
    }

    /** The chunks of incremental and parallel snapshots. */
    @Override
    public <T extends DataCollectionId> ChunkQueryBuilder<T> chunkQueryBuilder(
            RelationalDatabaseConnectorConfig config) {
        return new ExactChunks<>(config, this);
    }

    /** Debezium leaves a name that begins or ends with a quote as it is. */
    @Override
    public String quotedTableIdString(TableId table) {
        return new ObjectName(table.catalog(), table.table()).quoted();
    }

    private static final class ExactChunks<T extends DataCollectionId> extends DefaultChunkQueryBuilder<T> {

        ExactChunks(RelationalDatabaseConnectorConfig config, JdbcConnection connection) {
            super(config, connection);
        }

        @Override
        protected String buildProjection(Table table) {
            TableId id = table.id();
            return table.columns().stream()
                    .filter(column -> columnFilter.matches(id.catalog(), id.schema(), id.table(), column.name()))
                    .map(SnapshotValues::selected)
                    .collect(Collectors.joining(", "));
        }
    }
}
