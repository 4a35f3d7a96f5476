package io.binlogbridge.source;

import io.binlogbridge.source.config.SourceOptions;
import io.debezium.config.Configuration;
import io.debezium.connector.mysql.MySqlConnectorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** Reads a MySQL server into one topic a database: rows and schema changes, in binlog order. */
public final class MySqlSourceConnector extends SourceConnector {

    private Map<String, String> effective = Map.of();

    @Override
    public String version() {
        return Version.current();
    }

    @Override
    public ConfigDef config() {
        return SourceOptions.all();
    }

    @Override
    public Config validate(Map<String, String> user) {
        Map<String, String> options = SourceOptions.effective(user);
        return new Config(new ArrayList<>(Configuration.from(options)
                .validate(MySqlConnectorConfig.ALL_FIELDS)
                .values()));
    }

    @Override
    public void start(Map<String, String> user) {
        effective = SourceOptions.effective(user);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return MySqlSourceTask.class;
    }

    /** One task, however many are allowed: the binlog is one ordered log. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(effective);
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> user) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public void stop() {}
}
