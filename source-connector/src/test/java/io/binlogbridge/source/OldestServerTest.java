package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** MySQL 5.6 as the source: what its information_schema lacks is not missed. */
class OldestServerTest {

    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    @RegisterExtension
    static final TestMySql OLDEST = TestMySql.oldest();

    @TempDir
    Path directory;

    @BeforeEach
    void database() {
        OLDEST.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "USE shop",
                "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4)",
                "CREATE TABLE u (id INT PRIMARY KEY)",
                "INSERT INTO t VALUES (1, 'a')",
                "CREATE VIEW z AS SELECT id FROM t",
                "CREATE VIEW bad AS SELECT id FROM u",
                "CREATE VIEW a AS SELECT id FROM z",
                "CREATE VIEW c1 AS SELECT 1 AS id",
                "CREATE VIEW c2 AS SELECT id FROM c1",
                "RENAME TABLE c1 TO c0",
                "CREATE VIEW c1 AS SELECT id FROM t",
                "ALTER VIEW c0 AS SELECT id FROM c2",
                "DROP VIEW c1",
                "RENAME TABLE c0 TO c1",
                "DROP TABLE u",
                "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER tr BEFORE INSERT ON t"
                        + " FOR EACH ROW SET NEW.v = 'x' */",
                "/*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 PROCEDURE p() BEGIN SELECT 1; END */",
                "CREATE EVENT e ON SCHEDULE AT '2037-01-01' DO DROP TABLE t");
    }

    @Test
    void objects_of_the_snapshot_and_of_the_stream() {
        Map<String, String> options = OLDEST.options(directory.resolve("history"), "shop");
        options.put("schema.objects", "views,procedures,functions,triggers,events");

        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            List<SourceRecord> snapshot =
                    source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            int size = snapshot.size();
            assertThat(Seen.what(snapshot).subList(2, size))
                    .satisfiesExactly(
                            row -> assertThat(row).isEqualTo("r id=1 v=a"),
                            p -> assertThat(p).contains("PROCEDURE `p`()\nBEGIN SELECT 1; END"),
                            view -> assertThat(view).contains("VIEW `z` AS select"),
                            view -> assertThat(view).contains("VIEW `a` AS select"),
                            view -> assertThat(view).contains("VIEW `bad` AS select"),
                            view -> assertThat(view).contains("VIEW `c1` AS select"),
                            view -> assertThat(view).contains("VIEW `c2` AS select"),
                            tr -> assertThat(tr).contains("TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.v = 'x'"),
                            e -> assertThat(e)
                                    .contains("EVENT `e` ON SCHEDULE AT")
                                    .endsWith("DROP TABLE t"));
            Seen last = Seen.of(snapshot.get(size - 1));
            assertThat(last.session().getString("server_version")).startsWith("5.6.14");
            assertThat(last.session().getString("default_collation_for_utf8mb4"))
                    .isEqualTo("utf8mb4_general_ci");

            OLDEST.run(
                    "USE shop",
                    "DROP VIEW a, z",
                    "/*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 FUNCTION f() RETURNS INT"
                            + " DETERMINISTIC RETURN 1 */",
                    "INSERT INTO t VALUES (2, 'b')",
                    END);
            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            assertThat(Seen.what(all.subList(size, all.size() - 1)))
                    .satisfiesExactly(
                            drop -> assertThat(drop).isEqualTo("DDL DROP VIEW a, z"),
                            function -> assertThat(function).contains("FUNCTION `f`() RETURNS int"),
                            row -> assertThat(row).isEqualTo("c id=2 v=x"));
            assertThat(Seen.of(all.get(all.size() - 1)).session().getString("server_version"))
                    .startsWith("5.6.14");
        }
    }

    @Test
    void online_schema_changes_in_the_snapshot_and_in_the_stream() {
        OLDEST.run(OnlineDdlRuns.TABLES);
        OLDEST.run(OnlineDdlRuns.ptBegins("_t_new"));
        OLDEST.run(OnlineDdlRuns.GHOST_BEGINS);

        try (SourceUnderTest source = new SourceUnderTest(OLDEST.options(directory.resolve("history"), "shop"), null)) {
            List<SourceRecord> snapshot =
                    source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            int size = snapshot.size();
            assertThat(OnlineDdlRuns.told(snapshot).subList(2, 6))
                    .satisfiesExactly(
                            shadow -> assertThat(shadow).endsWith(" [_t_gho]"),
                            shadow -> assertThat(shadow).endsWith(" [_t_new]"),
                            notes -> assertThat(notes).endsWith(" [_t_ghc]"),
                            row -> assertThat(row).isEqualTo("r id=1 v=a"));

            OLDEST.run(OnlineDdlRuns.ptEnds("_t_new"));
            OLDEST.run(END);
            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            assertThat(OnlineDdlRuns.told(all.subList(size, all.size() - 1))).isEqualTo(OnlineDdlRuns.PT_ENDED);
        }
    }

    /** XA is not in the binlog there: the rows stand in a transaction like any other, at their commit. */
    @Test
    void xa_transactions_are_transactions_like_others() {
        try (SourceUnderTest source = new SourceUnderTest(OLDEST.options(directory.resolve("history"), "shop"), null)) {
            int size = source.readUntil(record -> "last".equals(Seen.of(record).snapshot()))
                    .size();
            OLDEST.run(
                    "USE shop",
                    "DROP TRIGGER tr",
                    "XA START 'x'",
                    "INSERT INTO t VALUES (2, 'b')",
                    "XA END 'x'",
                    "XA PREPARE 'x'",
                    "XA COMMIT 'x'",
                    "XA START 'y'",
                    "INSERT INTO t VALUES (3, 'c')",
                    "XA END 'y'",
                    "XA PREPARE 'y'",
                    "XA ROLLBACK 'y'",
                    "XA START 'z'",
                    "INSERT INTO t VALUES (4, 'd')",
                    "XA END 'z'",
                    "XA COMMIT 'z' ONE PHASE",
                    END);

            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            assertThat(Seen.what(all.subList(size, all.size() - 1)))
                    .filteredOn(what -> what.startsWith("c "))
                    .containsExactly("c id=2 v=b", "c id=4 v=d");
        }
    }
}
