package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncryptionTest {

    private static final String TABLE = "CREATE TABLE t (a INT) ENCRYPTION='Y'";

    @Test
    void isLostOnlyUnderItsOption() {
        Journey same = Journey.from("9.7.4", Servers.MYSQL_97);

        assertThat(same.says(TABLE)).isEqualTo(TABLE);
        assertThat(same.dropping("encryption").says(TABLE)).isEqualTo("CREATE TABLE t (a INT)");
        assertThat(same.dropping("encryption").notes(TABLE)).hasSize(1);
        assertThat(same.dropping("encryption").says("ALTER DATABASE d ENCRYPTION='N'"))
                .isEqualTo("ALTER DATABASE d ENCRYPTION='N'");
    }

    @Test
    void aTargetWithoutItStopsTheTaskUnlessNothingIsLost() {
        Journey down = Journey.from("9.7.4", Servers.MYSQL_56);

        assertThatThrownBy(() -> down.says(TABLE)).hasMessageContaining("add encryption to ddl.drop.clauses");
        assertThatThrownBy(() -> down.says("CREATE TABLE t (a INT) /*!80016 ENCRYPTION='Y' */"))
                .isInstanceOf(UntranslatableException.class);
        assertThat(down.says("CREATE TABLE t (a INT) ENCRYPTION='N' COMMENT=''"))
                .isEqualTo("CREATE TABLE t (a INT) COMMENT=''");
        assertThat(down.says("CREATE DATABASE d /*!80016 DEFAULT ENCRYPTION='N' */"))
                .isEqualTo("CREATE DATABASE d /*!80016 DEFAULT ENCRYPTION='N' */");
    }
}
