package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses tokens by one rule of the grammar. */
final class Grammar {

    private Grammar() {}

    /** The tree of all these tokens, or empty where the grammar does not know this syntax. */
    static <T extends ParserRuleContext> Optional<T> parse(
            List<io.binlogbridge.ddl.Token> tokens, SqlMode mode, Function<MySqlParser, T> rule) {
        CommonTokenStream stream = GrammarTokens.of(tokens, mode);
        // SLL is much faster and, where it accepts, right; only what it rejects needs the full algorithm.
        Optional<T> fast = attempt(stream, PredictionMode.SLL, rule);
        return fast.isPresent() ? fast : attempt(stream, PredictionMode.LL, rule);
    }

    private static <T extends ParserRuleContext> Optional<T> attempt(
            CommonTokenStream stream, PredictionMode prediction, Function<MySqlParser, T> rule) {
        stream.seek(0);
        MySqlParser parser = new MySqlParser(stream);
        parser.serverVersion = GrammarTokens.SERVER_VERSION;
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(prediction);
        try {
            T tree = rule.apply(parser);
            return parser.getCurrentToken().getType() == Token.EOF ? Optional.of(tree) : Optional.empty();
        } catch (ParseCancellationException | StackOverflowError e) {
            // Thousands of terms in a row make a tree as deep; such a query is left unread like any other that is
            // unknown.
            return Optional.empty();
        }
    }

    /** The index of the token up to which some text of that rule begins like this; their number when only the end is missing. */
    static <T extends ParserRuleContext> int failure(
            List<io.binlogbridge.ddl.Token> tokens, SqlMode mode, Function<MySqlParser, T> rule) {
        FurthestToken stream = new FurthestToken(GrammarTokens.of(tokens, mode).getTokens());
        attempt(stream, PredictionMode.LL, rule);
        return Math.min(stream.furthest(), tokens.size());
    }
}
