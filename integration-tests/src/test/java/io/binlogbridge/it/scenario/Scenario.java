package io.binlogbridge.it.scenario;

import io.binlogbridge.it.stack.Names;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of SQL files. {@code ${db}} in them is the scenario's database.
 *
 * <ul>
 *   <li>{@code setup.sql} on the source before the connectors start; it travels in the snapshot
 *   <li>{@code target.sql} on the target before the connectors start
 *   <li>{@code stream.sql} on the source once the snapshot stands on the target
 *   <li>{@code source.properties}, {@code sink.properties}: further connector options
 *   <li>{@code names.properties}: where tables stand on the target, when rules move them
 *   <li>{@code expected.sql}: queries on the source that say what the rules leave of it, each with the one on the target that must give
 *       the same; without it both sides must be equal
 *   <li>{@code sink-stops.txt}, {@code source-stops.txt}: the task must stop, and its message must hold each line
 * </ul>
 */
record Scenario(Path folder) {

    static List<Scenario> all(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(each -> Files.exists(each.resolve("setup.sql")))
                    .sorted()
                    .map(Scenario::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    String database() {
        return name().replace('-', '_');
    }

    Optional<String> file(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path)
                    ? Optional.of(Files.readString(path).replace("${db}", database()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> options(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file(file).orElse("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> options = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> options.put(name, properties.getProperty(name)));
        return options;
    }

    Names names() {
        return file("names.properties").map(Names::parse).orElse(Names.SAME);
    }
}
