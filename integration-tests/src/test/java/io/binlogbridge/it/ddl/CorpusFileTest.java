package io.binlogbridge.it.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusFileTest {

    private static final String TEXT =
            """
            -- Of the whole file.
            -- since: 8.0

            -- case: one
            -- client: gbk
            CREATE TABLE t (
              id INT -- not a mark
            );
            INSERT INTO t VALUES (1);

            -- case: two
            -- open to 5.6: not yet
            DELIMITER $$
            CREATE PROCEDURE p() BEGIN SELECT 1;
            END$$
            DELIMITER ;
            DROP PROCEDURE p;
            """;

    private final List<CorpusCase> cases = CorpusFile.parse("theme", TEXT);

    @Test
    void statementsEndAtTheDelimiterAtTheEndOfALine() {
        assertThat(cases).extracting(CorpusCase::toString).containsExactly("theme: one", "theme: two");
        assertThat(cases.get(0).statements())
                .containsExactly("CREATE TABLE t (\n  id INT -- not a mark\n)", "INSERT INTO t VALUES (1)");
        assertThat(cases.get(1).statements())
                .containsExactly("CREATE PROCEDURE p() BEGIN SELECT 1;\nEND", "DROP PROCEDURE p");
    }

    @Test
    void definitionsAreWhatCounts() {
        assertThat(cases.get(0).definitions()).hasSize(1);
    }

    @Test
    void marksSayWhereACaseIsValidAndHowItIsSent() {
        assertThat(cases.get(0).validIn(Direction.SAME)).isTrue();
        assertThat(cases.get(0).validIn(Direction.FROM_OLD)).isFalse();
        assertThat(cases.get(0).client()).isEqualTo("gbk");
        assertThat(cases.get(1).open(Direction.TO_OLD)).contains("not yet");
        assertThat(cases.get(1).open(Direction.SAME)).isEmpty();
    }

    @Test
    void aWordThatIsNoMarkIsRefused() {
        assertThatThrownBy(() -> CorpusFile.parse("theme", "-- opne: a slip of the fingers"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opne");
    }

    @Test
    void aCaseKnowsItsTablesFromOthersThatBeginAlike() {
        CorpusCase one = CorpusFile.parse("theme", "-- case: c\nCREATE TABLE `a``b` (id INT);\nDROP TABLE t1;")
                .get(0);

        assertThat(one.names("a`b")).isTrue();
        assertThat(one.names("t1")).isTrue();
        assertThat(one.names("t")).isFalse();
    }
}
