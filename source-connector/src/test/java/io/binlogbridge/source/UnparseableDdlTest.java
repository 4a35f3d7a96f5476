package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Table DDL that Debezium's parser trips over, or has: the rows that follow are right, or the task stops with the table named. */
class UnparseableDdlTest {

    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeEach
    void database() {
        MYSQL.run("DROP DATABASE IF EXISTS shop", "CREATE DATABASE shop", "CREATE TABLE shop.t (id INT PRIMARY KEY)");
    }

    /**
     * Statements, and the row that the last of them makes.
     *
     * @param row as {@link Seen} shows it
     */
    private record Case(String row, List<String> statements) {

        static Case of(String row, String... statements) {
            return new Case(row, List.of(statements));
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of(
                    "c id=1 j={\"a\": 7} n=7",
                    "CREATE TABLE x1 (id INT PRIMARY KEY, j JSON, n INT AS (json_value(j, '$.a' RETURNING SIGNED)))",
                    "INSERT INTO x1 (id, j) VALUES (1, '{\"a\": 7}')"),
            Case.of(
                    "c id=2 v=b",
                    "CREATE TABLE x2 (id INT PRIMARY KEY, v VARCHAR(9), KEY ((lower(v)) DESC), UNIQUE KEY ((ifnull(v, 'x')), id))",
                    "CREATE INDEX f ON x2 ((substr(v, 1, 2)), id)",
                    "INSERT INTO x2 VALUES (2, 'b')"),
            Case.of(
                    "c id=3 j=[1, 2]",
                    "CREATE TABLE x3 (id INT PRIMARY KEY, j JSON, KEY ((CAST(j AS UNSIGNED ARRAY))))",
                    "ALTER TABLE x3 ADD INDEX g ((CAST(j->'$[0]' AS CHAR(9) ARRAY)))",
                    "INSERT INTO x3 VALUES (3, '[1, 2]')"),
            Case.of(
                    "c id=4 e={} f=5",
                    "CREATE TABLE x4 (id INT PRIMARY KEY, e VARCHAR(9) SECONDARY_ENGINE_ATTRIBUTE='{}'"
                            + " DEFAULT '{}', f INT DEFAULT (length('hello'))) SECONDARY_ENGINE_ATTRIBUTE='{}' AUTOEXTEND_SIZE=4M",
                    "INSERT INTO x4 (id) VALUES (4)"),
            Case.of(
                    "c id=5 hidden=6 twice=10 thrice=15",
                    "CREATE TABLE x5 (id INT PRIMARY KEY, hidden INT INVISIBLE DEFAULT 6, twice INT AS (id * 2) VIRTUAL"
                            + " INVISIBLE, thrice INT GENERATED ALWAYS AS (id * 3) STORED NOT NULL, CHECK (id > 0) NOT ENFORCED)",
                    "INSERT INTO x5 (id) VALUES (5)"),
            Case.of(
                    "c my_row_id=1 a=6",
                    "SET sql_generate_invisible_primary_key = ON",
                    "CREATE TABLE x6 (a INT)",
                    "SET sql_generate_invisible_primary_key = OFF",
                    "INSERT INTO x6 VALUES (6)"),
            Case.of(
                    "c a b=1 v=2",
                    "SET sql_mode = 'ANSI_QUOTES'",
                    "CREATE TABLE \"x 7\" (\"a b\" INT PRIMARY KEY, v INT, CONSTRAINT \"c k\" CHECK (\"v\" > 1))",
                    "ALTER TABLE \"x 7\" COMMENT 'it''s \"quoted\"'",
                    "SET sql_mode = DEFAULT",
                    "INSERT INTO `x 7` VALUES (1, 2)"),
            Case.of(
                    "c id=8 v=1",
                    "CREATE /* a */ TABLE /*! IF NOT EXISTS */ shop./* b */x8 -- c\n(id /*!80000 INT */ /* , y INT */, # d\n"
                            + " v INT /*!99999 NOT NULL DEFAULT 5 */) /* e */",
                    "ALTER TABLE x8 /*!50000 ADD COLUMN w INT, */ COMMENT 'c'",
                    "ALTER TABLE x8 DROP /* y */ COLUMN w",
                    "INSERT INTO x8 (id, v) VALUES (8, 1)"),
            Case.of(
                    "c id=9 p=1",
                    "CREATE TABLE x9 (id INT, p INT DEFAULT 1)",
                    "CREATE TABLE IF NOT EXISTS x9 (other INT, more INT, columns_ INT)",
                    "CREATE TABLE IF NOT EXISTS x9 LIKE t",
                    "INSERT INTO x9 (id) VALUES (9)"),
            Case.of("c column_0=1 column_1=a", "CREATE TABLE x10 AS VALUES ROW(1, 'a')"),
            Case.of(
                    "c id=11 u=abc d=1",
                    "CREATE TABLE x11 (id INT, u VARCHAR(36) DEFAULT (uuid()), d INT)",
                    "ALTER TABLE x11 ALTER COLUMN d SET DEFAULT (1), ALGORITHM=COPY, ADD CONSTRAINT k CHECK (d < 5)",
                    "ALTER TABLE x11 ALTER CHECK k NOT ENFORCED, RENAME COLUMN u TO u2, ADD KEY z (d) INVISIBLE",
                    "ALTER TABLE x11 RENAME COLUMN u2 TO u, ALTER INDEX z VISIBLE",
                    "INSERT INTO x11 (id, u) VALUES (11, 'abc')"),
            Case.of(
                    "c id=12 a=2",
                    "CREATE TABLE x12 (id INT, a INT) PARTITION BY LIST COLUMNS (id) (PARTITION p0 VALUES IN (1, 12)"
                            + " COMMENT 'a', PARTITION p1 VALUES IN (2))",
                    "ALTER TABLE x12 REORGANIZE PARTITION p0, p1 INTO (PARTITION q VALUES IN (1, 2, 12))",
                    "ALTER TABLE x12 REMOVE PARTITIONING",
                    "INSERT INTO x12 VALUES (12, 2)"),
            Case.of(
                    "c id=13 n=1",
                    "CREATE TABLE x13 (id INT PRIMARY KEY, j JSON, n INT AS (json_value(j, '$.a' RETURNING SIGNED)))",
                    "ALTER TABLE x13 DROP COLUMN n, ADD COLUMN n INT DEFAULT (json_value('{\"a\": 1}', '$.a' RETURNING SIGNED)),"
                            + " DROP COLUMN j",
                    "INSERT INTO x13 (id) VALUES (13)"),
            Case.of(
                    "c id=14 j=null n=null",
                    "CREATE TABLE x14a (id INT PRIMARY KEY, j JSON, n INT AS (json_value(j, '$.a' RETURNING SIGNED)))",
                    "ALTER TABLE x14a RENAME TO x14, ADD KEY ((json_value(j, '$.b' RETURNING CHAR(9))))",
                    "INSERT INTO x14 (id) VALUES (14)"),
            Case.of(
                    "c id=15 v=[1.0, 2.5]",
                    "CREATE TABLE x15 (id INT PRIMARY KEY, v VECTOR(2) COMMENT 'a')",
                    "INSERT INTO x15 VALUES (15, STRING_TO_VECTOR('[1, 2.5]'))"),
            Case.of(
                    "c id=17 new=1",
                    "CREATE TABLE x17 (old INT, older INT, oldest INT)",
                    "SET sql_log_bin = 0",
                    "DROP TABLE x17",
                    "SET sql_log_bin = 1",
                    "CREATE TABLE x17 (id INT, new INT)",
                    "INSERT INTO x17 VALUES (17, 1)"),
            Case.of(
                    "c id=16 a=2 b=3",
                    "CREATE TABLE x16 (id INT, a INT, UNIQUE KEY (a)) UNION=() INSERT_METHOD=NO ENGINE=InnoDB",
                    "ALTER TABLE x16 ADD (b INT), DROP INDEX a, ORDER BY id",
                    "INSERT INTO x16 VALUES (16, 2, 3)"));

    @Test
    void rows_after_statements_that_no_grammar_expects_are_right() {
        List<String> statements = new ArrayList<>(List.of("USE shop", "SET SESSION sql_mode = DEFAULT"));
        CASES.forEach(one -> statements.addAll(one.statements()));
        List<String> rows = Seen.what(records(options(), null, statements)).stream()
                .filter(what -> what.startsWith("c "))
                .toList();

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(rows).hasSize(CASES.size());
        CASES.forEach(one -> softly.assertThat(rows).contains(one.row()));
        softly.assertAll();
    }

    @Test
    void a_table_that_was_changed_again_before_its_statement_is_read_stops_the_task_and_is_named() {
        String create = "CREATE TABLE shop.j (id INT PRIMARY KEY, j JSON,"
                + " n INT GENERATED ALWAYS AS (json_value(j, '$.a' RETURNING SIGNED)))";
        Map<String, String> options = options();
        SourceRecord last;
        try (SourceUnderTest source = new SourceUnderTest(options, null)) {
            List<SourceRecord> snapshot =
                    source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
            last = snapshot.get(snapshot.size() - 1);
        }
        MYSQL.run(create, "INSERT INTO shop.j (id) VALUES (1)", "ALTER TABLE shop.j ADD COLUMN more INT");

        assertThatThrownBy(() -> {
                    try (SourceUnderTest again = new SourceUnderTest(options, last.sourceOffset())) {
                        again.readUntil(record -> Seen.isStatement(record, END));
                    }
                })
                .hasStackTraceContaining("table shop.j has 3 columns in the binlog and 4 as the connector knows it");
    }

    private Map<String, String> options() {
        return MYSQL.options(directory.resolve("history" + System.nanoTime()), "shop");
    }

    private static List<SourceRecord> records(
            Map<String, String> options, Map<String, ?> offset, List<String> statements) {
        try (SourceUnderTest source = new SourceUnderTest(options, offset)) {
            int snapshot = source.readUntil(
                            record -> "last".equals(Seen.of(record).snapshot()))
                    .size();
            MYSQL.run(Stream.concat(statements.stream(), Stream.of(END)).toArray(String[]::new));
            List<SourceRecord> all = source.readUntil(record -> Seen.isStatement(record, END));
            return all.subList(snapshot, all.size() - 1);
        }
    }
}
