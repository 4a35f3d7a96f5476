package io.binlogbridge.sink.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.catalog.IndexDefinition.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexDefinitionsTest {

    private static final String DATABASE = "index_definitions_test";

    @BeforeEach
    void makeDatabase() {
        TargetServer.run("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
    }

    @AfterEach
    void dropDatabase() {
        TargetServer.run("DROP DATABASE IF EXISTS " + DATABASE);
    }

    private static List<String> droppable(String... createTables) throws SQLException {
        for (String create : createTables) {
            TargetServer.run("SET foreign_key_checks=0", "USE " + DATABASE, create);
        }
        try (Connection connection = TargetServer.connect()) {
            return DroppableIndexes.of(connection, new ObjectName(DATABASE, "t")).stream()
                    .map(IndexDefinition::name)
                    .toList();
        }
    }

    @Test
    void eachKindIsReadAsItStands() {
        List<IndexDefinition> indexes = IndexDefinitions.of(
                """
                CREATE TABLE `t` (
                  `id` int NOT NULL,
                  `a` varchar(10) DEFAULT NULL,
                  PRIMARY KEY (`id`),
                  UNIQUE KEY `u` (`a`(3),`id` DESC) USING BTREE,
                  KEY `k` (`a`) /*!80000 INVISIBLE */,
                  KEY `f` ((lower(concat(`a`,_utf8mb4', KEY `x` (')))),
                  SPATIAL KEY `s` (`g`),
                  FULLTEXT KEY `ft` (`a`) /*!50100 WITH PARSER `ngram` */ ,
                  CONSTRAINT `fk` FOREIGN KEY (`a`) REFERENCES `p` (`a`),
                  CONSTRAINT `c` CHECK ((`a` <> _utf8mb4'KEY `z` (`a`)'))
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
                /*!50100 PARTITION BY RANGE (`id`)
                (PARTITION p0 VALUES LESS THAN (10) ENGINE = InnoDB) */""");
        assertThat(indexes)
                .containsExactly(
                        new IndexDefinition(Kind.UNIQUE, "u", "UNIQUE KEY `u` (`a`(3),`id` DESC) USING BTREE"),
                        new IndexDefinition(Kind.PLAIN, "k", "KEY `k` (`a`) /*!80000 INVISIBLE */"),
                        new IndexDefinition(Kind.PLAIN, "f", "KEY `f` ((lower(concat(`a`,_utf8mb4', KEY `x` ('))))"),
                        new IndexDefinition(Kind.PLAIN, "s", "SPATIAL KEY `s` (`g`)"),
                        new IndexDefinition(
                                Kind.FULLTEXT, "ft", "FULLTEXT KEY `ft` (`a`) /*!50100 WITH PARSER `ngram` */"));
    }

    @Test
    void namesAndCommentsMayHoldAnything() {
        List<IndexDefinition> indexes = IndexDefinitions.of(
                """
                CREATE TABLE `t(,` (
                  `KEY` int COMMENT ',\\n  KEY `x` (`a`)',
                  `b
                  KEY ``y`` (` int COMMENT 'it''s \\'KEY\\' \\\\',
                  KEY `a``b, (c` (`KEY`) COMMENT 'one KEY ''two'', (three\\\\',
                  KEY `d` (`KEY`)
                )""");
        assertThat(indexes).extracting(IndexDefinition::name).containsExactly("a`b, (c", "d");
        assertThat(indexes.get(0).text()).endsWith("COMMENT 'one KEY ''two'', (three\\\\'");
    }

    @Test
    void namesNeedNoQuotes() {
        assertThat(IndexDefinitions.of("CREATE TABLE t (\n  id int,\n  PRIMARY KEY (id),\n  KEY k (id,a)\n)"))
                .containsExactly(new IndexDefinition(Kind.PLAIN, "k", "KEY k (id,a)"));
    }

    @Test
    void whatAServerWritesIsReadAsItStands() throws SQLException {
        TargetServer.run(
                "USE " + DATABASE,
                "CREATE TABLE t (id INT PRIMARY KEY, j JSON, a VARCHAR(20) COMMENT 'a'', KEY `no` (`a`)',"
                        + " g INT GENERATED ALWAYS AS (id + length(',\"(')) VIRTUAL,"
                        + " KEY mv ((CAST(j->'$.a' AS UNSIGNED ARRAY))), KEY fu ((lower(a)), id DESC),"
                        + " KEY gk (g) COMMENT 'x\\'y\\\\' INVISIBLE, CHECK (a <> 'KEY `no2` (`a`)'))");
        try (Connection connection = TargetServer.connect()) {
            assertThat(IndexDefinitions.read(connection, new ObjectName(DATABASE, "t"))
                            .orElseThrow())
                    .extracting(IndexDefinition::name)
                    .containsExactly("mv", "fu", "gk");
            assertThat(IndexDefinitions.read(connection, new ObjectName(DATABASE, "gone")))
                    .isEmpty();
        }
    }

    @Test
    void anIndexThatAnAutoIncrementColumnNeedsStays() throws SQLException {
        assertThat(droppable("CREATE TABLE t (id INT PRIMARY KEY, n INT AUTO_INCREMENT, a INT, KEY k (n), KEY l (a))"))
                .containsExactly("l");
    }

    @Test
    void whatStandsBeforeAnIndexThatStaysStaysToo() throws SQLException {
        assertThat(droppable("CREATE TABLE t (id INT PRIMARY KEY, n INT AUTO_INCREMENT, a INT, UNIQUE KEY u (a),"
                        + " KEY j (a), KEY k (n), KEY l (a), FULLTEXT KEY f (b), b TEXT)"))
                .containsExactly("u", "l", "f");
    }

    @Test
    void indexesOfForeignKeysStayOnBothSides() throws SQLException {
        assertThat(droppable(
                        "CREATE TABLE t (id INT PRIMARY KEY, p INT, a INT UNIQUE, b INT, KEY x (p), KEY z (b),"
                                + " FOREIGN KEY (p) REFERENCES other (id))",
                        "CREATE TABLE child (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES t (a))"))
                .containsExactly("z");
    }

    @Test
    void uniqueKeysOfATableWithoutAPrimaryKeyStay() throws SQLException {
        assertThat(droppable("CREATE TABLE t (a INT NOT NULL, b INT, UNIQUE KEY u (a), UNIQUE KEY v (b), KEY k (b))"))
                .containsExactly("k");
    }

    @Test
    void theIndexUnderFullTextSearchStays() throws SQLException {
        assertThat(droppable("CREATE TABLE t (id INT PRIMARY KEY, FTS_DOC_ID BIGINT UNSIGNED NOT NULL, b TEXT,"
                        + " UNIQUE KEY FTS_DOC_ID_INDEX (FTS_DOC_ID), FULLTEXT KEY f (b))"))
                .containsExactly("f");
    }
}
