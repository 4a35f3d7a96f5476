package io.binlogbridge.bench.servers;

import io.binlogbridge.bench.nothing.NothingSinkConnector;
import io.binlogbridge.bench.nothing.NothingSinkTask;
import io.binlogbridge.stack.process.Cache;
import io.binlogbridge.stack.process.Command;
import io.binlogbridge.stack.process.Folders;
import io.binlogbridge.stack.process.MavenArtifacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The entries of a worker's plugin.path.
 *
 * @param all both of ours, the Debezium JDBC sink, the sink that does nothing. Debezium's source is part of our own source plugin.
 */
public record Plugins(List<Path> all) {

    /** The version of the Debezium JDBC sink. */
    public static final String JDBC_SINK = "3.6.0.Final";

    /**
     * Fetches and makes what is missing.
     *
     * @param project the root of the checkout, where both plugins are packaged
     * @param folder for the plugin that does nothing
     */
    public static Plugins in(Path project, Path folder) {
        return new Plugins(List.of(
                packaged(project, "source-connector"),
                packaged(project, "sink-connector"),
                jdbcSink(),
                nothing(folder)));
    }

    private static Path packaged(Path project, String module) {
        Path plugin = project.resolve(module).resolve("target/plugin").toAbsolutePath();
        if (!Files.isDirectory(plugin)) {
            throw new IllegalStateException("No plugin in " + plugin + ". Package the module " + module + " first.");
        }
        return plugin;
    }

    private static Path jdbcSink() {
        return Cache.entry("debezium-jdbc-sink-" + JDBC_SINK, root -> {
            Path downloads = Folders.made(root.resolve("downloads"));
            Path archive = MavenArtifacts.archive(
                    "io.debezium:debezium-connector-jdbc:" + JDBC_SINK + ":tar.gz:plugin", downloads);
            Command.run(List.of("tar", "-xzf", archive.toString(), "-C", root.toString()));
            Folders.delete(downloads);
        });
    }

    private static Path nothing(Path folder) {
        Path path = folder.resolve("nothing-plugin");
        Path file = Folders.made(path.resolve("nothing")).resolve("nothing.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> type : List.of(NothingSinkConnector.class, NothingSinkTask.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                    Objects.requireNonNull(in, name).transferTo(jar);
                }
            }
            jar.putNextEntry(new JarEntry("META-INF/services/org.apache.kafka.connect.sink.SinkConnector"));
            jar.write(NothingSinkConnector.class.getName().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
