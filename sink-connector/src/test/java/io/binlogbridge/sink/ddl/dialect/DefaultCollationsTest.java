package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultCollationsTest {

    private final Journey up = Journey.from("5.6.14", Servers.MYSQL_97);

    @Test
    void areSpelledOutAtEveryLevel() {
        assertThat(up.says(
                        "CREATE TABLE t (a CHAR(1) CHARACTER SET utf8mb4 NOT NULL, b CHAR(1)) DEFAULT CHARSET=utf8mb4"))
                .isEqualTo(
                        "CREATE TABLE t (a CHAR(1) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL, b CHAR(1))"
                                + " DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_general_ci");
        assertThat(up.says("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4"))
                .isEqualTo("ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
        assertThat(up.says("ALTER TABLE t MODIFY a TEXT CHARSET utf8mb4, CHARSET utf8mb4"))
                .isEqualTo("ALTER TABLE t MODIFY a TEXT CHARSET utf8mb4 COLLATE utf8mb4_general_ci,"
                        + " CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
        assertThat(up.says("CREATE DATABASE d /*!40100 DEFAULT CHARACTER SET utf8mb4 */"))
                .isEqualTo("CREATE DATABASE d /*!40100 DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci */");
    }

    @Test
    void aCollationThatIsSaidStays() {
        for (String sql : new String[] {
            "CREATE TABLE t (a CHAR(1) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin) CHARSET=utf8mb4, COLLATE=utf8mb4_bin",
            "CREATE TABLE t (a CHAR(1) CHARACTER SET utf8mb4 BINARY, b CHAR(1) CHARACTER SET latin1)",
            "CREATE TABLE t (a CHAR(1), b CHAR(2) COLLATE utf8mb4_bin)",
            "ALTER TABLE t COLLATE utf8mb4_bin, DEFAULT CHARACTER SET utf8mb4"
        }) {
            assertThat(up.says(sql)).isEqualTo(sql);
        }
    }

    @Test
    void theDefaultOfNewServersIsSpelledOutAndMappedForOldOnes() {
        assertThat(Journey.from("9.7.4", Servers.MYSQL_56)
                        .session("default_collation_for_utf8mb4", "utf8mb4_0900_ai_ci")
                        .says("CREATE TABLE t (a CHAR(1)) CHARSET=utf8mb4"))
                .isEqualTo("CREATE TABLE t (a CHAR(1)) CHARSET=utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        assertThat(Journey.from("9.7.4", Servers.MYSQL_56)
                        .session("default_collation_for_utf8mb4", "utf8mb4_general_ci")
                        .says("CREATE TABLE t (a CHAR(1)) CHARSET=utf8mb4"))
                .isEqualTo("CREATE TABLE t (a CHAR(1)) CHARSET=utf8mb4");
    }

    @Test
    void betweenNewServersTheSessionSaysIt() {
        String sql = "CREATE TABLE t (a CHAR(1)) CHARSET=utf8mb4";

        assertThat(Journey.from("9.7.4", Servers.MYSQL_97)
                        .session("default_collation_for_utf8mb4", "utf8mb4_general_ci")
                        .says(sql))
                .isEqualTo(sql);
    }

    @Test
    void aSessionWithoutTheVariableIsOneOfAnOldServer() {
        Journey old = new Journey(Map.of("sql_mode", ""), Servers.MYSQL_97, DialectOptions.NONE, null);

        assertThat(old.says("ALTER DATABASE d CHARSET utf8mb4"))
                .isEqualTo("ALTER DATABASE d CHARSET utf8mb4 COLLATE utf8mb4_general_ci");
    }
}
