package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RenamedIndexesTest {

    private static final String TABLE =
            "CREATE TABLE `t` (\n  `a b` varchar(3) DEFAULT 'x, y' COMMENT 'it''s',\n  `c` int(11),\n  PRIMARY KEY (`c`),\n"
                    + "  UNIQUE KEY `u` (`c`,`a b`(2)) COMMENT 'k',\n  CONSTRAINT `f` FOREIGN KEY (`c`) REFERENCES `p` (`x`)\n)";

    private final Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

    @Test
    void areBuiltAnew() {
        assertThat(down.table(TABLE).says("ALTER TABLE t RENAME INDEX u TO `v``w`, ADD x INT"))
                .isEqualTo("ALTER TABLE t DROP INDEX `u`, ADD UNIQUE KEY `v``w` (`c`,`a b`(2)) COMMENT 'k', ADD x INT");
    }

    @Test
    void stopTheTaskWhereTheyAreNotKnown() {
        assertThatThrownBy(() -> down.table(TABLE).says("ALTER TABLE t RENAME KEY i TO j"))
                .hasMessageContaining("no index i");
    }

    @Test
    void stayForATargetThatHasTheStatement() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_57).says("ALTER TABLE t RENAME KEY i TO j"))
                .isEqualTo("ALTER TABLE t RENAME KEY i TO j");
    }
}
