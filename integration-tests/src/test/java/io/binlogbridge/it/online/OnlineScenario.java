package io.binlogbridge.it.online;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with what a tool, or a person, does to a database. {@code ${db}} in its files is the database, which is also the sessions'
 * default.
 *
 * <ul>
 *   <li>{@code setup.sql} before the connectors start
 *   <li>{@code stream.sql} while they run, a statement a step
 *   <li>{@code helpers.txt}: tables and triggers that are on the source at the end, and must not be on the target
 *   <li>{@code selected.txt}: the tables that the sink's rules match; without it all
 *   <li>{@code differs.txt}: what the target differs in, because the tool leaves the source with something broken; {@code ${db}} is the target's database here
 *   <li>{@code sink-stops.txt}: the sink must stop, and say each line; nothing is compared then
 * </ul>
 */
record OnlineScenario(Path folder) {

    static List<OnlineScenario> all(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(OnlineScenario::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** Its name as a part of a database's name. */
    String word() {
        return name().replace('-', '_');
    }

    Script setup(String database) {
        return Script.parse(file("setup.sql", database));
    }

    Script stream(String database) {
        return Script.parse(file("stream.sql", database));
    }

    List<String> helpers(String database) {
        return file("helpers.txt", database).lines().toList();
    }

    List<String> selected() {
        return file("selected.txt", "").lines().toList();
    }

    List<String> differs(String database) {
        return file("differs.txt", database).lines().toList();
    }

    List<String> stops() {
        return file("sink-stops.txt", "").lines().toList();
    }

    @Override
    public String toString() {
        return name();
    }

    private String file(String file, String database) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Files.readString(path).replace("${db}", database) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
