package io.binlogbridge.it.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The checkout that is under test. */
public final class Project {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Project() {}

    /** Its root folder. */
    public static Path root() {
        return Path.of(System.getProperty("project.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The configuration in one of the files that people copy. */
    public static Map<String, String> connectConfig(String file) {
        try {
            JsonNode posted = JSON.readTree(
                    Files.readString(root().resolve("connect-config").resolve(file)));
            return new TreeMap<>(JSON.convertValue(posted.get("config"), new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
