package io.binlogbridge.ddl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings of a program that prepares statements. The statements are made of them when it runs, so no string may have a word
 * that would have to change. A name that only comes from a parameter or a row cannot be seen.
 */
record DynamicSql(List<Token> strings, ObjectName home) implements Site {

    private static final Pattern WORD = Pattern.compile("[\\w$\\x{80}-\\x{10FFFF}]+");

    @Override
    public DynamicSql inside(ObjectName program) {
        return this;
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming outer) {
        Renaming renaming = outer.inside(home);
        for (Token string : strings) {
            Matcher words = WORD.matcher(string.text());
            while (words.find()) {
                if (!staysSame(words.group(), renaming)) {
                    throw DdlSyntaxException.at(
                            sql, string.start(), "a statement is prepared in which names may have to change");
                }
            }
        }
        possibleColumns().requireNoneChanges(sql, renaming.columns(), "a statement is prepared here");
        return List.of();
    }

    @Override
    public boolean isConcerned(ColumnMapping columns) {
        return possibleColumns().isConcerned(columns);
    }

    private PossibleColumns possibleColumns() {
        return PossibleColumns.ofWords(strings, home.database(), WORD);
    }

    private boolean staysSame(String word, Renaming renaming) {
        ObjectName target = renaming.target(new ObjectName(home.database(), word));
        return target.name().equals(word)
                && renaming.isDefault(target.database())
                && renaming.targetDatabase(word).equals(word);
    }
}
