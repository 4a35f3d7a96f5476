package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One named rule.
 *
 * @param match a regular expression on the whole of {@code database.table}; for the database itself the table is empty
 * @param to the name on the target; null keeps the name
 */
record Rule(String name, Pattern match, @Nullable Template to) {

    /** The target's name of {@code source}, when this rule is about it. */
    Optional<ObjectName> apply(ObjectName source) {
        Matcher matcher = match.matcher(text(source));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (to == null) {
            return Optional.of(source);
        }
        String database = to.database(matcher);
        return Optional.of(
                source.isDatabase() ? ObjectName.ofDatabase(database) : new ObjectName(database, to.table(matcher)));
    }

    /** Whether some table of {@code database} could match: the match fails only for want of more text. */
    boolean couldMatchTableOf(String database) {
        Matcher matcher = match.matcher(database + ".");
        return matcher.matches() || matcher.hitEnd();
    }

    private static String text(ObjectName source) {
        return source.database() + "." + source.name();
    }
}
