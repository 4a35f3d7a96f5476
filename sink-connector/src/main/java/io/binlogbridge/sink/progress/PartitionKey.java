package io.binlogbridge.sink.progress;

/** One partition as one connector sees it: what progress is kept for. */
public record PartitionKey(String connector, String topic, int partition) {

    /** {@code topic-partition}, for messages. */
    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
