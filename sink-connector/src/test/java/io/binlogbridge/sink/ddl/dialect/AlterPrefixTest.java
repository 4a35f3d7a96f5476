package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlterPrefixTest {

    @Test
    void ignoreIsTakenOutForServersThatNoLongerHaveIt() {
        String sql = "ALTER IGNORE TABLE t ADD UNIQUE (a)";

        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says(sql)).isEqualTo("ALTER TABLE t ADD UNIQUE (a)");
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).notes(sql)).hasSize(1);
        assertThat(Journey.from("5.6.14", Servers.MYSQL_56).says(sql)).isEqualTo(sql);
    }

    @Test
    void aTableOfThatNameStays() {
        String sql = "ALTER TABLE `ignore` ADD `IGNORE` INT";

        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says(sql)).isEqualTo(sql);
    }
}
