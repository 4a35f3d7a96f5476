package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Each entry of the list names a database that is there. */
final class CapturedDatabasesCheck implements ServerCheck {

    static final String OPTION = "database.include.list";

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
        return Pattern.compile(",")
                .splitAsStream(server.option(OPTION, ""))
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
