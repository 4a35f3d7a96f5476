package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.sink.event.SessionVariables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The session of a statement, for a server that lacks a collation or a mode of it, or is stricter than the source. */
final class SessionDialect {

    private static final List<String> COLLATIONS = List.of("collation_connection", "collation_server");
    private static final String SQL_MODE = "sql_mode";

    private SessionDialect() {}

    static SessionVariables translate(SessionVariables logged, String text, Passage.Setting setting) {
        Map<String, String> values = new HashMap<>(logged.values());
        TargetServer target = setting.target();
        for (String variable : COLLATIONS) {
            values.computeIfPresent(
                    variable,
                    (name, collation) ->
                            MissingCollations.onTarget(collation, setting.source(), target, setting.options()));
        }
        if (target.version().before(8, 0, 0)) {
            values.computeIfPresent(SQL_MODE, (name, modes) -> withoutNewModes(modes));
        }
        // Since 8.4 a foreign key must lead to a unique one, unless a session says otherwise, which may need a
        // privilege.
        boolean names = text.toUpperCase(Locale.ROOT).contains("REFERENCES");
        if (names
                && setting.source().version().before(8, 4, 0)
                && target.version().atLeast(8, 4, 0)) {
            values.put("restrict_fk_on_non_standard_key", "OFF");
        }
        return new SessionVariables(values);
    }

    private static String withoutNewModes(String modes) {
        return Arrays.stream(modes.split(","))
                .filter(mode -> !mode.trim().equalsIgnoreCase("TIME_TRUNCATE_FRACTIONAL"))
                .collect(Collectors.joining(","));
    }
}
