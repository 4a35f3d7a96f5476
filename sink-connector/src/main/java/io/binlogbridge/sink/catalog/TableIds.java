package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * InnoDB's own numbers of tables. A table keeps its number under another name, EXCHANGE PARTITION exchanges two of them, and TRUNCATE makes
 * a new one: so numbers tell what names and definitions cannot. Of a partitioned table the smallest of its partitions' is taken.
 *
 * <p>InnoDB lists tables as {@code database/table}, partitions as {@code database/table#p#partition}, in the encoding of file names: what
 * is no ASCII letter, digit or underscore is written {@code @} and four hexadecimal digits, or two characters for letters of
 * many scripts. Which of the two is not calculated here but allowed for; a name that could be two tables counts as unknown.
 */
final class TableIds {

    /** No privilege PROCESS; no such table in information_schema; no right to it. */
    private static final Set<Integer> NOT_TOLD = Set.of(1227, 1109, 1142, 1044);

    private static final int OLDEST_WITH_NEW_NAME = 8;
    private static final String OTHER_LETTER = "@(?:[0-9A-Za-z]{2}|[0-9a-f]{4})";

    private TableIds() {}

    /** The numbers of those tables that InnoDB has, as far as this user may know them. */
    static Map<ObjectName, Long> read(Connection connection, Collection<ObjectName> tables) throws SQLException {
        Map<ObjectName, Long> ids = new LinkedHashMap<>();
        try {
            boolean folded = foldsCase(connection);
            for (ObjectName table : tables) {
                find(connection, table, folded).ifPresent(id -> ids.put(table, id));
            }
            return ids;
        } catch (SQLException e) {
            if (NOT_TOLD.contains(e.getErrorCode())) {
                return Map.of();
            }
            throw e;
        }
    }

    private static boolean foldsCase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@lower_case_table_names")) {
            return row.next() && row.getInt(1) != 0;
        }
    }

    private static Optional<Long> find(Connection connection, ObjectName table, boolean folded) throws SQLException {
        String view =
                connection.getMetaData().getDatabaseMajorVersion() >= OLDEST_WITH_NEW_NAME && !isMariaDb(connection)
                        ? "INNODB_TABLES"
                        : "INNODB_SYS_TABLES";
        Pattern name = Pattern.compile(
                "(" + pattern(table.database()) + "/" + pattern(table.name()) + ")(?:#[pP]#.*)?",
                folded ? Pattern.CASE_INSENSITIVE : 0);
        Map<String, Long> smallest = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT NAME, TABLE_ID FROM information_schema." + view + " WHERE NAME LIKE ? ESCAPE '|'")) {
            select.setString(1, beginning(table).replace("_", "|_") + "%");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Matcher found = name.matcher(row.getString(1));
                    if (found.matches()) {
                        smallest.merge(found.group(1), row.getLong(2), Math::min);
                    }
                }
            }
        }
        return smallest.size() == 1 ? smallest.values().stream().findFirst() : Optional.empty();
    }

    private static boolean isMariaDb(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    }

    private static String pattern(String name) {
        StringBuilder pattern = new StringBuilder();
        name.chars().forEach(letter -> pattern.append(letter < 128 ? ascii(letter) : OTHER_LETTER));
        return pattern.toString();
    }

    /** The encoded name as far as it is certain. */
    private static String beginning(ObjectName table) {
        StringBuilder beginning = new StringBuilder();
        for (char letter : (table.database() + "/" + table.name()).toCharArray()) {
            if (letter >= 128) {
                break;
            }
            boolean parts = letter == '/' && beginning.length() == encodedLength(table.database());
            beginning.append(parts ? "/" : ascii(letter));
        }
        return beginning.toString();
    }

    private static int encodedLength(String asciiName) {
        return asciiName.chars().map(letter -> ascii(letter).length()).sum();
    }

    private static String ascii(int letter) {
        boolean plain = letter == '_' || Character.isLetterOrDigit(letter);
        return plain ? Character.toString(letter) : String.format("@%04x", letter);
    }
}
