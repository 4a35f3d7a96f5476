package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InlineReferencesTest {

    private static final String SQL =
            "CREATE TABLE t (id INT PRIMARY KEY, `p``q` INT NULL REFERENCES a.b (id) ON DELETE SET NULL ON UPDATE CASCADE COMMENT 'c', KEY (id)) ENGINE=InnoDB";

    @Test
    void doNotBecomeForeignKeysThatTheSourceHasNot() {
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says(SQL))
                .isEqualTo("CREATE TABLE t (id INT PRIMARY KEY, `p``q` INT NULL COMMENT 'c', KEY (id)) ENGINE=InnoDB");
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says("ALTER TABLE t ADD c INT REFERENCES p(id) AFTER a"))
                .isEqualTo("ALTER TABLE t ADD c INT AFTER a");
    }

    @Test
    void areSaidByThemselvesForATargetThatWouldForgetThem() {
        Journey down = Journey.from("9.7.4", Servers.MYSQL_56);
        assertThat(down.says(SQL))
                .endsWith(
                        "KEY (id), FOREIGN KEY (`p``q`) REFERENCES a.b (id) ON DELETE SET NULL ON UPDATE CASCADE) ENGINE=InnoDB");
        assertThat(down.says("ALTER TABLE t ADD COLUMN c INT REFERENCES p (id) AFTER a, DROP b"))
                .isEqualTo(
                        "ALTER TABLE t ADD COLUMN c INT REFERENCES p (id) AFTER a, ADD FOREIGN KEY (`c`) REFERENCES p (id), DROP b");
        assertThat(down.says("ALTER TABLE t ADD (a INT, c INT REFERENCES p (id))"))
                .isEqualTo("ALTER TABLE t ADD (a INT, c INT REFERENCES p (id), FOREIGN KEY (`c`) REFERENCES p (id))");
    }

    @Test
    void stayBetweenServersThatReadThemAlike() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says(SQL)).isEqualTo(SQL);
    }
}
