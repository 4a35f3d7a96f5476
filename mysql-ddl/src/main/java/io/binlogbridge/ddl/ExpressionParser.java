package io.binlogbridge.ddl;

import io.binlogbridge.ddl.expression.Expression;
import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.List;

/**
 * Reads one expression, as it may stand after WHERE under the default {@code sql_mode}. Subqueries, variables and all else that
 * needs more than a row of one table is refused.
 */
public final class ExpressionParser {

    private ExpressionParser() {}

    /**
     * The tree of {@code text}.
     *
     * @throws UnsupportedExpressionException when it is no expression, or one that is not read here
     */
    public static Expression parse(String text) {
        List<Token> tokens;
        try {
            tokens = TokenScanner.scan(text, SqlMode.DEFAULT);
        } catch (DdlSyntaxException e) {
            throw new UnsupportedExpressionException(1, "it cannot be read: " + e.getMessage());
        }
        if (tokens.isEmpty()) {
            throw new UnsupportedExpressionException(1, "there is no condition; write one, such as id > 100");
        }
        try {
            MySqlParser.ExprContext tree = Grammar.parse(tokens, SqlMode.DEFAULT, MySqlParser::expr)
                    .orElseThrow(() -> notUnderstood(text, tokens));
            return new ExpressionReader(text, tokens).read(tree);
        } catch (StackOverflowError e) {
            throw new UnsupportedExpressionException(1, "it is nested too deeply; write it with fewer parentheses");
        }
    }

    private static UnsupportedExpressionException notUnderstood(String text, List<Token> tokens) {
        int index = Grammar.failure(tokens, SqlMode.DEFAULT, MySqlParser::expr);
        if (index >= tokens.size()) {
            return new UnsupportedExpressionException(
                    text.length() + 1, "the condition ends where more is expected; complete it");
        }
        Token token = tokens.get(index);
        return new UnsupportedExpressionException(
                token.start() + 1,
                "\"" + text.substring(token.start(), token.end())
                        + "\" is not understood here; write a condition as after WHERE in MySQL, names of columns that"
                        + " are reserved words in backquotes");
    }
}
