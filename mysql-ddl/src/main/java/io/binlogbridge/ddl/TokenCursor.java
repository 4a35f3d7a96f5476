package io.binlogbridge.ddl;

import java.util.List;

/** A place among a statement's tokens that moves forward. After the last token come endless empty symbols. */
final class TokenCursor {

    private final String sql;
    private final List<Token> tokens;
    private int at;

    TokenCursor(String sql, List<Token> tokens) {
        this.sql = sql;
        this.tokens = tokens;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size()
                ? tokens.get(index)
                : new Token(Token.Type.SYMBOL, sql.length(), sql.length(), "");
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** Whether the token before was the dot of a name, after which even a reserved word is a name. */
    boolean afterDot() {
        return peek(-1).isSymbol(".");
    }

    boolean lookingAt(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!peek(i).is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes these keywords if they all come next, else stays. */
    boolean accept(String... keywords) {
        if (!lookingAt(keywords)) {
            return false;
        }
        at += keywords.length;
        return true;
    }

    boolean acceptAnyOf(String... keywords) {
        if (!peek().isAnyOf(keywords)) {
            return false;
        }
        at++;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!peek().isSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String keyword) {
        if (!accept(keyword)) {
            throw failure(keyword + " was expected");
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw failure("'" + symbol + "' was expected");
        }
    }

    Token expectIdentifier() {
        if (!peek().isIdentifier()) {
            throw failure("a name was expected");
        }
        return next();
    }

    /** The tokens not read yet, without moving. */
    List<Token> rest() {
        return tokens.subList(Math.min(at, tokens.size()), tokens.size());
    }

    void toEnd() {
        at = tokens.size();
    }

    /** Passes a semicolon that closes the statement; anything else that follows is an error. */
    void expectEnd() {
        acceptSymbol(";");
        if (!atEnd()) {
            throw failure("the statement was expected to end");
        }
    }

    DdlSyntaxException failure(String problem) {
        return DdlSyntaxException.at(sql, peek().start(), problem);
    }
}
