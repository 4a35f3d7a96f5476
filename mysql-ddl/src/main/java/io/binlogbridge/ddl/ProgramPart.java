package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.CompoundStatementContext;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.StoredRoutineBodyContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Parameters, characteristics and body of a stored program. Whatever session runs it, an unqualified name in its body belongs to
 * the program's database.
 */
final class ProgramPart {

    private ProgramPart() {}

    /** Reads what follows the program's name, of which {@code rest} are the tokens. */
    static void read(List<Token> rest, ObjectName program, boolean isTrigger, Draft draft) {
        List<Token> statement = withoutSemicolon(draft.tokens);
        Optional<? extends ParserRuleContext> whole = statement.get(0).is("CREATE")
                ? Grammar.parse(statement, draft.mode, MySqlParser::createStatement)
                : Grammar.parse(statement, draft.mode, MySqlParser::alterStatement);
        Optional<ParserRuleContext> body = whole.flatMap(ProgramPart::body);
        int bodyAt = body.map(tree -> tree.getStart().getTokenIndex()).orElse(0);
        watchDynamicSql(statement.subList(bodyAt, statement.size()), program, draft);
        FoundNames found = new FoundNames(statement, draft, program.database(), isTrigger);
        List<Site> sites = body.flatMap(tree -> NameWalk.sites(tree, found))
                .orElseGet(() -> List.of(new UnreadPart(
                        List.copyOf(rest),
                        program.database(),
                        "the program it stands in was not understood",
                        program)));
        sites.forEach(site -> draft.sites.add(site.inside(program)));
    }

    /** A body with PREPARE, or in another language, makes statements of its strings. */
    private static void watchDynamicSql(List<Token> body, ObjectName program, Draft draft) {
        List<Token> strings = body.stream()
                .filter(token -> token.type() == Token.Type.STRING || isForeignCode(token))
                .toList();
        if (body.stream().anyMatch(token -> token.is("PREPARE") || isForeignCode(token))) {
            draft.sites.add(new DynamicSql(strings, program));
        }
    }

    private static boolean isForeignCode(Token token) {
        return token.type() == Token.Type.LITERAL && token.text().startsWith("$");
    }

    private static Optional<ParserRuleContext> body(ParseTree node) {
        if (node instanceof StoredRoutineBodyContext || node instanceof CompoundStatementContext) {
            return Optional.of((ParserRuleContext) node);
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            Optional<ParserRuleContext> body = body(node.getChild(i));
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private static List<Token> withoutSemicolon(List<Token> tokens) {
        int last = tokens.size() - 1;
        return tokens.get(last).isSymbol(";") ? tokens.subList(0, last) : tokens;
    }
}
