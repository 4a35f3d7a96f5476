package io.binlogbridge.sink.rule.collation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the collations are a real server's. */
class CollationTablesTest {

    private static final Path FOLDER =
            Path.of("src", "main", "resources", "io", "binlogbridge", "sink", "rule", "collation");

    /** All planes with characters that have weights of their own, or a case. */
    private static final String POINTS =
            "n < 0x20000 OR n BETWEEN 0x2F800 AND 0x2FAFF OR n BETWEEN 0xE0000 AND 0xE01FF";

    private static CollationServer server;

    @BeforeAll
    static void points() throws SQLException {
        server = new CollationServer();
        server.keepPoints(POINTS);
    }

    @AfterAll
    static void end() throws SQLException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void of_the_unicode_collation_algorithm(UcaVersion version) throws SQLException, IOException {
        isAsTheServerSays(version.file(), new UcaColumns(server, version).all());
    }

    @Test
    void of_unicode() throws SQLException, IOException {
        isAsTheServerSays("unicode.gz", new UnicodeColumns(server).all());
    }

    @ParameterizedTest
    @MethodSource("charsetsWithTables")
    void of_another_character_set(String charset) throws SQLException, IOException {
        isAsTheServerSays(charset + ".gz", new CharsetColumns(server, charset).all());
    }

    static Stream<String> charsetsWithTables() {
        return Stream.concat(Collations.SINGLE_BYTE.stream(), Collations.MULTI_BYTE.stream())
                .sorted();
    }

    private static void isAsTheServerSays(String file, Map<String, int[]> columns) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("collations.write")) {
            Files.createDirectories(FOLDER);
            try (OutputStream out = Files.newOutputStream(path)) {
                TableFileWriter.write(columns, out);
            }
        }
        try (InputStream in = Files.newInputStream(path)) {
            Map<String, int[]> written = TableFile.columns(in);
            assertThat(written.keySet()).isEqualTo(columns.keySet());
            assertThat(columns.keySet().stream()
                            .filter(column -> !Arrays.equals(columns.get(column), written.get(column))))
                    .as(
                            "columns of %s that are another server's. To write them anew: mvn -pl sink-connector test"
                                    + " -Dtest=CollationTablesTest -Dcollations.write=true",
                            file)
                    .isEmpty();
        }
    }
}
