package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** How changes are gathered and written. */
final class EpochOptions {

    static final String GROUP = "Applying";

    private EpochOptions() {}

    static ConfigDef define(ConfigDef options) {
        return boundary(options.define(
                        SinkOptions.APPLY_LANES,
                        ConfigDef.Type.INT,
                        4,
                        Range.between(1, 64),
                        Importance.MEDIUM,
                        "How many connections write rows at the same time. A row always meets the same one; a table with unique keys"
                                + " besides its primary key keeps to one. A task has two more connections, for the progress and for"
                                + " statements.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "Lanes")
                .define(
                        SinkOptions.EPOCH_MAX_ROWS,
                        ConfigDef.Type.INT,
                        10_000,
                        Range.between(1, 10_000_000),
                        Importance.MEDIUM,
                        "How many changes are applied together at most. Up to three times as many are in memory: those being"
                                + " written, the next, and those being gathered.",
                        GROUP,
                        2,
                        ConfigDef.Width.SHORT,
                        "Rows of an epoch")
                .define(
                        SinkOptions.EPOCH_MAX_BYTES,
                        ConfigDef.Type.LONG,
                        16L << 20,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "How many bytes of values are applied together at most, over all partitions of a task; one change may be"
                                + " larger. Up to three times as many are in memory.",
                        GROUP,
                        3,
                        ConfigDef.Width.SHORT,
                        "Bytes of an epoch")
                .define(
                        SinkOptions.EPOCH_LINGER_MS,
                        ConfigDef.Type.LONG,
                        5L,
                        Range.between(0, 60_000),
                        Importance.LOW,
                        "For how long a change waits for others, when nothing is being written. While something is, changes are"
                                + " gathered anyway.",
                        GROUP,
                        4,
                        ConfigDef.Width.SHORT,
                        "Linger of an epoch (ms)"));
    }

    private static ConfigDef boundary(ConfigDef options) {
        return options.define(
                        SinkOptions.EPOCH_BOUNDARY,
                        ConfigDef.Type.STRING,
                        "any",
                        ConfigDef.CaseInsensitiveValidString.in("any", "transaction"),
                        Importance.MEDIUM,
                        "Where the target may commit: any between any two changes; transaction only where a transaction of the"
                                + " source ends, so that everybody who reads the target sees a state that the source once had. This"
                                + " means one lane. The last transaction waits for the next unless the source connector has"
                                + " provide.transaction.metadata=true.",
                        GROUP,
                        5,
                        ConfigDef.Width.SHORT,
                        "Boundary of an epoch")
                .defineInternal(SinkOptions.EPOCH_SPREAD_FROM, ConfigDef.Type.INT, Integer.MAX_VALUE, Importance.LOW)
                .defineInternal(SinkOptions.LANE_RUN, ConfigDef.Type.INT, 512, Importance.LOW);
    }
}
