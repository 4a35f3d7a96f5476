package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement in plainer words that mean the same, for parsers that know less of MySQL than it does: no double quotes with doubled ones
 * inside, no rare synonyms of types, no short forms of character sets, no backslash that does not escape.
 */
public final class PlainWords {

    /** All of them are reserved words: where one stands without quotes, it is the type. */
    private static final Map<String, String> TYPES = Map.of(
            "FLOAT4", "FLOAT",
            "FLOAT8", "DOUBLE");

    /** What stands behind a type in brackets, or behind these types: nowhere else can these words come. */
    private static final Map<String, String> CHARACTER_SETS = Map.of(
            "ASCII", "CHARACTER SET latin1",
            "UNICODE", "CHARACTER SET ucs2",
            "BYTE", "CHARACTER SET binary");

    private static final String[] TEXT_TYPES = {"CHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "BINARY"};

    private PlainWords() {}

    /**
     * Gives the statement in plainer words.
     *
     * @param mode the session's; the result is read right whether or not its backslashes escape there
     * @throws DdlSyntaxException when a quote is not closed
     */
    public static String of(String sql, SqlMode mode) {
        List<Edit> edits = new ArrayList<>();
        List<Token> tokens = TokenScanner.scan(sql, mode);
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean afterType =
                    tokens.get(i - 1).isSymbol(")") || tokens.get(i - 1).isAnyOf(TEXT_TYPES);
            plain(sql, token, mode)
                    .or(() -> afterType ? named(token, CHARACTER_SETS) : Optional.empty())
                    .ifPresent(text -> edits.add(new Edit(token.start(), token.end(), text)));
        }
        return Edit.apply(sql, edits);
    }

    private static Optional<String> plain(String sql, Token token, SqlMode mode) {
        String text = sql.substring(token.start(), token.end());
        if (mode.noBackslashEscapes() && token.type() == Token.Type.STRING && text.contains("\\")) {
            return Optional.of(text.replace("\\", "\\\\"));
        }
        boolean doubled = text.length() > 3
                && text.charAt(0) == '"'
                && text.substring(1, text.length() - 1).contains("\"\"");
        if (doubled && token.type() == Token.Type.QUOTED) {
            return Optional.of(ObjectName.quoted(token.text()));
        }
        // A backslash before a quote would need more care; such a string stays.
        if (doubled && token.type() == Token.Type.STRING && !text.contains("\\")) {
            return Optional.of("'" + token.text().replace("'", "''") + "'");
        }
        return named(token, TYPES);
    }

    private static Optional<String> named(Token token, Map<String, String> words) {
        return words.keySet().stream().filter(token::is).findFirst().map(words::get);
    }
}
