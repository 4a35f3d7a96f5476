package io.binlogbridge.stack.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A definition in words that servers of different versions share. SHOW CREATE TABLE of one leaves out what is its own default, and says the
 * same in other words: {@code int(11)} and {@code int}, {@code utf8} and {@code utf8mb3}, {@code YEAR(at)} and {@code year(`at`)}.
 * Character sets and collations are not taken from the text, where defaults are left out, but from information_schema.
 */
final class CommonDefinition {

    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'|`(?:[^`]|``)+`");
    private static final Pattern COLUMN = Pattern.compile("^  `((?:[^`]|``)+)` ");
    private static final Pattern WIDTH =
            Pattern.compile("\\b((?:tiny|small|medium|big)?int|year)\\(\\d+\\)(?!(?: unsigned)? zerofill)");
    private static final Pattern CHARACTER_SET =
            Pattern.compile("(?: DEFAULT)? (?:CHARSET=|CHARACTER SET |COLLATE[= ])\\w+");
    private static final Pattern WEAKEST_ACTION = Pattern.compile(" ON (?:DELETE|UPDATE) (?:RESTRICT|NO ACTION)");

    private final Map<String, String> columnCollations;
    private final String tableCollation;

    /**
     * The other knowledge about the table.
     *
     * @param columnCollations by the names of the columns that have one
     * @param tableCollation its default
     */
    CommonDefinition(Map<String, String> columnCollations, String tableCollation) {
        this.columnCollations = columnCollations;
        this.tableCollation = tableCollation;
    }

    /** The lines of SHOW CREATE TABLE after the first, in common words. */
    List<String> of(List<String> lines) {
        List<String> common = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        boolean options = false;
        for (String line : lines) {
            if (options) {
                common.add(partition(line));
            } else if (line.startsWith("  CONSTRAINT ")) {
                constraints.add(column(line));
            } else if (line.startsWith(")")) {
                options = true;
                // Older servers list them in no order.
                constraints.stream().sorted().forEach(common::add);
                common.add(unquoted(line, text -> CHARACTER_SET.matcher(text).replaceAll("")) + " "
                        + collation(tableCollation));
            } else {
                common.add(column(line));
            }
        }
        return common;
    }

    private String column(String line) {
        // Whether a comma follows depends on what comes next.
        String plain = unquoted(line, CommonDefinition::words).replaceFirst(",$", "");
        Matcher name = COLUMN.matcher(line);
        String collation = name.find() ? columnCollations.get(name.group(1).replace("``", "`")) : null;
        if (collation == null) {
            return plain;
        }
        return plain + " " + collation(collation);
    }

    private static String words(String text) {
        String narrow = WIDTH.matcher(text).replaceAll("$1");
        return WEAKEST_ACTION
                .matcher(CHARACTER_SET.matcher(narrow).replaceAll(""))
                .replaceAll("");
    }

    private static String partition(String line) {
        return line.strip().replace("`", "").toLowerCase(Locale.ROOT);
    }

    private static String collation(String name) {
        return name.replaceFirst("^utf8_", "utf8mb3_");
    }

    /** Changes what stands outside of quotes. */
    private static String unquoted(String line, UnaryOperator<String> change) {
        StringBuilder result = new StringBuilder();
        Matcher quoted = QUOTED.matcher(line);
        int end = 0;
        while (quoted.find()) {
            result.append(change.apply(line.substring(end, quoted.start()))).append(quoted.group());
            end = quoted.end();
        }
        return result.append(change.apply(line.substring(end))).toString();
    }
}
