package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseEditsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            LOCK      | ALTER TABLE t LOCK=NONE, ALGORITHM=COPY, ADD a INT  | ALTER TABLE t ALGORITHM=COPY, ADD a INT
            LOCK      | ALTER TABLE t ADD a INT, LOCK=NONE                  | ALTER TABLE t ADD a INT
            LOCK      | ALTER TABLE t ADD a INT, LOCK=NONE, ALGORITHM=COPY  | ALTER TABLE t ADD a INT, ALGORITHM=COPY
            LOCK      | ALTER TABLE t LOCK=NONE                             | ALTER TABLE t
            LOCK      | ALTER TABLE t ENGINE=x LOCK=NONE, ADD a INT         | ALTER TABLE t ENGINE=x, ADD a INT
            LOCK      | ALTER TABLE t LOCK=NONE ENGINE=x, ADD a INT         | ALTER TABLE t ENGINE=x, ADD a INT
            LOCK      | ALTER TABLE t LOCK=NONE, LOCK=NONE, ADD a INT       | ALTER TABLE t ADD a INT
            LOCK      | ALTER TABLE t ADD a INT /* LOCK=x */, LOCK=NONE/* y */ | ALTER TABLE t ADD a INT /* LOCK=x *//* y */
            LOCK      | CREATE TABLE t (a INT) COMMENT='a', LOCK=x          | CREATE TABLE t (a INT) COMMENT='a'
            CHECK     | CREATE TABLE t (a INT, CHECK (a > 0), b INT)        | CREATE TABLE t (a INT, b INT)
            CHECK     | CREATE TABLE t (a INT CHECK (a > 0), CHECK (b > 0)) | CREATE TABLE t (a INT)
            CHECK     | CREATE TABLE t (CHECK (b > 0), b INT)               | CREATE TABLE t ( b INT)
            RENAME TO | ALTER TABLE t ADD a INT, RENAME TO u                | ALTER TABLE t ADD a INT
            RENAME TO | ALTER TABLE t RENAME `u`                            | ALTER TABLE t
            INVISIBLE | CREATE TABLE t (a INT /*!80023 INVISIBLE */, b INT) | CREATE TABLE t (a INT /*!80023 */, b INT)
            """)
    void takesClausesOutWithTheirCommas(String name, String sql, String expected) {
        assertThat(removing(sql, name)).isEqualTo(expected);
    }

    @Test
    void neverLetsACommentSwallowWhatFollows() {
        assertThat(removing("CREATE TABLE t (a INT -- a\n INVISIBLE, b INT)", "INVISIBLE"))
                .isEqualTo("CREATE TABLE t (a INT -- a\n, b INT)");
        assertThat(removing("CREATE TABLE t (a INT, # it's a\nCHECK (a > 0) -- b\n)", "CHECK"))
                .isEqualTo("CREATE TABLE t (a INT # it's a\n -- b\n)");
    }

    @Test
    void putsOtherTextInAClausesPlace() {
        Clauses table = read("CREATE TABLE t (a INT) DEFAULT CHARSET = utf8 ENGINE x");
        ClauseEdits edits = new ClauseEdits(table);
        assertThat(edits.isEmpty()).isTrue();
        table.named("ENGINE").forEach(clause -> edits.replaceValue(clause, "y"));
        table.named("CHARACTER SET").forEach(clause -> edits.insertAfter(clause, "COLLATE c"));
        table.named("TYPE").forEach(clause -> edits.replace(clause, "BIGINT"));
        edits.insert(table.optionsEnd(), " COMMENT ''");

        assertThat(edits.isEmpty()).isFalse();
        assertThat(edits.text())
                .isEqualTo("CREATE TABLE t (a BIGINT) DEFAULT CHARSET = utf8 COLLATE c ENGINE y COMMENT ''");
    }

    @Test
    void takesAWholeCommentOut() {
        Clauses table = read("CREATE TABLE t (a INT/*!80023 INVISIBLE /* x */ */)");
        ClauseEdits edits = new ClauseEdits(table);
        table.comments().forEach(edits::remove);

        assertThat(edits.text()).isEqualTo("CREATE TABLE t (a INT )");
    }

    private static String removing(String sql, String name) {
        Clauses clauses = read(sql);
        ClauseEdits edits = new ClauseEdits(clauses);
        clauses.named(name).forEach(edits::remove);
        return edits.text();
    }

    private static Clauses read(String sql) {
        StatementKind kind = sql.startsWith("ALTER") ? StatementKind.ALTER_TABLE : StatementKind.CREATE_TABLE;
        return Clauses.read(sql, kind, SqlMode.DEFAULT);
    }
}
