package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.FieldIdentifierContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.SimpleIdentifierContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** The columns that an expression in a table's own definition reads; there are no queries in it, so all are the table's. */
final class ExpressionColumns {

    private final List<Token> tokens;
    private final SqlMode mode;
    private final List<Token> columns = new ArrayList<>();

    private ExpressionColumns(List<Token> tokens, SqlMode mode) {
        this.tokens = tokens;
        this.mode = mode;
    }

    /** The tokens of their names, in textual order, without what qualifies them. */
    static List<Token> in(Stretch expression, SqlMode mode) {
        List<Token> tokens = expression.all().subList(expression.from(), expression.to());
        ExpressionColumns found = new ExpressionColumns(tokens, mode);
        if (!found.readTree()) {
            found.columns.clear();
            found.readTokens();
        }
        return found.columns;
    }

    private boolean readTree() {
        try {
            Optional<MySqlParser.ExprContext> tree = Grammar.parse(tokens, mode, MySqlParser::expr);
            tree.ifPresent(this::visit);
            return tree.isPresent();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private void visit(ParseTree node) {
        if (node instanceof FieldIdentifierContext || node instanceof SimpleIdentifierContext) {
            Token column = tokens.get(((ParserRuleContext) node).getStop().getTokenIndex());
            if (!column.isNiladicFunction()) {
                columns.add(column);
            }
            return;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            visit(node.getChild(i));
        }
    }

    /** Where the grammar does not know the syntax: any name that is not called, and names no
     * character set, can only be a column. */
    private void readTokens() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i);
            boolean called = next.isSymbol("(");
            boolean qualifies = next.isSymbol(".");
            boolean literal = next.type() == Token.Type.STRING || next.type() == Token.Type.LITERAL;
            Token before = i > 0 ? tokens.get(i - 1) : token;
            boolean charset = i > 0 && before.isAnyOf("COLLATE", "USING", "SET", "CHARSET", "AS", "RETURNING");
            boolean named =
                    token.type() == Token.Type.QUOTED || (GrammarTokens.isName(token) && !token.isNiladicFunction());
            if (named
                    && !called
                    && !qualifies
                    && !charset
                    && !(literal && token.text().startsWith("_"))) {
                columns.add(token);
            }
        }
    }
}
