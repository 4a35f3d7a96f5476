package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlgorithmAndLockTest {

    @Test
    void areLeftToATargetOfAnotherSeries() {
        Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

        assertThat(down.says("ALTER TABLE t ADD a INT, ALGORITHM=INSTANT, LOCK=DEFAULT"))
                .isEqualTo("ALTER TABLE t ADD a INT");
        assertThat(down.says("ALTER TABLE t ALGORITHM INPLACE, ADD INDEX `algorithm` (`lock`)"))
                .isEqualTo("ALTER TABLE t ADD INDEX `algorithm` (`lock`)");
        assertThat(down.says("CREATE INDEX i ON t (a) COMMENT 'LOCK=NONE' ALGORITHM=INPLACE LOCK=NONE"))
                .isEqualTo("CREATE INDEX i ON t (a) COMMENT 'LOCK=NONE'");
        assertThat(down.says("DROP INDEX i ON t LOCK = NONE")).isEqualTo("DROP INDEX i ON t");
        assertThat(down.says("ALTER TABLE t LOCK=NONE")).isEqualTo("ALTER TABLE t");
    }

    @Test
    void stayBetweenServersOfOneSeries() {
        String sql = "ALTER TABLE t ADD a INT, ALGORITHM=INSTANT";

        assertThat(Journey.from("9.7.1", Servers.MYSQL_97).says(sql)).isSameAs(sql);
    }
}
