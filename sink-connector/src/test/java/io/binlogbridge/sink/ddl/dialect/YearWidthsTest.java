package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YearWidthsTest {

    @Test
    void yearsOfTwoDigitsHaveFour() {
        Journey up = Journey.from("5.6.14", Servers.MYSQL_97);

        assertThat(up.says("CREATE TABLE t (y YEAR(2) NOT NULL, `year(2)` INT(5) ZEROFILL, z YEAR(4))"))
                .isEqualTo("CREATE TABLE t (y year(4) NOT NULL, `year(2)` INT(5) ZEROFILL, z YEAR(4))");
        assertThat(up.notes("ALTER TABLE t CHANGE a b YEAR(2)")).containsExactly("year(2): YEAR(2) became YEAR(4)");
    }
}
