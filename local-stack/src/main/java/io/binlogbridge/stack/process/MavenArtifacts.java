package io.binlogbridge.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Libraries and archives from the machine's own Maven: whatever mirror, proxy and local repository it is set up with serves here too.
 */
public final class MavenArtifacts {

    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";

    private MavenArtifacts() {}

    /** A folder with the jars of these artifacts ({@code group:artifact:version}) and of everything they need at run time. */
    public static Path libraries(String name, List<String> coordinates) {
        return Cache.entry(name, folder -> {
            try {
                Path pom = Files.writeString(folder.resolve("pom.xml"), pom(coordinates));
                Command.run(List.of(
                        maven(),
                        "-q",
                        "-B",
                        "-f",
                        pom.toString(),
                        PLUGIN + "copy-dependencies",
                        "-DincludeScope=runtime",
                        "-DoutputDirectory=" + folder));
                Files.delete(pom);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Copies one archive ({@code group:artifact:version:type[:classifier]}) into a folder and gives its path. */
    public static Path archive(String coordinate, Path folder) {
        Command.run(List.of(
                maven(), "-q", "-B", PLUGIN + "copy", "-Dartifact=" + coordinate, "-DoutputDirectory=" + folder));
        String artifact = coordinate.split(":")[1];
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(artifact))
                    .findFirst()
                    .orElseThrow(() -> new StackException("Maven copied no " + coordinate + " into " + folder + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String maven() {
        return Command.onPath("mvn")
                .orElseThrow(() -> new StackException("No mvn on the PATH. Install Maven 3.8 or later."))
                .toString();
    }

    private static String pom(List<String> coordinates) {
        String dependencies =
                coordinates.stream().map(MavenArtifacts::dependency).collect(Collectors.joining("\n"));
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.binlogbridge.stack</groupId>
                  <artifactId>libraries</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <dependencies>
                %s
                  </dependencies>
                </project>
                """
                .formatted(dependencies);
    }

    private static String dependency(String coordinate) {
        String[] parts = coordinate.split(":");
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted(parts[0], parts[1], parts[2]);
    }
}
