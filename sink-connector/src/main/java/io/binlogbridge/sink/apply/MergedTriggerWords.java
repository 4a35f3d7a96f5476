package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.NameMapping;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementWords;
import io.binlogbridge.sink.rule.TriggerPolicy;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What triggers of several tables have in common that do the same on the target that these share: the tokens of the statement in the target's
 * names, without the trigger's own, its guard, and its place among others.
 */
final class MergedTriggerWords {

    private static final String NAME = "the trigger";

    private static final Pattern IF_NOT_EXISTS = Pattern.compile("\\btrigger if not exists ");
    private static final Pattern PLACE = Pattern.compile("( for each row )(?:follows|precedes) (?:\\S+ \\. )?\\S+ ");
    private static final Pattern OCCASION =
            Pattern.compile(" " + NAME + " (before|after) (insert|update|delete) on ", Pattern.CASE_INSENSITIVE);

    private MergedTriggerWords() {}

    /**
     * Of a CREATE TRIGGER.
     *
     * @param text in the target's names, without DEFINER
     * @param trigger its name there
     */
    static String of(String text, ObjectName trigger, SqlMode mode) {
        DdlParser parser = new DdlParser();
        String database = trigger.database();
        DdlStatement made = parser.parse(text, database, mode);
        String plain = made.edit().unguarded(TriggerPolicy.GUARD).text();
        DdlStatement statement = parser.parse(plain, database, mode);
        NameMapping names = name -> name.equals(trigger) ? new ObjectName(database, NAME) : name;
        String words = StatementWords.of(statement.rewrite(names, database), mode);
        // A body may say the database that it is looked up in anyway.
        String unqualified = words.replace(" " + database.toLowerCase(Locale.ROOT) + " . ", " ");
        return PLACE.matcher(IF_NOT_EXISTS.matcher(unqualified).replaceFirst("trigger "))
                .replaceFirst("$1");
    }

    /** Whether two triggers act at the same time on the same event. */
    static boolean sameOccasion(String words, String others) {
        return occasion(words).equals(occasion(others));
    }

    private static String occasion(String words) {
        Matcher occasion = OCCASION.matcher(words);
        return occasion.find() ? occasion.group(1) + " " + occasion.group(2) : "";
    }
}
