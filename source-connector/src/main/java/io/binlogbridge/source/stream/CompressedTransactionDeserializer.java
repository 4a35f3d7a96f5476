package io.binlogbridge.source.stream;

import com.github.luben.zstd.Zstd;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.TransactionPayloadEventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import io.binlogbridge.source.statement.LoggedStatementDeserializer;
import io.debezium.config.CommonConnectorConfig.EventProcessingFailureHandlingMode;
import io.debezium.connector.binlog.event.RowDeserializers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a compressed transaction (binlog_transaction_compression=ON) with the same deserializers as an open one: Debezium's
 * own loses the sessions of the statements in it, and the names that are not ASCII.
 */
final class CompressedTransactionDeserializer extends TransactionPayloadEventDataDeserializer {

    private static final int NOT_COMPRESSED = 255;

    private final EventProcessingFailureHandlingMode onFailure;

    CompressedTransactionDeserializer(EventProcessingFailureHandlingMode onFailure) {
        this.onFailure = onFailure;
    }

    @Override
    public TransactionPayloadEventData deserialize(ByteArrayInputStream in) throws IOException {
        TransactionPayloadEventData data = header(in);
        data.setPayload(in.read(data.getPayloadSize()));
        data.setUncompressedEvents(new ArrayList<>(events(uncompressed(data))));
        return data;
    }

    /** Fields of (type, length, value), up to the mark that ends them. */
    private static TransactionPayloadEventData header(ByteArrayInputStream in) throws IOException {
        TransactionPayloadEventData data = new TransactionPayloadEventData();
        int type = in.readPackedInteger();
        while (type != OTW_PAYLOAD_HEADER_END_MARK) {
            int length = in.readPackedInteger();
            if (type == OTW_PAYLOAD_SIZE_FIELD) {
                data.setPayloadSize(in.readPackedInteger());
            } else if (type == OTW_PAYLOAD_COMPRESSION_TYPE_FIELD) {
                data.setCompressionType(in.readPackedInteger());
            } else if (type == OTW_PAYLOAD_UNCOMPRESSED_SIZE_FIELD) {
                data.setUncompressedSize(in.readPackedLong());
            } else {
                in.read(length);
            }
            type = in.readPackedInteger();
        }
        return data;
    }

    private static byte[] uncompressed(TransactionPayloadEventData data) {
        if (data.getCompressionType() == NOT_COMPRESSED) {
            return data.getPayload();
        }
        return Zstd.decompress(data.getPayload(), Math.toIntExact(data.getUncompressedSize()));
    }

    private List<Event> events(byte[] transaction) throws IOException {
        Map<Long, TableMapEventData> tables = new HashMap<>();
        EventDeserializer deserializer = deserializer(tables);
        ByteArrayInputStream in = new ByteArrayInputStream(transaction);
        List<Event> events = new ArrayList<>();
        for (Event event = deserializer.nextEvent(in); event != null; event = deserializer.nextEvent(in)) {
            if (event.getData() instanceof TableMapEventData table) {
                tables.put(table.getTableId(), table);
            }
            events.add(event);
        }
        return events;
    }

    private EventDeserializer deserializer(Map<Long, TableMapEventData> tables) {
        EventDeserializer all = new EventDeserializer();
        all.setEventDataDeserializer(EventType.QUERY, new LoggedStatementDeserializer());
        all.setEventDataDeserializer(EventType.TABLE_MAP, new TableMapWithUtf8Names());
        all.setEventDataDeserializer(
                EventType.WRITE_ROWS, new RowDeserializers.WriteRowsDeserializer(tables, onFailure));
        all.setEventDataDeserializer(
                EventType.UPDATE_ROWS, new RowDeserializers.UpdateRowsDeserializer(tables, onFailure));
        all.setEventDataDeserializer(
                EventType.DELETE_ROWS, new RowDeserializers.DeleteRowsDeserializer(tables, onFailure));
        all.setEventDataDeserializer(
                EventType.EXT_WRITE_ROWS,
                new RowDeserializers.WriteRowsDeserializer(tables, onFailure).setMayContainExtraInformation(true));
        all.setEventDataDeserializer(
                EventType.EXT_UPDATE_ROWS,
                new RowDeserializers.UpdateRowsDeserializer(tables, onFailure).setMayContainExtraInformation(true));
        all.setEventDataDeserializer(
                EventType.EXT_DELETE_ROWS,
                new RowDeserializers.DeleteRowsDeserializer(tables, onFailure).setMayContainExtraInformation(true));
        return all;
    }
}
