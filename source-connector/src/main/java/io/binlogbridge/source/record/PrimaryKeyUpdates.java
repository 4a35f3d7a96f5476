package io.binlogbridge.source.record;

import io.debezium.connector.binlog.BinlogSourceInfo;
import io.debezium.data.Envelope;
import io.debezium.pipeline.txmetadata.TransactionStructMaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * An update of a primary key comes from Debezium as two records, a delete and a create, with one position and one offset.
 * Here the create gets a position of its own, and the delete the offset before the row: after a crash between the two both
 * come again, where otherwise the create would be lost.
 */
public final class PrimaryKeyUpdates {

    private static final String ROW = BinlogSourceInfo.BINLOG_ROW_IN_EVENT_OFFSET_KEY;

    /** With provide.transaction.metadata: how many records of a table were made of the current transaction. */
    private static final String COUNTED = TransactionStructMaker.DEBEZIUM_TRANSACTION_KEY + "_"
            + TransactionStructMaker.DEBEZIUM_TRANSACTION_DATA_COLLECTION_ORDER_KEY + "_";

    private PrimaryKeyUpdates() {}

    /** The same records; only the two halves of such updates differ. */
    public static List<SourceRecord> separate(List<SourceRecord> records) {
        List<SourceRecord> separated = new ArrayList<>(records);
        separated.replaceAll(PrimaryKeyUpdates::separate);
        return separated;
    }

    private static SourceRecord separate(SourceRecord record) {
        if (has(record, "__debezium.newkey")) {
            return withOffsetBeforeRow(record);
        } else if (has(record, "__debezium.oldkey")) {
            return withPositionAfterDelete(record);
        }
        return record;
    }

    /** Both halves share one source block. */
    private static SourceRecord withPositionAfterDelete(SourceRecord create) {
        Struct value = copy((Struct) create.value());
        Struct source = copy(value.getStruct(Envelope.FieldName.SOURCE));
        source.put(ROW, source.getInt32(ROW) + 1);
        value.put(Envelope.FieldName.SOURCE, source);
        return create.newRecord(
                create.topic(),
                create.kafkaPartition(),
                create.keySchema(),
                create.key(),
                create.valueSchema(),
                value,
                create.timestamp(),
                create.headers());
    }

    private static Struct copy(Struct original) {
        Struct copy = new Struct(original.schema());
        original.schema().fields().forEach(field -> copy.put(field, original.getWithoutDefault(field.name())));
        return copy;
    }

    private static SourceRecord withOffsetBeforeRow(SourceRecord delete) {
        Map<String, Object> offset = new HashMap<>(delete.sourceOffset());
        // The number of rows of the event to pass over on restart; this row is the last of them.
        if (offset.get(ROW) instanceof Number rows) {
            offset.put(ROW, rows.longValue() - 1);
        }
        Struct source = ((Struct) delete.value()).getStruct(Envelope.FieldName.SOURCE);
        offset.computeIfPresent(
                COUNTED + source.getString("db") + "." + source.getString("table"),
                (table, count) -> ((Number) count).longValue() - 1);
        return new SourceRecord(
                delete.sourcePartition(),
                offset,
                delete.topic(),
                delete.kafkaPartition(),
                delete.keySchema(),
                delete.key(),
                delete.valueSchema(),
                delete.value(),
                delete.timestamp(),
                delete.headers());
    }

    private static boolean has(SourceRecord record, String name) {
        if (record.headers().isEmpty()) {
            return false;
        }
        Header header = record.headers().lastWithName(name);
        return header != null && record.value() != null;
    }
}
