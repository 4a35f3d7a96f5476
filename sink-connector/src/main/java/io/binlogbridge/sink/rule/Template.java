package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code to} of a rule: {@code database.table} with groups of the match, {@code $1} or {@code ${name}}; {@code ${database}} and
 * {@code ${table}} are the source's own names. The dot that parts the two is the first one of the text, before groups are put in, so
 * that a table name with a dot stays a table name.
 */
final class Template {

    private static final String DATABASE = "database";
    private static final String TABLE = "table";

    private final GroupText database;
    private final GroupText table;

    private Template(GroupText database, GroupText table) {
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
        return new Template(
                GroupText.of(text.substring(0, dot), match, DATABASE, TABLE),
                GroupText.of(text.substring(dot + 1), match, DATABASE, TABLE));
    }

    /** The name of {@code source}, which {@code matched} has matched, on the target. */
    ObjectName name(ObjectName source, Matcher matched) {
        Map<String, String> known = Map.of(DATABASE, source.database(), TABLE, source.name());
        String onTarget = database.expand(matched, known);
        return source.isDatabase()
                ? ObjectName.ofDatabase(onTarget)
                : new ObjectName(onTarget, table.expand(matched, known));
    }

    /** Whether every match gives one and the same name. */
    boolean constant() {
        return database.constant() && table.constant();
    }

    @Override
    public String toString() {
        return database + "." + table;
    }
}
