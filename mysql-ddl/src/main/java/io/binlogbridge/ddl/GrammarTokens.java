package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/**
 * Our tokens as the grammar's parser wants them, one for one: the parser's token index is the index in our list. The grammar's
 * lexer is asked only what a single word, number or operator is to the grammar.
 */
final class GrammarTokens {

    /** The newest server whose syntax we let the grammar accept. */
    static final int SERVER_VERSION = 90700;

    private GrammarTokens() {}

    static CommonTokenStream of(List<io.binlogbridge.ddl.Token> tokens, SqlMode mode) {
        List<CommonToken> converted = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            io.binlogbridge.ddl.Token token = tokens.get(i);
            CommonToken common = new CommonToken(typeOf(tokens, i, mode), token.text());
            common.setStartIndex(token.start());
            common.setStopIndex(token.end() - 1);
            converted.add(common);
        }
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(converted));
        stream.fill();
        return stream;
    }

    /** Whether the grammar takes an unquoted word for a name and for nothing else. */
    static boolean isName(io.binlogbridge.ddl.Token word) {
        return word.type() == io.binlogbridge.ddl.Token.Type.WORD && lexed(word.text() + " ") == MySqlLexer.IDENTIFIER;
    }

    private static int typeOf(List<io.binlogbridge.ddl.Token> tokens, int index, SqlMode mode) {
        io.binlogbridge.ddl.Token token = tokens.get(index);
        return switch (token.type()) {
            case QUOTED -> MySqlLexer.BACK_TICK_QUOTED_ID;
            case STRING -> MySqlLexer.SINGLE_QUOTED_TEXT;
            case AT_NAME -> MySqlLexer.AT_TEXT_SUFFIX;
            case LITERAL -> literalType(token.text());
            case NUMBER, SYMBOL -> lexed(token.text());
            case WORD -> {
                boolean isName = CharacterClass.isDigit(token.text().charAt(0))
                        || (index > 0 && tokens.get(index - 1).isSymbol("."));
                yield isName ? MySqlLexer.IDENTIFIER : lexed(token.text() + callSuffix(tokens, index, mode));
            }
        };
    }

    private static int literalType(String text) {
        return switch (text.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'x' -> MySqlLexer.HEX_NUMBER;
            case 'b' -> MySqlLexer.BIN_NUMBER;
            case '$' -> MySqlLexer.DOLLAR_QUOTED_STRING_TEXT;
            default -> MySqlLexer.NCHAR_TEXT;
        };
    }

    /** Some words name functions only with a parenthesis right after them, or under IGNORE_SPACE anywhere after them. */
    private static String callSuffix(List<io.binlogbridge.ddl.Token> tokens, int index, SqlMode mode) {
        if (index + 1 == tokens.size() || !tokens.get(index + 1).isSymbol("(")) {
            return " ";
        }
        boolean adjacent = tokens.get(index).end() == tokens.get(index + 1).start();
        return adjacent || mode.ignoreSpace() ? "(" : " ";
    }

    private static int lexed(String text) {
        MySqlLexer lexer = new MySqlLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.serverVersion = SERVER_VERSION;
        Token first = lexer.nextToken();
        return first.getType() == Token.EOF ? Token.INVALID_TYPE : first.getType();
    }
}
