package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TableDefinition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The column that only the target has, and that says of which table of the source a row is: it is the last of the columns of the primary
 * key and of each unique key, so that rows of two tables are never in each other's way.
 */
final class MergeMark {

    private static final String TYPE = " VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL";

    private static final Pattern UNIQUE = Pattern.compile(
            "(PRIMARY KEY|UNIQUE KEY\\s+(`(?:[^`]|``)+`|[^\\s`(]+))\\s*\\(.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private MergeMark() {}

    static boolean isColumnOf(TableDefinition table, String column) {
        return table.columns().keySet().stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Makes the column, and puts it into the keys that lack it. May be done again without harm. */
    static void ensure(TargetDatabase database, StatementRunner runner, ObjectName table, String column)
            throws SQLException {
        Optional<TableDefinition> found = TableDefinition.read(database.connection(), table);
        if (found.isPresent()) {
            Optional<String> text = alter(table, found.get(), column);
            if (text.isPresent()) {
                runner.prepare(text.get());
            }
        }
    }

    /** The statement that leads to it; empty when it is so already. */
    static Optional<String> alter(ObjectName table, TableDefinition definition, String column) {
        List<String> actions = new ArrayList<>();
        if (!isColumnOf(definition, column)) {
            actions.add("ADD COLUMN " + ObjectName.quoted(column) + TYPE);
        }
        for (String index : definition.indexes()) {
            Matcher unique = UNIQUE.matcher(index);
            if (unique.matches() && !has(index, column)) {
                String name = unique.group(2);
                actions.add(name == null ? "DROP PRIMARY KEY" : "DROP INDEX " + name);
                int end = closing(index);
                actions.add("ADD " + index.substring(0, end) + "," + ObjectName.quoted(column) + index.substring(end));
            }
        }
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of("ALTER TABLE " + table.quoted() + " " + String.join(", ", actions));
    }

    private static boolean has(String index, String column) {
        String parts = index.substring(index.indexOf('('), closing(index));
        return parts.toLowerCase(Locale.ROOT).contains(ObjectName.quoted(column).toLowerCase(Locale.ROOT));
    }

    /** The end of the list of columns. */
    private static int closing(String index) {
        int depth = 0;
        char quote = 0;
        for (int i = index.indexOf('('); i < index.length(); i++) {
            char c = index.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '`' || c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("not an index: " + index);
    }

    /** The definition without the column, and without it in its keys: as the source's table has it. */
    static TableDefinition without(TableDefinition definition, String column) {
        Map<String, String> columns = new java.util.LinkedHashMap<>(definition.columns());
        columns.keySet().removeIf(column::equalsIgnoreCase);
        return new TableDefinition(columns, definition.indexes(), definition.constraints(), definition.options());
    }
}
