package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Each entry of the list names a database that is there. */
final class CapturedDatabasesCheck implements ServerCheck {

    static final String OPTION = "database.include.list";

    private static final Set<String> SERVERS_OWN = Set.of("mysql", "information_schema", "performance_schema", "sys");

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        List<String> databases = server.databases();
        for (String entry : entries(server)) {
            if (databases.stream().noneMatch(database -> matches(entry, database))) {
                findings.add(
                        OPTION,
                        "There is no database " + entry + " on the server, or the user may not see it. The user sees: "
                                + String.join(", ", databases) + ".");
            }
        }
    }

    static List<String> entries(SourceServer server) {
        return entries(server, OPTION);
    }

    /** The databases of the server that are captured, by the include list or else by the exclude list. */
    static List<String> captured(SourceServer server) throws SQLException {
        List<String> included = entries(server);
        List<String> excluded = entries(server, "database.exclude.list");
        return server.databases().stream()
                .filter(database -> !SERVERS_OWN.contains(database))
                .filter(database -> included.isEmpty()
                        ? excluded.stream().noneMatch(entry -> matches(entry, database))
                        : included.stream().anyMatch(entry -> matches(entry, database)))
                .toList();
    }

    private static List<String> entries(SourceServer server, String option) {
        return Pattern.compile(",")
                .splitAsStream(server.option(option, ""))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** As Debezium takes it: a regular expression for the whole name, in any case. */
    static boolean matches(String entry, String database) {
        try {
            return Pattern.compile(entry, Pattern.CASE_INSENSITIVE)
                    .matcher(database)
                    .matches();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
