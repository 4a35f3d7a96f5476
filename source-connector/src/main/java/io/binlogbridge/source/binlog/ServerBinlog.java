package io.binlogbridge.source.binlog;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.GtidEventDataDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.NullEventDataDeserializer;
import io.debezium.connector.binlog.jdbc.BinlogConnectorConnection;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The binlog as the server has it now, apart from the stream.
 *
 * @param connections makes connections to the server
 * @param settings gives a client the settings of the one that streams
 * @param deserializers makes what reads events as the stream's are read; one reads one connection
 */
public record ServerBinlog(
        MySqlConnectorConfig config,
        Supplier<BinlogConnectorConnection> connections,
        Settings settings,
        Supplier<EventDeserializer> deserializers) {

    /** The column of SHOW BINARY LOGS that tells it, since 8.0.14. */
    private static final int ENCRYPTED = 3;

    /** Counts for the size of an encrypted file, and not for positions in it. */
    private static final long ENCRYPTION_HEADER = 512;

    public interface Settings {
        void apply(BinaryLogClient client, BinlogConnectorConnection connection);
    }

    /** What has no stream beside it reads as much as the heads of files. */
    public static ServerBinlog withoutStream(
            MySqlConnectorConfig config, Supplier<BinlogConnectorConnection> connections) throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            return new ServerBinlog(
                    config, connections, new ReaderSettings(config, connection), EventDeserializer::new);
        }
    }

    /** A client that is not connected yet. */
    BinaryLogClient client() throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            BinaryLogClient client = new BinaryLogClient(
                    config.getHostName(), config.getPort(), config.getUserName(), config.getPassword());
            settings.apply(client, connection);
            client.setConnectTimeout(config.getConnectionTimeout().toMillis());
            client.setEventDeserializer(deserializers.get());
            return client;
        }
    }

    /** The names of its files, in their order. */
    public List<String> files() throws SQLException {
        return List.copyOf(ends().keySet());
    }

    /** Its files, in their order, with the position behind the last event of each. */
    Map<String, Long> ends() throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            return connection.queryAndMap("SHOW BINARY LOGS", rows -> {
                boolean toldEncrypted = rows.getMetaData().getColumnCount() >= ENCRYPTED;
                Map<String, Long> ends = new LinkedHashMap<>();
                while (rows.next()) {
                    boolean encrypted =
                            toldEncrypted && rows.getString(ENCRYPTED).equalsIgnoreCase("Yes");
                    ends.put(rows.getString(1), rows.getLong(2) - (encrypted ? ENCRYPTION_HEADER : 0));
                }
                return ends;
            });
        }
    }

    boolean hasGtids() throws SQLException {
        return text("SHOW GLOBAL VARIABLES LIKE 'gtid_mode'", 2).equalsIgnoreCase("ON");
    }

    /** A column of the first row of a query; empty where there is none. */
    String text(String query, int column) throws SQLException {
        try (BinlogConnectorConnection connection = connections.get()) {
            String text = connection.queryAndMap(query, rows -> rows.next() ? rows.getString(column) : null);
            return text == null ? "" : text;
        }
    }

    /** The same binlog, read for where its transactions begin and end alone. */
    ServerBinlog withoutContents() {
        return new ServerBinlog(config, connections, settings, () -> {
            EventDeserializer deserializer = BinlogEvents.withoutRows(deserializers.get());
            deserializer.setEventDataDeserializer(EventType.TRANSACTION_PAYLOAD, new NullEventDataDeserializer());
            deserializer.setEventDataDeserializer(EventType.ANONYMOUS_GTID, new GtidEventDataDeserializer());
            return deserializer;
        });
    }

    /** The same binlog, read without what the rows of uncompressed transactions hold. */
    public ServerBinlog withoutRows() {
        return new ServerBinlog(config, connections, settings, () -> BinlogEvents.withoutRows(deserializers.get()));
    }
}
