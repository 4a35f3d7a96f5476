package io.binlogbridge.stack.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connector as {@code connect-config/*.json} describes it.
 *
 * @param name the connector's name
 * @param config its configuration
 */
record ConnectorFile(String name, Map<String, String> config) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a file; the keys of {@code overrides}, which depend on the machine, replace what it says. */
    static ConnectorFile read(Path file, Map<String, String> overrides) {
        try {
            JsonNode root = JSON.readTree(file.toFile());
            Map<String, String> config = new TreeMap<>();
            root.path("config")
                    .fields()
                    .forEachRemaining(
                            entry -> config.put(entry.getKey(), entry.getValue().asText()));
            config.putAll(overrides);
            return new ConnectorFile(root.path("name").asText(), config);
        } catch (IOException e) {
            throw new StackException("Cannot read " + file + ".", e);
        }
    }
}
