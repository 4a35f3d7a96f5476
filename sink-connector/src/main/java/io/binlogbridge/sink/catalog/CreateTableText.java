package io.binlogbridge.sink.catalog;

import io.binlogbridge.ddl.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What SHOW CREATE TABLE says, as a session writes it that has neither ANSI_QUOTES nor NO_BACKSLASH_ESCAPES.
 *
 * @param elements columns, indexes and constraints in their order, each as it stands there
 * @param options what stands behind the closing parenthesis: options and partitions
 */
record CreateTableText(List<String> elements, String options) {

    private static final Set<Integer> NOT_THERE = Set.of(1049, 1146);

    CreateTableText {
        elements = List.copyOf(elements);
    }

    /** Asks the server; empty when the table is not there. */
    static Optional<String> ask(Connection connection, ObjectName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW CREATE TABLE " + table.quoted())) {
            row.next();
            return Optional.of(row.getString(2));
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getErrorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** @throws IllegalArgumentException when {@code text} is no such text */
    static CreateTableText of(String text) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"' || c == '`') {
                i = closingQuote(text, i);
            } else if (c == '(' && depth++ == 0) {
                from = i + 1;
            } else if ((c == ',' && depth == 1) || (c == ')' && --depth == 0)) {
                elements.add(text.substring(from, i).strip());
                from = i + 1;
                if (depth == 0) {
                    return new CreateTableText(elements, text.substring(from).strip());
                }
            }
        }
        throw new IllegalArgumentException("not what SHOW CREATE TABLE says: " + text);
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
