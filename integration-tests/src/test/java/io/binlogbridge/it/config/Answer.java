package io.binlogbridge.it.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.binlogbridge.stack.kafka.ConnectRest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a worker answers when it is asked to validate.
 *
 * @param text the whole answer
 * @param errors the messages, by option; an option without any is not there
 */
record Answer(String text, Map<String, List<String>> errors) {

    static Answer to(Map<String, String> config, ConnectRest rest) {
        JsonNode answer = rest.validate(config);
        Map<String, List<String>> errors = new TreeMap<>();
        for (JsonNode option : answer.path("configs")) {
            List<String> messages = new ArrayList<>();
            option.path("value").path("errors").forEach(message -> messages.add(message.asText()));
            if (!messages.isEmpty()) {
                errors.put(option.path("value").path("name").asText(), messages);
            }
        }
        return new Answer(answer.toString(), errors);
    }
}
