package io.binlogbridge.it.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.binlogbridge.it.stack.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the column {@code c} of each table stands in the records of a topic, which are JSON with schemas. */
final class WireForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TABLE = Pattern.compile("\"table\":\"(\\w+_numbers)\"");

    private WireForms() {}

    /** By table: the Connect type and the schema's name. */
    static Map<String, String> of(String bootstrapServers, String topic) {
        Map<String, String> forms = new TreeMap<>();
        try (Topics topics = new Topics(bootstrapServers)) {
            topics.records(topic).forEach(record -> {
                if (record.value() != null) {
                    add(new String(record.value(), StandardCharsets.UTF_8), forms);
                }
            });
        }
        return forms;
    }

    private static void add(String record, Map<String, String> forms) {
        Matcher table = TABLE.matcher(record);
        if (table.find() && !forms.containsKey(table.group(1))) {
            form(record).ifPresent(form -> forms.put(table.group(1), form));
        }
    }

    private static Optional<String> form(String record) {
        try {
            for (JsonNode side : JSON.readTree(record).at("/schema/fields")) {
                for (JsonNode field : side.path("fields")) {
                    if (side.path("field").asText().equals("after")
                            && field.path("field").asText().equals("c")) {
                        return Optional.of(form(field));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String form(JsonNode schema) {
        String name = schema.path("name").asText();
        return schema.path("type").asText() + (name.isEmpty() ? "" : " `" + name + "`");
    }
}
