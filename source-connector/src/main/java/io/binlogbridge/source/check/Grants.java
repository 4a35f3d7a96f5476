package io.binlogbridge.source.check;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the user may do, its active roles included, as SHOW GRANTS tells it. */
final class Grants {

    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (?:TABLE )?(\\S+)\\.(\\S+) TO .*");

    private final Set<String> everywhere = new HashSet<>();
    private final List<OnDatabase> onDatabases = new java.util.ArrayList<>();

    private record OnDatabase(Pattern database, Set<String> privileges) {}

    private Grants(List<String> lines) {
        for (String line : lines) {
            Matcher matcher = GRANT.matcher(line);
            if (matcher.matches()) {
                add(privileges(matcher.group(1)), matcher.group(2));
            }
        }
    }

    static Grants of(SourceServer server) throws SQLException {
        String roles = activeRoles(server);
        return new Grants(
                server.rows("SHOW GRANTS FOR CURRENT_USER()" + (roles.isEmpty() ? "" : " USING " + roles), 1));
    }

    static Grants of(List<String> lines) {
        return new Grants(lines);
    }

    boolean everywhere(String privilege) {
        return everywhere.contains("ALL PRIVILEGES") || everywhere.contains(privilege);
    }

    /** True also when it is granted on one table of the database only. */
    boolean on(String database, String privilege) {
        return everywhere(privilege)
                || onDatabases.stream()
                        .filter(one -> one.database().matcher(database).matches())
                        .anyMatch(one -> one.privileges().contains("ALL PRIVILEGES")
                                || one.privileges().contains(privilege));
    }

    private void add(Set<String> privileges, String database) {
        if (database.equals("*")) {
            everywhere.addAll(privileges);
        } else {
            onDatabases.add(new OnDatabase(likePattern(database), privileges));
        }
    }

    private static Set<String> privileges(String list) {
        // Column privileges come as SELECT (a, b): those on some columns are not enough to read a table.
        return new HashSet<>(Arrays.asList(
                list.replaceAll("\\w+ \\([^)]*\\)", "").toUpperCase(Locale.ROOT).split("\\s*,\\s*")));
    }

    /** The database of a grant is a LIKE pattern in backquotes. */
    private static Pattern likePattern(String quoted) {
        String like = quoted.replaceAll("^`|`$", "").replace("``", "`");
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '\\' && i + 1 < like.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(like.charAt(i))));
            } else if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Empty before 8.0, which has none. */
    private static String activeRoles(SourceServer server) {
        try {
            return server.rows("SELECT CURRENT_ROLE()", 1).stream()
                    .filter(roles -> !roles.equals("NONE"))
                    .findFirst()
                    .orElse("");
        } catch (SQLException e) {
            return "";
        }
    }
}
