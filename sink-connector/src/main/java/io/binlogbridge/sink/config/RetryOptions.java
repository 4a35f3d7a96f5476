package io.binlogbridge.sink.config;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/** For how long failures that pass are waited out. */
final class RetryOptions {

    private static final String GROUP = "Retries";
    private static final int MOST_MINUTES = 60 * 24 * 30;

    private RetryOptions() {}

    static ConfigDef define(ConfigDef options) {
        return options.define(
                        SinkOptions.RETRY_CONNECTION_MINUTES,
                        ConfigDef.Type.INT,
                        720,
                        Range.between(0, MOST_MINUTES),
                        Importance.MEDIUM,
                        "For how long the target may be away (connection lost, too many connections, read-only after a failover,"
                                + " shutting down) before the task fails. It goes on by itself when the target is back.",
                        GROUP,
                        1,
                        ConfigDef.Width.SHORT,
                        "Minutes without the target")
                .define(
                        SinkOptions.RETRY_OTHER_MINUTES,
                        ConfigDef.Type.INT,
                        10,
                        Range.between(0, MOST_MINUTES),
                        Importance.MEDIUM,
                        "For how long other failures that pass (deadlock, lock wait timeout, disk full) may last before the task"
                                + " fails. Also for how long a statement over several databases waits for the topic of another when"
                                + " that does not move.",
                        GROUP,
                        2,
                        ConfigDef.Width.SHORT,
                        "Minutes of other failures");
    }
}
