package io.binlogbridge.sink.event;

/** Where a record stands in Kafka. */
public record RecordAddress(String topic, int partition, long offset) {

    /** How an operator takes the task past this record, as a sentence. */
    public String wayPast() {
        return "To go past it, stop the connector, set next_offset to " + (offset + 1) + " for topic " + topic
                + ", partition " + partition
                + " in table progress of the control database, and start the connector again.";
    }

    /** {@code topic-partition@offset}, as all messages have it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
