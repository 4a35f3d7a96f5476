package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementWordsTest {

    private static String words(String sql) {
        return StatementWords.of(sql, SqlMode.DEFAULT);
    }

    @Test
    void commentsQuotesAndTheCaseOfWordsDoNotCount() {
        assertThat(words("ALTER  TABLE `s`.`t` /* ticket 7 */ ADD Column `V` int; -- done"))
                .isEqualTo(words("alter table s.t add column v INT"));
    }

    @Test
    void textCountsAsItIs() {
        assertThat(words("ALTER TABLE t ADD v VARCHAR(9) DEFAULT 'A'"))
                .isNotEqualTo(words("ALTER TABLE t ADD v VARCHAR(9) DEFAULT 'a'"));
    }

    @Test
    void anExecutableCommentIsPartOfTheStatement() {
        assertThat(words("ALTER TABLE t ADD v INT /*!80023 INVISIBLE */"))
                .isEqualTo("alter table t add v int invisible");
    }
}
