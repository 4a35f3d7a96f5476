package io.binlogbridge.sink.apply;

import java.util.Queue;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records of one partition that Connect delivered together. Each is let go of as it is taken: what a converter makes of a record is
 * large, and every garbage collection that it lives to see copies it.
 *
 * @param seek the number of the last seek that they came after: those of an earlier one are of no use any more
 * @param records those not taken yet
 */
record Delivery(TopicPartition partition, int seek, Queue<SinkRecord> records) {

    /** Takes the next record; null when there is none left. */
    @Nullable
    SinkRecord next() {
        return records.poll();
    }
}
