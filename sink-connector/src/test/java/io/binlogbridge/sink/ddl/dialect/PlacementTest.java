package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final String SQL = "CREATE TABLE t (a INT) DATA DIRECTORY='/a', INDEX DIRECTORY '/b' TABLESPACE ts"
            + " PARTITION BY HASH (a) (PARTITION p DATA DIRECTORY = '/c' ENGINE=InnoDB, PARTITION q TABLESPACE x)";

    @Test
    void isTakenOut() {
        Journey same = Journey.from("9.7.4", Servers.MYSQL_97);

        assertThat(same.says(SQL))
                .isEqualTo(
                        "CREATE TABLE t (a INT)" + " PARTITION BY HASH (a) (PARTITION p ENGINE=InnoDB, PARTITION q)");
        assertThat(same.notes(SQL))
                .hasSize(5)
                .first()
                .isEqualTo("placement: DATA DIRECTORY='/a' was taken out: it is a place on the source's disks");
        assertThat(same.says("ALTER TABLE t TABLESPACE ts, ADD a INT")).isEqualTo("ALTER TABLE t ADD a INT");
    }

    @Test
    void staysWhereTheOptionSaysSoOrEveryServerHasIt() {
        Journey same = Journey.from("9.7.4", Servers.MYSQL_97);

        assertThat(same.dropping().says(SQL)).isEqualTo(SQL);
        assertThat(same.says("ALTER TABLE t TABLESPACE `innodb_file_per_table`"))
                .isEqualTo("ALTER TABLE t TABLESPACE `innodb_file_per_table`");
        assertThat(same.says("ALTER TABLE t DISCARD TABLESPACE")).isEqualTo("ALTER TABLE t DISCARD TABLESPACE");
    }
}
