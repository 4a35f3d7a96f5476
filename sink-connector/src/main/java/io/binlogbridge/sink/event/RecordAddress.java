package io.binlogbridge.sink.event;

/** Where a record stands in Kafka. */
public record RecordAddress(String topic, int partition, long offset) {

    /** {@code topic-partition@offset}, as all messages have it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
