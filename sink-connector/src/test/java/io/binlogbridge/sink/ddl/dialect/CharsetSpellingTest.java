package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharsetSpellingTest {

    @Test
    void theCharacterSetOfThreeBytesIsNamedAsTheTargetNamesIt() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_56)
                        .says("CREATE TABLE t (a CHAR(1) CHARSET utf8mb3 DEFAULT _utf8mb3'x') CHARSET=utf8mb3"))
                .isEqualTo("CREATE TABLE t (a CHAR(1) CHARSET utf8 DEFAULT _utf8'x') CHARSET=utf8");
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97)
                        .says("ALTER TABLE utf8 ADD utf8 INT, DEFAULT CHARACTER SET utf8, COMMENT 'CHARSET utf8'"))
                .isEqualTo("ALTER TABLE utf8 ADD utf8 INT, DEFAULT CHARACTER SET utf8mb3, COMMENT 'CHARSET utf8'");
    }

    @Test
    void anAliasThatBothServersReadAlikeStays() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says("ALTER DATABASE d CHARSET utf8"))
                .isEqualTo("ALTER DATABASE d CHARSET utf8");
    }
}
