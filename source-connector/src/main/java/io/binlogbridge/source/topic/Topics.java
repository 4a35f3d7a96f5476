package io.binlogbridge.source.topic;

import java.util.Collection;

/** The topics on the broker. */
public interface Topics extends AutoCloseable {

    /** Sees to it that these exist; called before each batch, so it is cheap for topics that were seen before. */
    void prepare(Collection<String> topics) throws InterruptedException;

    @Override
    void close();

    /** For a connector whose schema history is not in Kafka: nothing is known about the broker, it creates the topics. */
    static Topics leftToTheWorker() {
        return new Topics() {
            @Override
            public void prepare(Collection<String> topics) {}

            @Override
            public void close() {}
        };
    }
}
