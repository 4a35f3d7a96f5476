package io.binlogbridge.sink;

import io.binlogbridge.sink.apply.OffsetAlteration;
import io.binlogbridge.sink.config.PreviewOptions;
import io.binlogbridge.sink.config.PreviewRequest;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.config.SinkOptions;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.validate.SinkValidation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/** Applies topics of MySQL changes to a MySQL target. */
public class MySqlSinkConnector extends SinkConnector {

    private Map<String, String> options = Map.of();

    @Override
    public String version() {
        return PluginVersion.text();
    }

    @Override
    public ConfigDef config() {
        return SinkOptions.definition();
    }

    /** Says what is wrong with each option, the target included: it is connected to once the options are well-formed. */
    @Override
    public Config validate(Map<String, String> given) {
        Config config = super.validate(given);
        Findings findings = new Findings(config);
        SinkValidation.ofRules(given).forEach(findings::add);
        if (!findings.any()) {
            SinkValidation.ofTarget(SinkConfig.of(given)).ifPresent(findings::add);
        }
        if (!findings.any()) {
            preview(given, findings);
        }
        return findings.config();
    }

    private static void preview(Map<String, String> given, Findings findings) {
        PreviewRequest request = PreviewOptions.read(given);
        if (request.wanted()) {
            findings.add(SinkValidation.preview(SinkConfig.of(given), request));
        }
    }

    /**
     * @throws StopException when it was meant to be previewed alone
     */
    @Override
    public void start(Map<String, String> given) {
        if (PreviewOptions.read(given).wanted()) {
            throw new StopException("The connector does not start, for " + SinkOptions.PREVIEW
                    + "=true is for validate alone. Take it out to start.");
        }
        options = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return MySqlSinkTask.class;
    }

    /** Tasks share nothing but the target: each works on the partitions that Connect assigns to it. */
    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return IntStream.range(0, maxTasks)
                .mapToObj(number -> {
                    Map<String, String> ofTask = new HashMap<>(options);
                    ofTask.put(SinkOptions.TASK, String.valueOf(number));
                    return ofTask;
                })
                .toList();
    }

    /**
     * Moves the progress on the target, where tasks go on whatever the consumer group has.
     *
     * @throws io.binlogbridge.sink.event.StopException when the target cannot be brought there
     */
    @Override
    public boolean alterOffsets(Map<String, String> given, Map<TopicPartition, Long> offsets) {
        OffsetAlteration.alter(SinkConfig.of(given), offsets);
        return true;
    }

    @Override
    public void stop() {}
}
