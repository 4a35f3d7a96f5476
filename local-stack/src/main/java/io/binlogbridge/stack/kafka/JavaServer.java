package io.binlogbridge.stack.kafka;

import io.binlogbridge.stack.process.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A Java program of Kafka's in a process of its own, with nothing on its class path but Kafka. */
final class JavaServer {

    private JavaServer() {}

    /**
     * Starts {@code mainClass} with a properties file as its argument.
     *
     * @param jvm options of the JVM: heap, collector and whatever else
     */
    static OwnProcess start(String mainClass, KafkaLibraries libraries, List<String> jvm, Path properties) {
        String name = mainClass.substring(mainClass.lastIndexOf('.') + 1);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient=error",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
                "-Dorg.slf4j.simpleLogger.log.org.reflections=error",
                "-cp",
                libraries.classPath(),
                mainClass,
                properties.toString()));
        return OwnProcess.start(name, command, Map.of(), properties.resolveSibling(name + ".log"));
    }

    /**
     * What our servers have when nothing else is asked for.
     *
     * @param heap as {@code -Xmx} takes it, {@code 512m}
     */
    static List<String> jvm(String heap) {
        return List.of("-Xmx" + heap, "-XX:+UseSerialGC");
    }

    static Path written(Map<String, String> settings, Path file) {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
