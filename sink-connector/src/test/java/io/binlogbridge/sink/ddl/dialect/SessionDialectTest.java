package io.binlogbridge.sink.ddl.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.event.SessionVariables;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionDialectTest {

    private static Map<String, String> session(TargetServer target, String text, String... variables) {
        Map<String, String> session = new HashMap<>(Map.of("server_version", "9.7.4"));
        for (int i = 0; i < variables.length; i += 2) {
            session.put(variables[i], variables[i + 1]);
        }
        return new Dialect(target, DialectOptions.NONE)
                .session(new SessionVariables(session), text)
                .values();
    }

    @Test
    void collationsAndModesThatTheTargetLacksAreReplaced() {
        assertThat(session(
                        Servers.MYSQL_56,
                        "",
                        "collation_server",
                        "utf8mb4_0900_ai_ci",
                        "collation_connection",
                        "utf8mb3_general_ci",
                        "sql_mode",
                        "ANSI_QUOTES,TIME_TRUNCATE_FRACTIONAL"))
                .containsEntry("collation_server", "utf8mb4_unicode_520_ci")
                .containsEntry("collation_connection", "utf8_general_ci")
                .containsEntry("sql_mode", "ANSI_QUOTES");
    }

    @Test
    void aForeignKeyMayLeadWhereItDidOnTheSource() {
        String sql = "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES p (b)";

        assertThat(session(Servers.MYSQL_97, sql, "server_version", "5.6.14"))
                .containsEntry("restrict_fk_on_non_standard_key", "OFF");
        assertThat(session(Servers.MYSQL_97, sql)).doesNotContainKey("restrict_fk_on_non_standard_key");
    }
}
