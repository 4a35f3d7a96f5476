package io.binlogbridge.bench.nothing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** Takes records from the converter and lets go of them. One task. */
public final class NothingSinkConnector extends SinkConnector {

    /** The option that names the file which tells how many records have come. */
    public static final String COUNT_FILE = "count.file";

    private Map<String, String> options = Map.of();

    @Override
    public void start(Map<String, String> given) {
        options = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return NothingSinkTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return Collections.nCopies(1, options);
    }

    @Override
    public void stop() {
        options = Map.of();
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef()
                .define(
                        COUNT_FILE,
                        ConfigDef.Type.STRING,
                        ConfigDef.Importance.HIGH,
                        "A file that is written over with the number of records that have come.");
    }

    @Override
    public String version() {
        return "1";
    }
}
