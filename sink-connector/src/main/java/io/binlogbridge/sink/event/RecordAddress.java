package io.binlogbridge.sink.event;

/** Where a record stands in Kafka. */
public record RecordAddress(String topic, int partition, long offset) {

    /** How an operator takes the task past this record, as a sentence. */
    public String wayPast() {
        return "To go past it over REST: PUT /connectors/<name>/stop, then PATCH /connectors/<name>/offsets with the body "
                + "{\"offsets\": [{\"partition\": {\"kafka_topic\": \"" + topic + "\", \"kafka_partition\": "
                + partition
                + "}, \"offset\": {\"kafka_offset\": " + (offset + 1)
                + "}}]}, then PUT /connectors/<name>/resume.";
    }

    /** {@code topic-partition@offset}, as all messages have it. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
