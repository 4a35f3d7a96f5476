package io.binlogbridge.sink.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ColumnMapping;
import io.binlogbridge.ddl.ColumnsApplied;
import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.sink.TargetServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules on columns make of statements is run on a server, which says what it has understood. */
class ColumnsOnServerTest {

    private static final String DATABASE = "columns_on_server";

    /** addr is called address, card and pin are left out, id identifies a row; of every table, while views are none. */
    private static final ColumnMapping RULES = new ColumnMapping() {
        @Override
        public boolean concerns(ObjectName table) {
            return !table.name().startsWith("v");
        }

        @Override
        public Optional<String> column(ObjectName table, String column) {
            return Set.of("card", "pin").contains(column)
                    ? Optional.empty()
                    : Optional.of(column.equals("addr") ? "address" : column);
        }

        @Override
        public List<String> identity(ObjectName table) {
            return List.of("id");
        }

        @Override
        public boolean hasIndex(ObjectName table, String name) {
            return indexes(table.name()).stream().anyMatch(index -> index.startsWith(name + "|"));
        }
    };

    @BeforeEach
    void makeTheDatabase() {
        TargetServer.run("DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
    }

    @AfterEach
    void dropTheDatabase() {
        TargetServer.run("DROP DATABASE " + DATABASE);
    }

    private static void apply(String... statements) {
        for (String text : statements) {
            ColumnsApplied applied =
                    new DdlParser().parse(text, DATABASE, SqlMode.DEFAULT).rewrite(name -> name, RULES, DATABASE);
            applied.text().ifPresent(rewritten -> TargetServer.run("USE " + DATABASE, rewritten));
        }
    }

    private static String definition(String table) {
        return TargetServer.rows("SHOW CREATE TABLE " + DATABASE + "." + table).get(0);
    }

    private static List<String> columns(String table) {
        return TargetServer.rows("SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = '" + DATABASE
                + "' AND TABLE_NAME = '" + table + "' ORDER BY ORDINAL_POSITION");
    }

    private static List<String> indexes(String table) {
        return TargetServer.rows(
                "SELECT INDEX_NAME, GROUP_CONCAT(COALESCE(COLUMN_NAME, EXPRESSION) ORDER BY SEQ_IN_INDEX)"
                        + " FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = '" + DATABASE
                        + "' AND TABLE_NAME = '" + table
                        + "' GROUP BY INDEX_NAME ORDER BY INDEX_NAME");
    }

    @Test
    void aTableIsMadeWithWhatIsLeftOfIt() {
        apply(
                """
                CREATE TABLE t (
                  card CHAR(16), addr VARCHAR(99) NOT NULL DEFAULT 'x' COMMENT 'a, b' UNIQUE,
                  id INT NOT NULL, n INT CHECK (n > 0), upper_addr VARCHAR(99) AS (UPPER(addr)) STORED, j JSON,
                  PRIMARY KEY (id, card), KEY (addr(10) DESC, n), KEY (n, card), KEY ((LOWER(addr))), FULLTEXT KEY f (addr),
                  KEY m ((CAST(j->'$.a' AS UNSIGNED ARRAY))), pin INT UNIQUE, CHECK (card <> ''), CHECK (addr <> '')
                ) ENGINE=InnoDB COMMENT 'card, addr'
                """);

        assertThat(columns("t")).containsExactly("address", "id", "n", "upper_addr", "j");
        assertThat(indexes("t"))
                .containsExactly(
                        "addr|address",
                        "addr_2|address,n",
                        "f|address",
                        "functional_index|lower(`address`)",
                        "m|cast(json_extract(`j`,_utf8mb4\\'$.a\\') as unsigned array)",
                        "PRIMARY|id");
        assertThat(definition("t"))
                .contains("CONSTRAINT `t_chk_1` CHECK ((`n` > 0))")
                .contains("CONSTRAINT `t_chk_3` CHECK ((`address` <> _utf8mb4'')")
                .contains("GENERATED ALWAYS AS (upper(`address`)) STORED")
                .doesNotContain("t_chk_2");
    }

    @Test
    void aTableChangesAsTheRulesSay() {
        apply(
                "CREATE TABLE t (id INT PRIMARY KEY, addr INT, card INT)",
                "ALTER TABLE t ADD pin INT, ADD a INT UNIQUE AFTER card, ADD INDEX (addr), ADD KEY k (pin, a)",
                "ALTER TABLE t CHANGE addr street VARCHAR(20), ADD addr INT FIRST, ALGORITHM=COPY",
                "ALTER TABLE t RENAME COLUMN a TO pin",
                "ALTER TABLE t DROP COLUMN card, LOCK=NONE",
                "ALTER TABLE t MODIFY addr BIGINT UNIQUE, DROP PRIMARY KEY, ADD PRIMARY KEY (card)",
                "CREATE INDEX i ON t (card)",
                "CREATE INDEX i ON t (addr, street)");

        assertThat(columns("t")).containsExactly("address", "id", "street");
        // The index of the column that was called addr first has its name; so the one of the new addr is addr_2 on both
        // sides.
        assertThat(indexes("t")).containsExactly("addr|address", "addr_2|address", "i|address,street", "PRIMARY|id");
    }

    @Test
    void foreignKeysPointAtRenamedColumns() {
        apply(
                "CREATE TABLE parent (addr INT PRIMARY KEY, card INT UNIQUE)",
                "CREATE TABLE child (id INT PRIMARY KEY, addr INT, card INT, FOREIGN KEY (card) REFERENCES parent (card), "
                        + "FOREIGN KEY (addr) REFERENCES parent (addr))");

        assertThat(definition("child"))
                .contains("CONSTRAINT `child_ibfk_2` FOREIGN KEY (`address`) REFERENCES `parent` (`address`)")
                .contains("KEY `addr` (`address`)")
                .doesNotContain("child_ibfk_1");
    }

    @Test
    void partitionsFollow() {
        apply(
                "CREATE TABLE t (id INT, addr INT, PRIMARY KEY (id, addr)) PARTITION BY RANGE (addr * 2) "
                        + "SUBPARTITION BY KEY (addr) (PARTITION p VALUES LESS THAN (10))",
                "ALTER TABLE t ADD card INT PARTITION BY LIST COLUMNS (addr) (PARTITION q VALUES IN (1))");

        assertThat(definition("t"))
                .contains("PARTITION BY LIST  COLUMNS(address)")
                .doesNotContain("card");
    }

    @Test
    void viewsAndProgramsKeepWhatTheyShow() {
        apply(
                "CREATE TABLE t (id INT PRIMARY KEY, addr VARCHAR(9), card INT)",
                "CREATE TABLE log (n INT, addr VARCHAR(9))",
                "CREATE VIEW v AS SELECT addr, UPPER(addr), id AS n FROM t WHERE addr <> '' ORDER BY addr",
                "CREATE VIEW v2 AS SELECT v.addr FROM v",
                "CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW INSERT INTO log (n, addr) VALUES (NEW.id, NEW.addr)",
                "CREATE FUNCTION f(card INT) RETURNS VARCHAR(9) READS SQL DATA "
                        + "RETURN (SELECT MAX(addr) FROM t WHERE id = card)");
        TargetServer.run("INSERT INTO " + DATABASE + ".t (id, address) VALUES (1, 'a')");

        assertThat(columns("v")).containsExactly("addr", "UPPER(addr)", "n");
        assertThat(TargetServer.rows("SELECT * FROM " + DATABASE + ".v")).containsExactly("a|A|1");
        assertThat(TargetServer.rows("SELECT addr FROM " + DATABASE + ".v2")).containsExactly("a");
        assertThat(TargetServer.rows("SELECT address FROM " + DATABASE + ".log"))
                .containsExactly("a");
        assertThat(TargetServer.rows("SELECT " + DATABASE + ".f(1)")).containsExactly("a");
    }
}
