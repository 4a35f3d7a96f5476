package io.binlogbridge.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whitespace and comments between tokens mean nothing. */
class CommentInsertionTest {

    private static final List<String> BLANKS = List.of(
            " ", "\n", "\t", "/**/", "/* orders */", "/* ' ` \" */", " -- TABLE orders\n", " # it's `\n", " --\n");

    private final DdlParser parser = new DdlParser();

    static Stream<CorpusCase> cases() {
        return CorpusCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changesNothing(CorpusCase given) {
        DdlStatement plain = parser.parse(given.statement(), given.database(), given.mode());
        for (long seed = 1; seed <= 4; seed++) {
            String sql = withBlanks(given, new Random(seed));
            DdlStatement statement = parser.parse(sql, given.database(), given.mode());

            assertThat(statement.kind()).as("seed %d", seed).isEqualTo(plain.kind());
            assertThat(statement.references()).as("seed %d: %s", seed, sql).isEqualTo(plain.references());
            assertThat(statement.rewrite(name -> name, given.database())).isEqualTo(sql);
        }
    }

    private static String withBlanks(CorpusCase given, Random random) {
        List<Token> tokens = TokenScanner.scan(given.statement(), given.mode());
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            result.append(given.statement(), copied, token.start());
            if (random.nextInt(3) == 0 && (i == 0 || mayBeParted(tokens.get(i - 1), token))) {
                result.append(BLANKS.get(random.nextInt(BLANKS.size())));
            }
            result.append(given.statement(), token.start(), token.end());
            copied = token.end();
        }
        return result.append(given.statement().substring(copied)).toString();
    }

    /** The few places where a blank does mean something: calls, variables and hosts, names that begin with a digit. */
    private static boolean mayBeParted(Token before, Token after) {
        boolean call = before.type() == Token.Type.WORD && after.isSymbol("(");
        boolean variable = before.isSymbol("@") || before.isSymbol("@@") || after.type() == Token.Type.AT_NAME;
        boolean dot = before.isSymbol(".") || after.isSymbol(".");
        boolean charset = before.type() == Token.Type.WORD && before.text().startsWith("_");
        return !call && !variable && !charset && !dot;
    }
}
