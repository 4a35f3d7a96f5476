package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SessionVariables;
import org.junit.jupiter.api.Test;

class RenamedColumnsTest {

    private static final String TABLE =
            "CREATE TABLE `t` (\n  `a b` varchar(3) DEFAULT 'x, y' COMMENT 'it''s',\n  `c` int(11),\n  PRIMARY KEY (`c`),\n"
                    + "  UNIQUE KEY `u` (`c`,`a b`(2)) COMMENT 'k',\n  CONSTRAINT `f` FOREIGN KEY (`c`) REFERENCES `p` (`x`)\n)";

    private final Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

    @Test
    void areChangedWithTheDefinitionThatTheyHave() {
        assertThat(down.table(TABLE).says("ALTER TABLE t RENAME COLUMN `A B` TO c, RENAME COLUMN c TO `a b`"))
                .isEqualTo("ALTER TABLE t CHANGE `A B` `c` varchar(3) DEFAULT 'x, y' COMMENT 'it''s',"
                        + " CHANGE `c` `a b` int(11)");
    }

    @Test
    void stopTheTaskWhereTheirDefinitionIsNotKnown() {
        assertThatThrownBy(() -> down.says("ALTER TABLE t RENAME COLUMN a TO b"))
                .hasMessageContaining("has no RENAME COLUMN");
        assertThatThrownBy(() -> down.table(TABLE).says("ALTER TABLE t RENAME COLUMN a TO b"))
                .hasMessageContaining("no column a");
    }

    @Test
    void stayForATargetThatHasTheStatement() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says("ALTER TABLE t RENAME COLUMN a TO b"))
                .isEqualTo("ALTER TABLE t RENAME COLUMN a TO b");
    }

    @Test
    void areTheReasonToLookAtTheTable() {
        Dialect dialect = new Dialect(Servers.MYSQL_56, DialectOptions.NONE);

        assertThat(dialect.readsTable(
                        "ALTER TABLE t RENAME COLUMN a TO b", StatementKind.ALTER_TABLE, SessionVariables.NONE))
                .isTrue();
        assertThat(dialect.readsTable("ALTER TABLE t ADD a INT", StatementKind.ALTER_TABLE, SessionVariables.NONE))
                .isFalse();
    }
}
