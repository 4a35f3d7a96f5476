package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** How the rows of a snapshot are applied. */
final class SnapshotOptions {

    private SnapshotOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.SNAPSHOT_DEFER_INDEXES,
                        ConfigDef.Type.BOOLEAN,
                        false,
                        Importance.MEDIUM,
                        "Whether a table that this migration made is without its secondary indexes while the rows of its snapshot"
                                + " are written: they are dropped before the first row and created in one ALTER TABLE at the"
                                + " table's end. Large tables with several indexes are done sooner; meanwhile queries that need"
                                + " the indexes are slow, and unique keys are only checked at the end.",
                        EpochOptions.GROUP,
                        6,
                        ConfigDef.Width.SHORT,
                        "Indexes after the rows")
                .defineInternal(SinkOptions.INDEXES_WAIT_MS, ConfigDef.Type.LONG, 60_000L, Importance.LOW);
    }
}
