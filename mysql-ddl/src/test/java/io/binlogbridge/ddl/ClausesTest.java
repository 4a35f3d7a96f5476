package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void readsColumnsWithTheirTypesAndAttributes() {
        Clauses table = read(
                StatementKind.CREATE_TABLE,
                "CREATE TABLE IF NOT EXISTS d.t (`a` VARCHAR(10) CHARACTER SET = utf8 COLLATE 'utf8_bin' NOT NULL,"
                        + " b CHAR(2) CHAR SET latin1 BINARY DEFAULT 'x, INVISIBLE',"
                        + " c INT /*!80023 INVISIBLE */ REFERENCES visible (x), KEY (a) INVISIBLE)");

        assertThat(table.named("TYPE").map(DdlClause::value)).containsExactly("VARCHAR(10)", "CHAR(2)", "INT");
        assertThat(describe(table, "CHARACTER SET", "COLLATE", "BINARY", "INVISIBLE", "VISIBLE"))
                .containsExactly(
                        "COLUMN CHARACTER SET utf8",
                        "COLUMN COLLATE utf8_bin",
                        "COLUMN CHARACTER SET latin1",
                        "COLUMN BINARY ",
                        "COLUMN INVISIBLE ",
                        "INDEX INVISIBLE ");
        assertThat(table.named("INVISIBLE").map(DdlClause::version)).containsExactly(80023, 0);
        assertThat(table.named("COLLATE").flatMap(table::besides).map(DdlClause::name))
                .containsExactly("COLUMN", "TYPE", "CHARACTER SET");
    }

    @Test
    void readsTheOptionsOfTablesAndPartitions() {
        Clauses table = read(
                StatementKind.CREATE_TABLE,
                "CREATE TABLE t (engine INT) ENGINE=InnoDB, DEFAULT CHARSET utf8 UNION=(x,y) COMMENT='ENGINE=x'"
                        + " TABLESPACE ts STORAGE DISK /*!50100 PARTITION BY RANGE (engine) SUBPARTITION BY HASH (engine)"
                        + " (PARTITION p VALUES LESS THAN (1) STORAGE ENGINE = MyISAM DATA DIRECTORY='/d'"
                        + " (SUBPARTITION s TABLESPACE = a)) */");

        assertThat(describe(table, "ENGINE", "CHARACTER SET", "TABLESPACE", "DATA DIRECTORY"))
                .containsExactly(
                        "TABLE ENGINE InnoDB",
                        "TABLE CHARACTER SET utf8",
                        "TABLE TABLESPACE ts",
                        "PARTITION ENGINE MyISAM",
                        "PARTITION DATA DIRECTORY /d",
                        "PARTITION TABLESPACE a");
        assertThat(table.named("CHARACTER SET", "TABLESPACE").map(table::textOf))
                .containsExactly("DEFAULT CHARSET utf8", "TABLESPACE ts STORAGE DISK", "TABLESPACE = a");
    }

    @Test
    void readsTheActionsOfAnAlter() {
        Clauses alter = read(
                StatementKind.ALTER_TABLE,
                "ALTER IGNORE TABLE t ADD (a INT CHECK (a > 0), KEY k (a)), CHANGE COLUMN b c YEAR(2) AFTER a,"
                        + " RENAME COLUMN `x y` TO z, RENAME AS `t 2`, RENAME KEY i TO j, ALTER INDEX i INVISIBLE, ALTER c SET VISIBLE,"
                        + " ADD CONSTRAINT ck CHECK (a in (1, 2)) NOT ENFORCED, DROP CONSTRAINT q, ENGINE=InnoDB"
                        + " TABLESPACE=ts, CONVERT TO CHARACTER SET utf8mb4, ALGORITHM=INPLACE, LOCK NONE"
                        + " PARTITION BY HASH(c) (PARTITION p0 ENGINE=InnoDB)");

        assertThat(alter.all()
                        .filter(clause -> clause.level() == ClauseLevel.ACTION)
                        .map(clause -> clause.name() + clause.values()))
                .containsExactly(
                        "CHANGE COLUMN[b, c]",
                        "RENAME COLUMN[x y, z]",
                        "RENAME TO[]",
                        "RENAME INDEX[i, j]",
                        "ALTER INDEX[i, INVISIBLE]",
                        "ALTER COLUMN[c, VISIBLE]",
                        "ADD CHECK[ck]",
                        "DROP CONSTRAINT[q, q]");
        assertThat(alter.named("TYPE").map(DdlClause::value)).containsExactly("INT", "YEAR(2)");
        assertThat(describe(alter, "IGNORE", "ENGINE", "TABLESPACE", "CHARACTER SET", "ALGORITHM", "LOCK"))
                .containsExactly(
                        "PREFIX IGNORE ",
                        "TABLE ENGINE InnoDB",
                        "TABLE TABLESPACE ts",
                        "CONVERSION CHARACTER SET utf8mb4",
                        "TABLE ALGORITHM INPLACE",
                        "TABLE LOCK NONE",
                        "PARTITION ENGINE InnoDB");
    }

    @Test
    void readsStatementsOnIndexesAndDatabases() {
        assertThat(describe(
                        read(
                                StatementKind.CREATE_INDEX,
                                "CREATE INDEX i ON d.t (a, (b + 1)) INVISIBLE ALGORITHM=INSTANT"),
                        "INVISIBLE",
                        "ALGORITHM"))
                .containsExactly("INDEX INVISIBLE ", "INDEX ALGORITHM INSTANT");
        assertThat(describe(
                        read(
                                StatementKind.CREATE_DATABASE,
                                "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `d` /*!40100 DEFAULT CHARACTER SET utf8mb4 */"
                                        + " /*!80016 DEFAULT ENCRYPTION='N' */"),
                        "CHARACTER SET",
                        "ENCRYPTION"))
                .containsExactly("DATABASE CHARACTER SET utf8mb4", "DATABASE ENCRYPTION N");
        assertThat(describe(read(StatementKind.ALTER_DATABASE, "ALTER DATABASE COLLATE = x"), "COLLATE"))
                .containsExactly("DATABASE COLLATE x");
    }

    @Test
    void findsCollationsAndCharacterSetsInExpressions() {
        Clauses table = read(
                StatementKind.CREATE_TABLE,
                "CREATE TABLE t (a VARCHAR(9) DEFAULT _utf8mb3'x' COLLATE utf8_bin,"
                        + " b VARCHAR(9) AS (CONVERT(a USING utf8mb3) COLLATE utf8mb3_bin), CHECK (t.collate > 'COLLATE x'))");

        assertThat(table.all()
                        .filter(clause -> clause.level() == ClauseLevel.EXPRESSION)
                        .map(table::textOf))
                .containsExactly("_utf8mb3", "USING utf8mb3", "COLLATE utf8mb3_bin");
    }

    @Test
    void listsTheCommentsThatSomeServersRun() {
        assertThat(read(
                                StatementKind.CREATE_TABLE,
                                "CREATE TABLE t (a INT /*!80023 x*/ /* y */ /*!090500 z */ /*!99999 n*/)")
                        .comments())
                .extracting(VersionComment::version)
                .containsExactly(80023, 90500);
    }

    @Test
    void neverFailsOnWhatItDoesNotKnow() {
        for (String sql : List.of("ALTER TABLE", "ALTER TABLE t", "CREATE TABLE t LIKE u", "CREATE TABLE t (", "")) {
            assertThat(read(StatementKind.ALTER_TABLE, sql).text()).isEqualTo(sql);
            assertThat(read(StatementKind.CREATE_TABLE, sql).text()).isEqualTo(sql);
            assertThat(read(StatementKind.CREATE_INDEX, sql).text()).isEqualTo(sql);
            assertThat(read(StatementKind.ALTER_DATABASE, sql).text()).isEqualTo(sql);
        }
    }

    private static List<String> describe(Clauses clauses, String... names) {
        return clauses.named(names)
                .map(clause -> clause.level() + " " + clause.name() + " " + clause.value())
                .toList();
    }

    private static Clauses read(StatementKind kind, String sql) {
        return Clauses.read(sql, kind, SqlMode.DEFAULT);
    }
}
