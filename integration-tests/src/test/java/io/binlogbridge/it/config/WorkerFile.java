package io.binlogbridge.it.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** A worker's file in connect-config. */
record WorkerFile(Map<String, String> settings) {

    /** What any other machine sets otherwise. */
    static final Set<String> OF_THE_MACHINE = Set.of("bootstrap.servers", "plugin.path", "listeners");

    static WorkerFile of(String file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Example.folder().resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return new WorkerFile(settings);
    }
}
