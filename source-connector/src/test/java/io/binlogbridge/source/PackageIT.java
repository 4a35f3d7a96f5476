package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the build leaves for a worker. */
class PackageIT {

    private static final Path TARGET = Path.of("target");
    private static final Path UNPACKED = TARGET.resolve("plugin/source-connector");

    @Test
    void it_has_the_connector_and_what_it_stands_on() throws IOException {
        assertThat(jars())
                .contains("zstd-jni-1.5.6-10.jar")
                .anyMatch(jar -> jar.startsWith("source-connector-"))
                .anyMatch(jar -> jar.startsWith("mysql-ddl-"))
                .anyMatch(jar -> jar.startsWith("debezium-connector-mysql-"))
                .anyMatch(jar -> jar.startsWith("debezium-storage-kafka-"))
                .anyMatch(jar -> jar.startsWith("mysql-connector-j-"))
                .anyMatch(jar -> jar.startsWith("mysql-binlog-connector-java-"));
    }

    @Test
    void it_has_the_licence_and_the_notice_of_what_it_ships() throws IOException {
        assertThat(jars()).contains("LICENSE", "NOTICE");
    }

    @Test
    void it_has_nothing_that_the_worker_brings() throws IOException {
        assertThat(jars())
                .noneMatch(jar -> jar.matches("(kafka|connect|slf4j|lz4|snappy|javax|jakarta|junit|local-stack).*"));
    }

    @Test
    void the_archive_is_the_same_in_a_folder_of_its_own() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            Path zip = files.filter(file -> file.getFileName().toString().matches("source-connector-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
            String folder = zip.getFileName().toString().replaceAll("\\.zip$", "/");
            try (ZipFile archive = new ZipFile(zip.toFile())) {
                List<String> entries = archive.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .toList();
                assertThat(entries).allMatch(entry -> entry.startsWith(folder));
                assertThat(entries)
                        .extracting(entry -> entry.substring(folder.length()))
                        .containsExactlyInAnyOrderElementsOf(jars());
            }
        }
    }

    @Test
    void the_version_is_the_builds() {
        assertThat(new MySqlSourceConnector().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(UNPACKED)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
