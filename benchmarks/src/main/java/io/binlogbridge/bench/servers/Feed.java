package io.binlogbridge.bench.servers;

import io.binlogbridge.bench.workload.Workload;
import java.util.Map;

/**
 * A workload that is ready to be applied, by whatever way: its topics are filled, its binlog is written.
 *
 * @param workload what it is
 * @param topics the topic of each converter
 * @param gtidsBefore what the source had executed before the changes
 */
public record Feed(Workload workload, Map<Converter, Filled> topics, String gtidsBefore) {

    /**
     * A filled topic.
     *
     * @param topic its name; one partition
     * @param changes the offset of the first change. Before it stand the schema changes, and the rows that were there before.
     * @param end the offset behind the last change
     */
    public record Filled(String topic, long changes, long end) {}

    /** The topic of one converter. */
    public Filled in(Converter converter) {
        Filled filled = topics.get(converter);
        if (filled == null) {
            throw new IllegalArgumentException("Not filled with " + converter.title() + ".");
        }
        return filled;
    }
}
