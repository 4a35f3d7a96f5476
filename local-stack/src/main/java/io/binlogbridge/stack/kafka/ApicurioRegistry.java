package io.binlogbridge.stack.kafka;

import io.binlogbridge.stack.process.Cache;
import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.FreePort;
import io.binlogbridge.stack.process.MavenArtifacts;
import io.binlogbridge.stack.process.OwnProcess;
import io.binlogbridge.stack.process.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry on 127.0.0.1 that keeps everything in memory, and the Avro converter that goes with it. The converter writes and reads
 * the format of Confluent's, whose artifacts are not on Maven Central. Version 2.6 is the last for Java 17.
 */
public final class ApicurioRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApicurioRegistry.class);
    private static final String VERSION = "2.6.13.Final";
    private static final String CONVERTER = "io.apicurio.registry.utils.converter.AvroConverter";
    private static final Duration START = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = FreePort.next();
    private final OwnProcess process;

    private ApicurioRegistry(Path folder) {
        this.folder = Folders.made(folder);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                program().toString());
        this.process = OwnProcess.start("registry", command, Map.of(), folder.resolve("registry.log"));
        try {
            process.awaitReady(START, this::answers);
        } catch (StackException e) {
            process.close();
            throw e;
        }
    }

    /** Starts an empty registry; returns when it answers. */
    public static ApicurioRegistry start(Path folder) {
        return new ApicurioRegistry(folder);
    }

    /**
     * An entry of a worker's plugin.path. The converter has no service entry, so the worker needs a {@code plugin.discovery} that scans.
     */
    public static Path converterPlugin() {
        return Cache.entry("apicurio-converter-" + VERSION, root -> {
            Path jars = MavenArtifacts.libraries(
                    "apicurio-converter-libraries-" + VERSION,
                    List.of("io.apicurio:apicurio-registry-utils-converter:" + VERSION));
            Path plugin = Folders.made(root.resolve("apicurio-converter"));
            try (Stream<Path> files = Files.list(jars)) {
                for (Path jar :
                        files.filter(ApicurioRegistry::isTheConvertersOwn).toList()) {
                    Files.copy(jar, plugin.resolve(jar.getFileName()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What makes a connector write and read Avro through this registry: both converters and their settings. */
    public Map<String, String> converterSettings() {
        Map<String, String> settings = new TreeMap<>();
        for (String side : List.of("key.converter", "value.converter")) {
            settings.put(side, CONVERTER);
            settings.put(
                    side + ".apicurio.registry.url", uri("/apis/registry/v2").toString());
            settings.put(side + ".apicurio.registry.auto-register", "true");
            settings.put(side + ".apicurio.registry.find-latest", "true");
            settings.put(side + ".apicurio.registry.headers.enabled", "false");
            settings.put(side + ".apicurio.registry.as-confluent", "true");
            settings.put(side + ".apicurio.registry.use-id", "contentId");
        }
        return settings;
    }

    @Override
    public void close() {
        process.close();
        Folders.delete(folder);
    }

    private static Path program() {
        String name = "apicurio-registry-" + VERSION;
        if (!Cache.holds(name)) {
            LOG.info("Fetching the schema registry, 142 MB (once)");
        }
        return Cache.entry(name, root -> {
                    Path downloads = Folders.made(root.resolve("downloads"));
                    Path archive = MavenArtifacts.archive(
                            "io.apicurio:apicurio-registry-app:" + VERSION + ":tar.gz:all", downloads);
                    Command.run(List.of("tar", "-xzf", archive.toString(), "-C", root.toString()));
                    Folders.delete(downloads);
                })
                .resolve("apicurio-registry-app-" + VERSION + "-runner.jar");
    }

    /** The worker brings Kafka, Connect and slf4j; a second JSON converter would stand beside the worker's own. */
    private static boolean isTheConvertersOwn(Path jar) {
        String name = jar.getFileName().toString();
        return Stream.of("connect-", "kafka-clients-", "slf4j-api-").noneMatch(name::startsWith);
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    uri("/apis/registry/v2/system/info").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
