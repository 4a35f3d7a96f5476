package io.binlogbridge.stack.kafka;

import io.binlogbridge.stack.process.Cache;
import io.binlogbridge.stack.process.MavenArtifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jars of one Kafka version: broker, Connect worker, JSON converter and a log backend. */
public final class KafkaLibraries {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLibraries.class);
    private static final String OLDER = "3.9.1";

    private final String version;

    private KafkaLibraries(String version) {
        this.version = version;
    }

    /** The version that the build names. */
    public static KafkaLibraries current() {
        Properties properties = new Properties();
        try (InputStream in = KafkaLibraries.class.getResourceAsStream("/io-binlogbridge-stack.properties")) {
            properties.load(Objects.requireNonNull(in, "io-binlogbridge-stack.properties is not on the class path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KafkaLibraries(properties.getProperty("kafka.version"));
    }

    /** The last of the 3.x line. */
    public static KafkaLibraries older() {
        return new KafkaLibraries(OLDER);
    }

    /** {@code 4.3.1}. */
    public String version() {
        return version;
    }

    /** A Java class path with all of them. */
    public String classPath() {
        String name = "kafka-" + version;
        if (!Cache.holds(name)) {
            LOG.info("Fetching Kafka {} (once)", version);
        }
        Path folder = MavenArtifacts.libraries(
                name,
                List.of(
                        "org.apache.kafka:kafka_2.13:" + version,
                        "org.apache.kafka:connect-runtime:" + version,
                        "org.apache.kafka:connect-json:" + version,
                        // Kafka 4 logs through slf4j 1.7 to log4j2; one backend for both versions keeps one
                        // configuration.
                        "org.slf4j:slf4j-simple:1.7.36"));
        return folder + "/*";
    }

    @Override
    public String toString() {
        return "Kafka " + version;
    }
}
