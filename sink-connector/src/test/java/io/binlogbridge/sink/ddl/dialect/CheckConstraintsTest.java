package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckConstraintsTest {

    private static final String SQL =
            "CREATE TABLE t (a INT CONSTRAINT x CHECK (a > 0), CONSTRAINT y CHECK (b->'$.x' = 1) /*!80016 NOT ENFORCED */, b JSON)";

    @Test
    void areTakenOutForATargetThatWouldForgetThem() {
        Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

        assertThat(down.says(SQL)).isEqualTo("CREATE TABLE t (a INT /*!80016 */, b JSON)");
        assertThat(down.notes(SQL)).hasSize(2);
        assertThat(
                        down.says(
                                "ALTER TABLE t DROP CHECK x, ADD c INT CHECK (c > 1), ALTER CHECK y NOT ENFORCED, ADD CHECK (c > 0)"))
                .isEqualTo("ALTER TABLE t ADD c INT");
    }

    @Test
    void whatTheSourceForgotDoesNotBecomeOne() {
        assertThat(Journey.from("5.6.14", Servers.MYSQL_97).says("ALTER TABLE t ADD CHECK (a > 0), ADD a INT"))
                .isEqualTo("ALTER TABLE t ADD a INT");
    }

    @Test
    void stayBetweenServersThatReadThemAlike() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_97).says(SQL)).isEqualTo(SQL);
        assertThat(Journey.from("5.7.44", Servers.MYSQL_56).says("CREATE TABLE t (a INT CHECK (a > 0))"))
                .isEqualTo("CREATE TABLE t (a INT CHECK (a > 0))");
    }
}
