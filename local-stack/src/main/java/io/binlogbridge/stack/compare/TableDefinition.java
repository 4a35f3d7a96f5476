package io.binlogbridge.stack.compare;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table's definition as SHOW CREATE TABLE gives it, less what may differ between equal tables: the next AUTO_INCREMENT value, the table's
 * own name, and the names of the tables it refers to where a mapping changes them.
 *
 * @param lines the statement's lines
 */
record TableDefinition(List<String> lines) {

    private static final String NAME = "`(?:[^`]|``)+`";
    private static final Pattern NEXT_VALUE = Pattern.compile("^(\\)[^']*?) AUTO_INCREMENT=\\d+");
    private static final Pattern PARENT = Pattern.compile("( REFERENCES )(?:(" + NAME + ")\\.)?(" + NAME + ")( \\()");
    private static final Pattern GENERATED_CONSTRAINT = Pattern.compile("^  CONSTRAINT `(.+)(_(?:ibfk|chk)_\\d+)` ");

    /**
     * Takes a definition apart.
     *
     * @param statement what SHOW CREATE TABLE gave, with sql_mode empty
     * @param table the table's own place
     * @param namesakes the tables after which the server may have named nameless constraints: the table itself, and the one it was made of
     * @param parents what to call the tables that its foreign keys refer to
     */
    static TableDefinition of(
            String statement, TableName table, Set<String> namesakes, UnaryOperator<TableName> parents) {
        List<String> lines = statement
                .lines()
                .map(line -> NEXT_VALUE.matcher(line).replaceFirst("$1"))
                .map(line ->
                        line.startsWith("  CONSTRAINT ") ? constraint(named(line, namesakes), table, parents) : line)
                .toList();
        return new TableDefinition(lines.subList(1, lines.size()));
    }

    /** The same in words that servers of different versions share. */
    TableDefinition inCommonWords(CommonDefinition words) {
        return new TableDefinition(words.of(lines));
    }

    /** The first line that differs, from both sides; empty when none does. */
    String differenceTo(TableDefinition other) {
        if (lines.equals(other.lines)) {
            return "";
        }
        int at = IntStream.range(0, Math.min(lines.size(), other.lines.size()))
                .filter(line -> !lines.get(line).equals(other.lines.get(line)))
                .findFirst()
                .orElse(Math.min(lines.size(), other.lines.size()));
        return "definition: source has \"" + line(at) + "\", target has \"" + other.line(at) + "\"";
    }

    private String line(int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    /** The server builds the names of nameless constraints from the table's. */
    private static String named(String line, Set<String> namesakes) {
        Matcher generated = GENERATED_CONSTRAINT.matcher(line);
        return generated.find() && namesakes.contains(unquoted("`" + generated.group(1) + "`"))
                ? "  CONSTRAINT (table)" + generated.group(2) + " " + line.substring(generated.end())
                : line;
    }

    private static String constraint(String named, TableName table, UnaryOperator<TableName> parents) {
        if (!named.contains(" FOREIGN KEY (")) {
            return named;
        }
        return PARENT.matcher(named)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1)
                        + parents.apply(parent(match, table.database())).quoted()
                        + match.group(4)));
    }

    private static TableName parent(MatchResult match, String ownDatabase) {
        String database = match.group(2) == null ? ownDatabase : unquoted(match.group(2));
        return new TableName(database, unquoted(match.group(3)));
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1).replace("``", "`");
    }
}
