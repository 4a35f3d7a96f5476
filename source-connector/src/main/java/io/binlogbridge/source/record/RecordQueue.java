package io.binlogbridge.source.record;

import org.apache.kafka.connect.source.SourceRecord;

/** Takes records in the order in which they stand in the source; waits while it is full. */
@FunctionalInterface
public interface RecordQueue {
    void put(SourceRecord record) throws InterruptedException;
}
