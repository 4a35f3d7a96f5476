package io.binlogbridge.it.config;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A connector's file in connect-config. */
record Example(String file, JsonNode posted) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** All there are. */
    static List<Example> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .sorted()
                    .map(Example::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example of(String file) {
        try {
            return new Example(file, JSON.readTree(Files.readString(folder().resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        return Project.root().resolve("connect-config");
    }

    /** What is posted as the connector's configuration. */
    Map<String, String> config() {
        return new TreeMap<>(JSON.convertValue(posted.get("config"), new TypeReference<Map<String, String>>() {}));
    }

    /** The file's connection.url with another server in it, and that server's truststore where it has one. */
    String url(CertifiedServer target, String host) {
        return config().getOrDefault("connection.url", "")
                .replace("target-mysql:3306", host + ":" + target.server().port())
                .replace(
                        "/etc/binlog-bridge/target-truststore.p12",
                        target.truststore().toString());
    }

    /** The configuration with what depends on the machine replaced, where the file has it. */
    Map<String, String> on(CertifiedServer source, CertifiedServer target, String bootstrapServers) {
        Map<String, String> here = new TreeMap<>(tlsOfSource(source, CertifiedServer.HOST));
        here.put("database.port", String.valueOf(source.server().port()));
        here.putAll(account("database", source.server()));
        here.put("schema.history.internal.kafka.bootstrap.servers", bootstrapServers);
        here.put("connection.url", url(target, CertifiedServer.HOST));
        here.putAll(account("connection", target.server()));
        Map<String, String> config = config();
        here.keySet().retainAll(config.keySet());
        config.putAll(here);
        config.put("name", posted.path("name").asText());
        return config;
    }

    /** What source-tls.json says of a server. */
    static Map<String, String> tlsOfSource(CertifiedServer source, String host) {
        return Map.of(
                "database.hostname",
                host,
                "database.ssl.truststore",
                source.truststore().toString(),
                "database.ssl.truststore.password",
                CertifiedServer.STORE_PASSWORD);
    }

    private static Map<String, String> account(String prefix, MySqlServer server) {
        return Map.of(prefix + ".user", server.user(), prefix + ".password", server.password());
    }
}
