package io.binlogbridge.ddl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What two texts of one statement have in common: its tokens. */
public final class StatementWords {

    private StatementWords() {}

    /**
     * The tokens of a statement with a space between: without comments, names without quotes, words and names in lower case. Two texts for
     * which this is the same do the same to tables of the same name.
     */
    public static String of(String sql, SqlMode mode) {
        List<Token> tokens = TokenScanner.scan(sql, mode);
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        return tokens.subList(0, end).stream().map(StatementWords::word).collect(Collectors.joining(" "));
    }

    private static String word(Token token) {
        return switch (token.type()) {
            case WORD, QUOTED -> token.text().toLowerCase(Locale.ROOT);
            case STRING -> "'" + token.text().replace("'", "''") + "'";
            default -> token.text();
        };
    }
}
