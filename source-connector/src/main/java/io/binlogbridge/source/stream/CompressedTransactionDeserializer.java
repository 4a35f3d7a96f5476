package io.binlogbridge.source.stream;

import com.github.luben.zstd.Zstd;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.TransactionPayloadEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.TransactionPayloadEventDataDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import io.binlogbridge.source.statement.LoggedStatementDeserializer;
import io.binlogbridge.source.value.ExactRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a compressed transaction (binlog_transaction_compression=ON) with the same deserializers as an open one: Debezium's
 * own loses the sessions of the statements in it, and the names that are not ASCII.
 */
final class CompressedTransactionDeserializer extends TransactionPayloadEventDataDeserializer {

    private static final int NOT_COMPRESSED = 255;

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

    private static List<Event> events(byte[] transaction) throws IOException {
        EventDeserializer deserializer = deserializer();
        ByteArrayInputStream in = new ByteArrayInputStream(transaction);
        List<Event> events = new ArrayList<>();
        for (Event event = deserializer.nextEvent(in); event != null; event = deserializer.nextEvent(in)) {
            events.add(event);
        }
        return events;
    }

    private static EventDeserializer deserializer() {
        EventDeserializer all = new EventDeserializer();
        TableMaps tables = new TableMaps();
        all.setEventDataDeserializer(EventType.QUERY, new LoggedStatementDeserializer());
        all.setEventDataDeserializer(EventType.TABLE_MAP, new TableMapWithUtf8Names(tables));
        ExactRows.readBy(all, tables);
        return all;
    }
}
