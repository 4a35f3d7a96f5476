package io.binlogbridge.stack.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides stand on one server: what is {@code there} on the source is {@code here} on the target. */
class DatabaseComparisonTest {

    private static final String TABLES =
            """
            CREATE TABLE parent (id INT AUTO_INCREMENT PRIMARY KEY, v VARCHAR(20));
            CREATE TABLE child (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES parent (id));
            CREATE TABLE bag (a INT, b VARCHAR(10));
            INSERT INTO parent VALUES (1, 'ü'), (2, ''), (3, NULL);
            INSERT INTO child VALUES (1, 1);
            INSERT INTO bag VALUES (1, 'x'), (1, 'x'), (2, 'y'), (2, 'y');
            """;

    @TempDir
    private static Path folder;

    private static MySqlServer server;

    @BeforeAll
    static void start() {
        server = MySqlServer.start(MySqlInstallation.locate(), folder.resolve("mysql"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void equalDatabases() {
        server.run("DROP DATABASE IF EXISTS here; DROP DATABASE IF EXISTS there;");
        server.run("CREATE DATABASE there; USE there;" + TABLES);
        server.run("CREATE DATABASE here; USE here;" + TABLES.replace("parent", "forebear"));
    }

    @Test
    void equalTablesUnderOtherNamesAreEqual() throws Exception {
        server.run("ALTER TABLE here.forebear AUTO_INCREMENT = 1000; ALTER TABLE here.bag ORDER BY a DESC;");
        assertThat(compared()).hasSize(3).allMatch(TableResult::isEqual);
        assertThat(compared()).contains(new TableResult("there.parent", "here.forebear", 3, 3, ""));
    }

    @Test
    void otherCharacterSetsOfEqualTextDifferInTheDefinitionAlone() throws Exception {
        server.run("ALTER TABLE here.forebear MODIFY v VARCHAR(20) CHARACTER SET latin1;");
        assertThat(differences()).singleElement().asString().contains("latin1").doesNotContain("rows");
    }

    @Test
    void tableThatTheTargetLacksIsFound() throws Exception {
        server.run("DROP TABLE here.bag;");
        assertThat(differences()).containsExactly("not on the target");
    }

    @Test
    void tableThatTheSourceLacksIsFound() throws Exception {
        server.run("CREATE TABLE here.more (id INT PRIMARY KEY); INSERT INTO here.more VALUES (1);");
        assertThat(compared()).contains(new TableResult("-", "here.more", -1, 1, "not on the source"));
    }

    @Test
    void foreignKeyToAnotherTableIsFound() throws Exception {
        server.run("CREATE TABLE here.other LIKE here.forebear; INSERT INTO here.other SELECT * FROM here.forebear;"
                + "ALTER TABLE here.child DROP FOREIGN KEY child_ibfk_1;"
                + "ALTER TABLE here.child ADD FOREIGN KEY (p) REFERENCES here.other (id);");
        assertThat(differences()).anyMatch(difference -> difference.contains("REFERENCES `here`.`forebear`"));
    }

    @Test
    void rowOfOtherContentIsFound() throws Exception {
        server.run("UPDATE here.child SET p = 2;");
        assertThat(differences()).containsExactly("rows: as many, but of other content");
    }

    @Test
    void otherDuplicatesAreFound() throws Exception {
        server.run("DELETE FROM here.bag; INSERT INTO here.bag VALUES (1, 'x'), (1, 'x'), (1, 'x'), (1, 'x');");
        assertThat(differences()).containsExactly("rows: as many, but of other content");
        server.run("INSERT INTO here.bag VALUES (1, 'x');");
        assertThat(differences()).containsExactly("rows: source has 4, target has 5");
    }

    @Test
    void nullIsNotTheEmptyString() throws Exception {
        server.run("UPDATE here.forebear SET v = '' WHERE v IS NULL;");
        assertThat(differences()).containsExactly("rows: as many, but of other content");
    }

    @Test
    void missingDatabaseIsADifferenceAndNoError() throws Exception {
        server.run("DROP DATABASE here;");
        assertThat(differences()).hasSize(4).anyMatch(difference -> difference.endsWith("target has no such database"));
        server.run("DROP DATABASE there;");
        assertThat(compared()).isEmpty();
    }

    @Test
    void everyTypeIsSummedUp() throws Exception {
        server.run(
                """
                CREATE TABLE there.types (f FLOAT, d DOUBLE, n DECIMAL(65,30), b BIT(64), e ENUM('a','b'), s SET('a','b'),
                  t TIMESTAMP(6) NULL, dt DATETIME(6), ti TIME(6), da DATE, y YEAR, bi VARBINARY(9), bl LONGBLOB, tx LONGTEXT, g GEOMETRY);
                INSERT INTO there.types VALUES (0.1, 1e300, 1.5, 5, 'a', 'a,b', '2024-01-02 03:04:05.678901', '1000-01-01 00:00:00.000001',
                  '-838:59:59', '9999-12-31', 1999, x'00ff', x'00', 'ß', ST_GeomFromText('POINT(1 2)', 0));
                CREATE TABLE here.types LIKE there.types; INSERT INTO here.types SELECT * FROM there.types;
                """);
        assertThat(differences()).isEmpty();
        for (String change : List.of(
                "f = 0.10000001",
                "t = t + INTERVAL 1 MICROSECOND",
                "b = 4",
                "bl = ''",
                "tx = 'ss'",
                "g = ST_GeomFromText('POINT(2 1)', 0)")) {
            server.run(
                    "DELETE FROM here.types; INSERT INTO here.types SELECT * FROM there.types; UPDATE here.types SET "
                            + change + ";");
            assertThat(differences()).as(change).containsExactly("rows: as many, but of other content");
        }
    }

    @Test
    void tableOfTextHasOneLineATable() throws Exception {
        assertThat(ComparisonTable.text(compared()).lines())
                .hasSize(4)
                .last()
                .asString()
                .matches("there\\.parent +here\\.forebear +3 +3 +equal");
    }

    private List<String> differences() throws Exception {
        return compared().stream()
                .map(TableResult::difference)
                .filter(difference -> !difference.isEmpty())
                .toList();
    }

    private List<TableResult> compared() throws Exception {
        TableNames names = new TableNames() {

            @Override
            public Optional<TableName> onTarget(TableName source) {
                return Optional.of(new TableName("here", source.table().replace("parent", "forebear")));
            }

            @Override
            public Set<String> databasesOnTarget(String source) {
                return Set.of("here");
            }
        };
        try (Connection source = server.connection();
                Connection target = server.connection()) {
            return DatabaseComparison.of(source, target, names).compare(List.of("there"));
        }
    }
}
