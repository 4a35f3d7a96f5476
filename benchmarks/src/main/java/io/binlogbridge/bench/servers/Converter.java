package io.binlogbridge.bench.servers;

import io.binlogbridge.stack.kafka.ApicurioRegistry;
import java.util.Map;
import java.util.TreeMap;

/** How records are written into topics and read from them. */
public enum Converter {
    /** Apicurio's Avro converter in Confluent's wire format. */
    AVRO("Avro") {
        @Override
        public Map<String, String> settings(ApicurioRegistry registry) {
            return registry.converterSettings();
        }
    },
    /** Connect's JSON converter, the schema in each record. */
    JSON("JSON with schemas") {
        @Override
        public Map<String, String> settings(ApicurioRegistry registry) {
            Map<String, String> settings = new TreeMap<>();
            for (String side : new String[] {"key.converter", "value.converter"}) {
                settings.put(side, "org.apache.kafka.connect.json.JsonConverter");
                settings.put(side + ".schemas.enable", "true");
                settings.put(side + ".replace.null.with.default", "false");
            }
            return settings;
        }
    };

    private final String title;

    Converter(String title) {
        this.title = title;
    }

    /** What a connector's configuration has for it. */
    public abstract Map<String, String> settings(ApicurioRegistry registry);

    /** What a source connector's configuration needs beside. */
    public Map<String, String> sourceSettings(ApicurioRegistry registry) {
        Map<String, String> settings = new TreeMap<>(settings(registry));
        if (this == AVRO) {
            settings.put("schema.name.adjustment.mode", "avro");
            settings.put("field.name.adjustment.mode", "avro");
        }
        return settings;
    }

    /** As a reader knows it. */
    public String title() {
        return title;
    }

    /** As the command line has it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
