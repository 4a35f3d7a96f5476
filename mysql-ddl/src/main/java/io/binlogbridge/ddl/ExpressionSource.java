package io.binlogbridge.ddl;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** The text of an expression, for whoever reads its tree: places and excerpts. */
record ExpressionSource(String text, List<Token> tokens) {

    private static final int EXCERPT = 40;

    int place(ParserRuleContext tree) {
        return place(tree.getStart());
    }

    int place(org.antlr.v4.runtime.Token token) {
        return token.getStartIndex() + 1;
    }

    /** Of the token behind {@code tree}. */
    int placeAfter(ParserRuleContext tree) {
        return tokens.get(tree.getStop().getTokenIndex() + 1).start() + 1;
    }

    /** Our own token at which {@code tree} begins. */
    Token first(ParserRuleContext tree) {
        return tokens.get(tree.getStart().getTokenIndex());
    }

    Token token(org.antlr.v4.runtime.Token token) {
        return tokens.get(token.getTokenIndex());
    }

    /** A token as it stands, quotes included. */
    String raw(Token token) {
        return text.substring(token.start(), token.end());
    }

    UnsupportedExpressionException unsupported(ParserRuleContext tree, String why) {
        int end = tree.getStop() == null ? text.length() : tree.getStop().getStopIndex() + 1;
        return unsupported(tree.getStart().getStartIndex(), end, why);
    }

    UnsupportedExpressionException unsupported(org.antlr.v4.runtime.Token token, String why) {
        return unsupported(token.getStartIndex(), token.getStopIndex() + 1, why);
    }

    private UnsupportedExpressionException unsupported(int start, int end, String why) {
        String part = text.substring(start, Math.max(start, end));
        String shown = part.length() > EXCERPT ? part.substring(0, EXCERPT) + "..." : part;
        return new UnsupportedExpressionException(start + 1, "\"" + shown + "\" " + why);
    }
}
