package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnChangesTest {

    private static String changes(String sql) {
        return new DdlParser()
                .parse(sql, "shop", SqlMode.DEFAULT).columnChanges().stream()
                        .map(change -> change.kind() + " " + change.column()
                                + (change.column().equals(change.after()) ? "" : " " + change.after()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "ADD a INT                                            | ADDED a",
                "ADD COLUMN `a,b` INT, ADD (c INT, KEY (c), d INT)    | ADDED a,b, ADDED c, ADDED d",
                "ADD KEY (a), ADD CONSTRAINT CHECK (a > 1), ADD CHECK (a > 1), ADD PRIMARY KEY (a) |",
                "DROP a, DROP COLUMN b CASCADE                        | DROPPED a, DROPPED b",
                "DROP INDEX a, DROP KEY b, DROP PRIMARY KEY, DROP FOREIGN KEY c, DROP CHECK d, DROP CONSTRAINT e |",
                "DROP PARTITION a, b                                  |",
                "CHANGE a b INT, CHANGE COLUMN c d INT AFTER e        | RENAMED a b, RENAMED c d",
                "CHANGE a A BIGINT                                    | REDEFINED a A",
                "MODIFY t.a INT, MODIFY COLUMN b INT FIRST            | REDEFINED a, REDEFINED b",
                "RENAME COLUMN a TO b, RENAME COLUMN b TO a           | RENAMED a b, RENAMED b a",
                "RENAME INDEX a TO b, RENAME TO u                     |",
                "ALTER a SET DEFAULT 1, ALTER COLUMN b DROP DEFAULT, ALTER INDEX c INVISIBLE, ALTER CHECK d ENFORCED | REDEFINED a, REDEFINED b",
                "ORDER BY a, b                                        |",
                "ADD a INT PARTITION BY HASH (a)                      | ADDED a",
                "/*!50100 DROP a, */ ADD b INT;                       | DROPPED a, ADDED b"
            })
    void ofAnAlterAreTold(String actions, String expected) {
        String told = changes("ALTER TABLE t " + actions);
        assertThat(told).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void ofOtherStatementsThereAreNone() {
        assertThat(changes("CREATE TABLE t (a INT)")).isEmpty();
        assertThat(changes("CREATE INDEX i ON t (a)")).isEmpty();
    }
}
