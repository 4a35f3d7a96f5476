package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DroppedConstraintsTest {

    private static final String TABLE =
            "CREATE TABLE `t` (\n  `a b` varchar(3) DEFAULT 'x, y' COMMENT 'it''s',\n  `c` int(11),\n  PRIMARY KEY (`c`),\n"
                    + "  UNIQUE KEY `u` (`c`,`a b`(2)) COMMENT 'k',\n  CONSTRAINT `f` FOREIGN KEY (`c`) REFERENCES `p` (`x`)\n)";

    @Test
    void areDroppedAsWhatTheyAre() {
        assertThat(
                        Journey.from("9.7.4", Servers.MYSQL_56)
                                .table(TABLE)
                                .says(
                                        "ALTER TABLE t DROP CONSTRAINT f, DROP CONSTRAINT `U`, DROP CONSTRAINT `PRIMARY`, DROP CONSTRAINT ck"))
                .isEqualTo("ALTER TABLE t DROP FOREIGN KEY `f`, DROP INDEX `U`, DROP PRIMARY KEY");
    }

    @Test
    void stayForATargetThatHasTheStatement() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says("ALTER TABLE t DROP CONSTRAINT f"))
                .isEqualTo("ALTER TABLE t DROP CONSTRAINT f");
    }
}
