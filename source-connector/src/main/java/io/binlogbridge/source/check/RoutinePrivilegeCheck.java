package io.binlogbridge.source.check;

import io.binlogbridge.source.config.SchemaObject;
import io.binlogbridge.source.config.SourceOptions;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The procedures and functions that are asked for can be read. The server shows the text of a routine to its definer, and
 * else by a privilege that each line of versions has its own way of; whom it shows nothing it says nothing either.
 */
final class RoutinePrivilegeCheck implements ServerCheck {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

    @Override
    public void check(SourceServer server, Findings findings) throws SQLException {
        Set<SchemaObject> kinds = server.objectsToRead();
        if (!kinds.contains(SchemaObject.PROCEDURES) && !kinds.contains(SchemaObject.FUNCTIONS)) {
            return;
        }
        int version = version(server.rows("SELECT VERSION()", 1).get(0));
        Grants grants = Grants.of(server);
        boolean readable = version >= 8_00_00
                ? grants.everywhere("SELECT") || grants.everywhere("SHOW_ROUTINE")
                : grants.on("mysql", "SELECT");
        if (!readable) {
            findings.add(
                    "database.user",
                    "The user may not read procedures and functions. Run: GRANT " + needed(version) + " TO "
                            + server.account() + "; or leave procedures and functions out of "
                            + SourceOptions.SCHEMA_OBJECTS + ".");
        }
    }

    private static String needed(int version) {
        if (version >= 8_00_20) {
            return "SHOW_ROUTINE ON *.*";
        }
        return version >= 8_00_00 ? "SELECT ON *.*" : "SELECT ON `mysql`.`proc`";
    }

    /** 8.0.20 is 8_00_20; what cannot be read counts as the newest. */
    private static int version(String text) {
        Matcher matcher = VERSION.matcher(text);
        return matcher.matches()
                ? Integer.parseInt(matcher.group(1)) * 10_000
                        + Integer.parseInt(matcher.group(2)) * 100
                        + Integer.parseInt(matcher.group(3))
                : Integer.MAX_VALUE;
    }
}
