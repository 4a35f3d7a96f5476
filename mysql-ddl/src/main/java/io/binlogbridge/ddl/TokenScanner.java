package io.binlogbridge.ddl;

import static io.binlogbridge.ddl.CharacterClass.isDigit;
import static io.binlogbridge.ddl.CharacterClass.isIdentifierPart;
import static io.binlogbridge.ddl.CharacterClass.isWhitespace;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a statement into tokens as the server's lexer does (sql_lex.cc). The grammar's own lexer is not used for this: it takes
 * doubled backquotes for two identifiers, ends a backquoted name at a backslash, and upper-cases letters MySQL does not.
 */
final class TokenScanner {

    private final String sql;
    private final SqlMode mode;
    private final List<Token> tokens = new ArrayList<>();
    private final List<VersionComment> comments = new ArrayList<>();
    private int at;
    private boolean inExecutableComment;
    private int commentStart;
    private int commentDigits;

    private TokenScanner(String sql, SqlMode mode) {
        this.sql = sql;
        this.mode = mode;
    }

    static List<Token> scan(String sql, SqlMode mode) {
        return List.copyOf(scanned(sql, mode).tokens);
    }

    /** The executable comments whose text is part of the statement for servers from some version on. */
    static List<VersionComment> comments(String sql, SqlMode mode) {
        return List.copyOf(scanned(sql, mode).comments);
    }

    private static TokenScanner scanned(String sql, SqlMode mode) {
        TokenScanner scanner = new TokenScanner(sql, mode);
        while (scanner.at < sql.length()) {
            if (!scanner.skipBlank()) {
                scanner.readToken();
            }
        }
        return scanner;
    }

    /** Skips one stretch of whitespace, one comment, or one end of an executable comment. */
    private boolean skipBlank() {
        if (isWhitespace(peek(0))) {
            at++;
        } else if (inExecutableComment && lookingAt("*/")) {
            inExecutableComment = false;
            at += 2;
            addComment();
        } else if (lookingAt("/*!") && !inExecutableComment) {
            Comments.Opening opening = Comments.executable(sql, at);
            inExecutableComment = opening.runs();
            commentStart = at;
            commentDigits = opening.end() - at - 3;
            at = opening.end();
        } else if (lookingAt("/*")) {
            at = Comments.blockEnd(sql, at);
        } else if (peek(0) == '#' || Comments.isDashed(sql, at)) {
            at = Comments.lineEnd(sql, at);
        } else {
            return false;
        }
        return true;
    }

    private void addComment() {
        String digits = sql.substring(commentStart + 3, commentStart + 3 + commentDigits);
        int version = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        comments.add(new VersionComment(version, commentStart, at, commentDigits));
    }

    private void readToken() {
        char c = peek(0);
        if (c == '`' || (c == '"' && mode.ansiQuotes())) {
            addQuoted(Token.Type.QUOTED, at, false);
        } else if (c == '\'' || c == '"') {
            addQuoted(Token.Type.STRING, at, !mode.noBackslashEscapes());
        } else if (peek(1) == '\'' && "nNxXbB".indexOf(c) >= 0) {
            int start = at++;
            boolean escapes = (c == 'n' || c == 'N') && !mode.noBackslashEscapes();
            QuotedText quoted = QuotedText.read(sql, at, escapes);
            add(Token.Type.LITERAL, start, quoted.end(), sql.substring(start, quoted.end()));
        } else if (c == '$' && afterAs() && DollarQuotedText.endOf(sql, at) > at) {
            int end = DollarQuotedText.endOf(sql, at);
            add(Token.Type.LITERAL, at, end, sql.substring(at, end));
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)) && !afterIdentifier())) {
            int end = afterDot() ? at : Numbers.endOf(sql, at);
            if (end > at) {
                add(Token.Type.NUMBER, at, end, sql.substring(at, end));
            } else {
                addWord();
            }
        } else if (isIdentifierPart(c)) {
            addWord();
        } else if (c == '@' && (isIdentifierPart(peek(1)) || peek(1) == '.')) {
            addAtName();
        } else {
            addSymbol();
        }
    }

    private void addQuoted(Token.Type type, int start, boolean escapes) {
        QuotedText quoted = QuotedText.read(sql, start, escapes);
        add(type, start, quoted.end(), quoted.value());
    }

    private void addWord() {
        int end = at;
        while (end < sql.length() && isIdentifierPart(sql.charAt(end))) {
            end++;
        }
        add(Token.Type.WORD, at, end, sql.substring(at, end));
    }

    private void addAtName() {
        int end = at + 1;
        while (end < sql.length() && (isIdentifierPart(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        add(Token.Type.AT_NAME, at, end, sql.substring(at, end));
    }

    private void addSymbol() {
        for (String symbol : List.of("->>", "<=>", "->", ":=", "<=", ">=", "<>", "!=", "<<", ">>", "||", "&&", "@@")) {
            if (lookingAt(symbol)) {
                add(Token.Type.SYMBOL, at, at + symbol.length(), symbol);
                return;
            }
        }
        add(Token.Type.SYMBOL, at, at + 1, sql.substring(at, at + 1));
    }

    private void add(Token.Type type, int start, int end, String text) {
        tokens.add(new Token(type, start, end, text));
        at = end;
    }

    /** Right after a name, a dot parts names even before a digit: {@code db.1t} is a name of two parts. */
    private boolean afterIdentifier() {
        return !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isIdentifier()
                && tokens.get(tokens.size() - 1).end() == at;
    }

    /** After the dot between two names everything up to the next other character is a name, digits alone too. */
    private boolean afterDot() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isSymbol(".") && tokens.size() > 1;
    }

    private boolean afterAs() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("AS");
    }

    private boolean lookingAt(String text) {
        return sql.startsWith(text, at);
    }

    private char peek(int ahead) {
        return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
    }
}
