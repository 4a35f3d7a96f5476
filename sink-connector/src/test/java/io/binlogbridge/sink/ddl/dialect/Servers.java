package io.binlogbridge.sink.ddl.dialect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Targets as they say of themselves that they are. */
final class Servers {

    static final TargetServer MYSQL_56 = new TargetServer(
            ServerVersion.of("5.6.14-log"),
            Set.of("INNODB", "MYISAM", "MEMORY"),
            collations(
                    "utf8_general_ci",
                    "utf8_unicode_ci",
                    "utf8mb4_general_ci",
                    "utf8mb4_unicode_520_ci",
                    "utf8mb4_bin"),
            Map.of("utf8", "utf8_general_ci", "utf8mb4", "utf8mb4_general_ci", "latin1", "latin1_swedish_ci"),
            Map.of("innodb_strict_mode", "OFF", "innodb_large_prefix", "OFF"));

    static final TargetServer MYSQL_57 = new TargetServer(
            ServerVersion.of("5.7.44"),
            MYSQL_56.engines(),
            MYSQL_56.charsets(),
            MYSQL_56.defaults(),
            Map.of("innodb_strict_mode", "ON"));

    static final TargetServer MYSQL_97 = new TargetServer(
            ServerVersion.of("9.7.4-2"),
            Set.of("INNODB", "MYISAM", "MEMORY"),
            collations(
                    "utf8mb3_general_ci",
                    "utf8mb3_unicode_ci",
                    "utf8mb4_general_ci",
                    "utf8mb4_0900_ai_ci",
                    "utf8mb4_0900_as_ci",
                    "utf8mb4_bin"),
            Map.of("utf8mb3", "utf8mb3_general_ci", "utf8mb4", "utf8mb4_0900_ai_ci", "latin1", "latin1_swedish_ci"),
            Map.of("innodb_strict_mode", "ON", "default_collation_for_utf8mb4", "utf8mb4_0900_ai_ci"));

    private Servers() {}

    static TargetServer with(TargetServer server, Map<String, String> variables) {
        return new TargetServer(server.version(), server.engines(), server.charsets(), server.defaults(), variables);
    }

    private static Map<String, String> collations(String... names) {
        Map<String, String> charsets = new HashMap<>();
        List.of(names).forEach(name -> charsets.put(name, name.substring(0, name.indexOf('_'))));
        charsets.put("latin1_swedish_ci", "latin1");
        return charsets;
    }
}
