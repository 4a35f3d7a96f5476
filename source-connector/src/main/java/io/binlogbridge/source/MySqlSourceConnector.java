package io.binlogbridge.source;

import io.binlogbridge.source.check.Findings;
import io.binlogbridge.source.check.SourceChecks;
import io.binlogbridge.source.config.MigrationTypes;
import io.binlogbridge.source.config.SourceOptions;
import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.jspecify.annotations.Nullable;

/** Reads a MySQL server into one topic a database: rows and schema changes, in binlog order. */
public final class MySqlSourceConnector extends SourceConnector {

    private Map<String, String> taskConfig = Map.of();
    private @Nullable MigrationWatch watch;

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public ConfigDef config() {
        return SourceOptions.all();
    }

    /** Debezium's validation of each option and our own, and, when the options are well formed, of the server behind them. */
    @Override
    public Config validate(Map<String, String> user) {
        Map<String, String> effective = SourceOptions.effective(user);
        Map<String, ConfigValue> values =
                new LinkedHashMap<>(Configuration.from(effective).validate(MySqlConnectorConfig.ALL_FIELDS));
        SourceOptions.own().validate(effective).forEach(value -> values.put(value.name(), value));
        // Connect wants a word on every option of config(), and Debezium's validation leaves some of its own out.
        SourceOptions.all().validate(effective).forEach(value -> values.putIfAbsent(value.name(), value));
        boolean wellFormed =
                values.values().stream().allMatch(value -> value.errorMessages().isEmpty());
        if (wellFormed) {
            for (Findings.Finding finding : SourceChecks.run(user, effective)) {
                values.computeIfAbsent(finding.option(), ConfigValue::new).addErrorMessage(finding.message());
            }
        }
        return new Config(new ArrayList<>(values.values()));
    }

    @Override
    public void start(Map<String, String> user) {
        taskConfig = SourceOptions.effective(user);
        if (MigrationTypes.of(user).endsByItself()) {
            watch = new MigrationWatch(context(), user);
            watch.start();
        }
    }

    @Override
    public Class<? extends Task> taskClass() {
        return MySqlSourceTask.class;
    }

    /** One task, however many are allowed: the binlog is one ordered log. None after the end of a migration that has one. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return watch != null && watch.hasEnded() ? List.of() : List.of(taskConfig);
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> user) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.close();
        }
    }
}
