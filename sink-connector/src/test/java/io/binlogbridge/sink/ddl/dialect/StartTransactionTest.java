package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTransactionTest {

    @Test
    void isTakenOutForAServerWithoutIt() {
        String sql = "CREATE TABLE t (a INT) ENGINE=InnoDB START TRANSACTION";

        assertThat(Journey.from("9.7.4", Servers.MYSQL_56).says(sql)).isEqualTo("CREATE TABLE t (a INT) ENGINE=InnoDB");
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says(sql)).isEqualTo(sql);
    }
}
