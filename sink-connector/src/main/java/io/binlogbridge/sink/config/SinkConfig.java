package io.binlogbridge.sink.config;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.ddl.dialect.DialectOptions;
import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.onlineddl.OnlineDdlPolicy;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.Rules;
import io.binlogbridge.sink.rule.RulesReader;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.target.RetryWindows;
import io.binlogbridge.sink.target.TargetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The options of a task, read.
 *
 * @param connector the connector's name, under which progress is kept
 * @param toleratesErrors whether a bad record is reported and passed over
 * @param task the task's number among those of the connector
 * @param lostPatience how long a task keeps still about a partition that another one works on
 */
public record SinkConfig(
        String connector,
        TargetAddress target,
        String controlDatabase,
        TableExistsPolicy tableExists,
        OffsetGaps offsetGaps,
        int lanes,
        EpochLimits epochs,
        IndexDeferral indexDeferral,
        RetryWindows retryWindows,
        boolean toleratesErrors,
        DdlPolicy ddl,
        int task,
        Duration lostPatience,
        DialectOptions dialect,
        Rules rules,
        ObjectPolicy objects,
        OnlineDdlPolicy onlineDdl,
        UntypedModes untyped) {

    /** Connect's own option. */
    private static final String ERRORS_TOLERANCE = "errors.tolerance";

    /**
     * @throws ConfigException when an option is missing or wrong
     */
    public static SinkConfig of(Map<String, String> options) {
        AbstractConfig parsed = new AbstractConfig(SinkOptions.definition(), options, false);
        return new SinkConfig(
                options.getOrDefault("name", "binlog-bridge-sink"),
                address(parsed),
                parsed.getString(SinkOptions.CONTROL_DATABASE),
                TableExistsPolicy.valueOf(
                        parsed.getString(SinkOptions.TABLE_EXISTS_POLICY).toUpperCase(Locale.ROOT)),
                OffsetGaps.valueOf(parsed.getString(SinkOptions.OFFSET_GAPS).toUpperCase(Locale.ROOT)),
                perTransaction(parsed) ? 1 : parsed.getInt(SinkOptions.APPLY_LANES),
                epochs(parsed),
                new IndexDeferral(
                        parsed.getBoolean(SinkOptions.SNAPSHOT_DEFER_INDEXES),
                        Duration.ofMillis(parsed.getLong(SinkOptions.INDEXES_WAIT_MS))),
                new RetryWindows(
                        Duration.ofMinutes(parsed.getInt(SinkOptions.RETRY_CONNECTION_MINUTES)),
                        Duration.ofMinutes(parsed.getInt(SinkOptions.RETRY_OTHER_MINUTES))),
                "all".equalsIgnoreCase(options.get(ERRORS_TOLERANCE)),
                DdlOptions.policy(parsed),
                parsed.getInt(SinkOptions.TASK),
                Duration.ofMillis(parsed.getLong(SinkOptions.LOST_PATIENCE_MS)),
                TranslationOptions.read(parsed),
                rules(options),
                ObjectOptions.policy(parsed),
                OnlineDdlOptions.policy(parsed),
                UntypedOptions.read(parsed));
    }

    /** What a CREATE of {@code table}, of the source, does when it is on the target already. */
    public TableExistsPolicy tableExists(ObjectName table) {
        return rules.of(table).flatMap(TableRule::exists).orElse(tableExists);
    }

    private static boolean perTransaction(AbstractConfig parsed) {
        return parsed.getString(SinkOptions.EPOCH_BOUNDARY).equalsIgnoreCase("transaction");
    }

    private static EpochLimits epochs(AbstractConfig parsed) {
        return new EpochLimits(
                parsed.getInt(SinkOptions.EPOCH_MAX_ROWS),
                parsed.getLong(SinkOptions.EPOCH_MAX_BYTES),
                parsed.getInt(SinkOptions.EPOCH_SPREAD_FROM),
                parsed.getInt(SinkOptions.LANE_RUN),
                perTransaction(parsed),
                Duration.ofMillis(parsed.getLong(SinkOptions.EPOCH_LINGER_MS)));
    }

    private static TargetAddress address(AbstractConfig parsed) {
        return new TargetAddress(
                parsed.getString(SinkOptions.CONNECTION_URL),
                parsed.getString(SinkOptions.CONNECTION_USER),
                parsed.getPassword(SinkOptions.CONNECTION_PASSWORD).value());
    }

    private static Rules rules(Map<String, String> options) {
        try {
            return new RulesReader(options).rules();
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage());
        }
    }
}
