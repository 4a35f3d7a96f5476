package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.IndexDefinition.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the secondary indexes out of SHOW CREATE TABLE, each as it stands there. */
public final class IndexDefinitions {

    private static final Set<Integer> NOT_THERE = Set.of(1049, 1146);

    /** A column's line begins with its name in quotes, or, with sql_quote_show_create off, with a name that is no keyword. */
    private static final Pattern INDEX = Pattern.compile(
            "(?:(UNIQUE|FULLTEXT|SPATIAL)\\s+)?KEY\\s+(?:`((?:[^`]|``)+)`|([^\\s`(]+))\\s.*", Pattern.DOTALL);

    private IndexDefinitions() {}

    /** In the table's order; empty when the table is not there. */
    public static Optional<List<IndexDefinition>> read(Connection connection, ObjectName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table.quoted())) {
            row.next();
            return Optional.of(of(row.getString(2)));
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getErrorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The same from the text of SHOW CREATE TABLE, as a session writes it that has neither ANSI_QUOTES nor NO_BACKSLASH_ESCAPES. */
    static List<IndexDefinition> of(String createTable) {
        List<IndexDefinition> found = new ArrayList<>();
        for (String element : elements(createTable)) {
            Matcher index = INDEX.matcher(element);
            if (index.matches()) {
                String quoted = index.group(2);
                String name = quoted != null ? quoted.replace("``", "`") : index.group(3);
                found.add(new IndexDefinition(kind(index.group(1)), name, element));
            }
        }
        return found;
    }

    private static Kind kind(@Nullable String word) {
        if ("UNIQUE".equals(word)) {
            return Kind.UNIQUE;
        }
        return "FULLTEXT".equals(word) ? Kind.FULLTEXT : Kind.PLAIN;
    }

    /** What stands between the outermost parentheses, divided by its commas. */
    private static List<String> elements(String createTable) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (int i = 0; i < createTable.length(); i++) {
            char c = createTable.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                i = closingQuote(createTable, i);
            } else if (c == '(' && depth++ == 0) {
                from = i + 1;
            } else if ((c == ',' && depth == 1) || (c == ')' && --depth == 0)) {
                elements.add(createTable.substring(from, i).strip());
                from = i + 1;
                if (depth == 0) {
                    return elements;
                }
            }
        }
        throw new IllegalArgumentException("not what SHOW CREATE TABLE says: " + createTable);
    }

    /** A doubled quote ends one text and begins another, which is as good. */
    private static int closingQuote(String text, int opening) {
        char quote = text.charAt(opening);
        for (int i = opening + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        throw new IllegalArgumentException("a text without its end: " + text);
    }
}
