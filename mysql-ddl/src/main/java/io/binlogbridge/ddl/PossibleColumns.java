package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words of which it is not known what they name: any of them may be a table, and any a column of that table.
 *
 * @param words each with the place where it stands
 * @param tables every name that could be meant
 */
record PossibleColumns(List<Token> words, Set<ObjectName> tables) {

    static PossibleColumns of(List<Token> tokens, @Nullable String database) {
        List<Token> words = tokens.stream().filter(Token::isIdentifier).toList();
        Set<ObjectName> tables = inDatabase(words, database);
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isIdentifier() && tokens.get(i + 1).isSymbol(".")) {
                tables.add(
                        new ObjectName(tokens.get(i).text(), tokens.get(i + 2).text()));
            }
        }
        return new PossibleColumns(words, tables);
    }

    /** The words in strings; neighbours may be a database and its table. */
    static PossibleColumns ofWords(List<Token> strings, String database, Pattern word) {
        List<Token> words = new ArrayList<>();
        for (Token string : strings) {
            Matcher matcher = word.matcher(string.text());
            while (matcher.find()) {
                words.add(new Token(string.type(), string.start(), string.end(), matcher.group()));
            }
        }
        Set<ObjectName> tables = inDatabase(words, database);
        for (int i = 0; i + 1 < words.size(); i++) {
            tables.add(new ObjectName(words.get(i).text(), words.get(i + 1).text()));
        }
        return new PossibleColumns(words, tables);
    }

    private static Set<ObjectName> inDatabase(List<Token> words, @Nullable String database) {
        Set<ObjectName> tables = new LinkedHashSet<>();
        if (database != null) {
            words.forEach(word -> tables.add(new ObjectName(database, word.text())));
        }
        return tables;
    }

    boolean isConcerned(ColumnMapping columns) {
        return tables.stream().anyMatch(columns::concerns);
    }

    /** Fails where a word may be a column that changes. The name of a table and its database are no columns of it. */
    void requireNoneChanges(String sql, ColumnMapping columns, String why) {
        for (ObjectName table : tables) {
            if (columns.concerns(table)) {
                words.stream()
                        .filter(word -> !word.text().equals(table.name())
                                && !word.text().equals(table.database())
                                && !TableColumns.of(table, columns).keeps(word.text()))
                        .findFirst()
                        .ifPresent(word -> {
                            throw ColumnRuleException.at(
                                    sql,
                                    word,
                                    Reason.UNCERTAIN,
                                    table,
                                    "this may be a column of " + table + ", which the rules rename or leave out, but "
                                            + why + ", so it is not certain");
                        });
            }
        }
    }
}
