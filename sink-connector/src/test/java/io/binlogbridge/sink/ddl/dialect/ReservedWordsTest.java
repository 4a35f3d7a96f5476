package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReservedWordsTest {

    private final Journey up = Journey.from("5.6.14", Servers.MYSQL_97);

    @Test
    void areQuotedWhereTheyWereNamesOnTheSource() {
        assertThat(
                        up.says(
                                "CREATE TABLE groups (rank INT, `system` INT, KEY lag (Rank), CHECK (x.window > 1)) COMMENT 'rank'"))
                .isEqualTo("CREATE TABLE `groups` (`rank` INT, `system` INT, KEY `lag` (`Rank`)) COMMENT 'rank'");
        assertThat(up.says("DROP TABLE rows, a.rows")).isEqualTo("DROP TABLE `rows`, a.rows");
    }

    @Test
    void stayWhereTheSourceReservedThemToo() {
        String sql = "CREATE TABLE t (a INT GENERATED ALWAYS AS (1) STORED)";

        assertThat(Journey.from("5.7.44", Servers.MYSQL_97).says(sql)).isEqualTo(sql);
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says("ALTER TABLE t ADD a INT AS (1 member of (b)) VIRTUAL"))
                .isEqualTo("ALTER TABLE t ADD a INT AS (1 member of (b)) VIRTUAL");
    }

    @Test
    void stayWhereItIsNotKnownWhatTheSourceReserved() {
        String sql = "CREATE TABLE t (a INT GENERATED ALWAYS AS (1) STORED)";

        assertThat(Journey.fromUnknown(Servers.MYSQL_97).says(sql)).isEqualTo(sql);
    }
}
