package io.binlogbridge.source.snapshot;

import io.debezium.connector.AbstractSourceInfo;
import io.debezium.connector.mysql.MySqlOffsetContext;
import io.debezium.data.Envelope;
import io.debezium.function.BlockingConsumer;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Puts the end of a snapshot off until the objects that come after the rows are in the queue. Debezium has marked the last
 * row as the end by then: a task that died behind it would go on with the binlog, and the objects were lost.
 */
final class SnapshotEnd {

    private final BlockingConsumer<Function<SourceRecord, SourceRecord>> lastRecord;
    private final Runnable holdBack;

    /**
     * @param lastRecord gives the record that is held back to the queue, changed, and holds none back any more
     * @param holdBack lets the queue hold its last record back
     */
    SnapshotEnd(BlockingConsumer<Function<SourceRecord, SourceRecord>> lastRecord, Runnable holdBack) {
        this.lastRecord = lastRecord;
        this.holdBack = holdBack;
    }

    /** The snapshot goes on; what is published next has offsets that say so. */
    void putOff(MySqlOffsetContext offset) throws InterruptedException {
        offset.preSnapshotStart(false);
        lastRecord.accept(record -> notTheLast(record, offset.getOffset()));
        holdBack.run();
    }

    /** The snapshot has ended; its last record is marked by Debezium. */
    void reached(MySqlOffsetContext offset) {
        offset.preSnapshotCompletion();
        offset.postSnapshotCompletion();
    }

    /** The record that is held back is the last one; its offset is this one from now on. */
    void mark(MySqlOffsetContext offset) throws InterruptedException {
        lastRecord.accept(record -> marked(record, offset.getOffset(), "last"));
        // Debezium marks what is held back, and wants that it can be.
        holdBack.run();
    }

    private static SourceRecord notTheLast(SourceRecord record, Map<String, ?> running) {
        boolean row = ((Struct) record.value()).schema().field(Envelope.FieldName.OPERATION) != null;
        return marked(record, running, row ? "last_in_data_collection" : "true");
    }

    @SuppressWarnings("unchecked")
    private static SourceRecord marked(SourceRecord record, Map<String, ?> after, String mark) {
        Map<String, Object> offset = (Map<String, Object>) record.sourceOffset();
        offset.clear();
        offset.putAll(after);
        ((Struct) record.value()).getStruct(Envelope.FieldName.SOURCE).put(AbstractSourceInfo.SNAPSHOT_KEY, mark);
        return record;
    }
}
