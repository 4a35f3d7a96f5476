package io.binlogbridge.sink.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code to} of a rule: {@code database.table} with groups of the match, {@code $1} or {@code ${name}}. The dot that parts the
 * two is the first one of the text, before groups are put in, so that a table name with a dot stays a table name.
 */
final class Template {

    private static final Pattern GROUP = Pattern.compile("\\$(?:(\\d)|\\{([^}]*)\\})");

    private final String database;
    private final String table;

    private Template(String database, String table) {
        this.database = database;
        this.table = table;
    }

    /**
     * @throws IllegalArgumentException with the reason, when {@code text} is no template for {@code match}
     */
    static Template of(String text, Pattern match) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            throw new IllegalArgumentException("\"" + text + "\" is not of the form database.table");
        }
        Matcher group = GROUP.matcher(text);
        int groups = match.matcher("").groupCount();
        while (group.find()) {
            checkGroup(group, match, groups);
        }
        if (GROUP.matcher(text).replaceAll("").indexOf('$') >= 0) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" has a $ that is neither $1 nor ${name}; names with $ come in through a group");
        }
        return new Template(escaped(text.substring(0, dot)), escaped(text.substring(dot + 1)));
    }

    private static void checkGroup(Matcher group, Pattern match, int groups) {
        String number = group.group(1);
        boolean known = number != null
                ? Integer.parseInt(number) <= groups
                : match.pattern().contains("(?<" + group.group(2) + ">");
        if (!known) {
            throw new IllegalArgumentException(group.group() + " is no group of \"" + match.pattern() + "\"");
        }
    }

    /** A backslash means itself here. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    String database(Matcher matched) {
        return expand(matched, database);
    }

    String table(Matcher matched) {
        return expand(matched, table);
    }

    /** Expects a matcher that has matched the whole text. */
    private static String expand(Matcher matched, String template) {
        StringBuilder text = new StringBuilder();
        matched.reset();
        matched.matches();
        matched.appendReplacement(text, template);
        return text.toString();
    }

    /** Whether every match gives one and the same name. */
    boolean constant() {
        return !GROUP.matcher(database + "." + table).find();
    }

    @Override
    public String toString() {
        return database + "." + table;
    }
}
