package io.binlogbridge.stack.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How a connector is.
 *
 * @param connector the connector's state, {@code RUNNING}, {@code FAILED}, ...
 * @param tasks its tasks' states
 * @param traces the stack traces of what has failed
 */
public record ConnectorStatus(String connector, List<String> tasks, List<String> traces) {

    static ConnectorStatus of(JsonNode status) {
        List<JsonNode> tasks =
                StreamSupport.stream(status.path("tasks").spliterator(), false).toList();
        List<JsonNode> all = new ArrayList<>(tasks);
        all.add(status.path("connector"));
        return new ConnectorStatus(
                status.path("connector").path("state").asText(),
                tasks.stream().map(task -> task.path("state").asText()).toList(),
                all.stream()
                        .map(part -> part.path("trace").asText())
                        .filter(trace -> !trace.isEmpty())
                        .toList());
    }

    /** Whether the connector and at least one task run, and nothing has failed. */
    public boolean isRunning() {
        return connector.equals("RUNNING") && !tasks.isEmpty() && tasks.stream().allMatch("RUNNING"::equals);
    }

    /** Whether the connector or a task has failed. */
    public boolean hasFailed() {
        return connector.equals("FAILED") || tasks.contains("FAILED");
    }

    /** The messages of a failure, without the frames. */
    public String reason() {
        return traces.stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                .collect(Collectors.joining("\n"));
    }
}
