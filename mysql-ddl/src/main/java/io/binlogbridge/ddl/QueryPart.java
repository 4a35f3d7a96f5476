package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.List;

/** The query of a view or of CREATE TABLE ... SELECT, read from the grammar's tree because scopes matter in it. */
final class QueryPart {

    private QueryPart() {}

    static void read(List<Token> query, Draft draft) {
        FoundNames found = new FoundNames(query, draft, draft.defaultDatabase, false);
        Grammar.parse(query, draft.mode, MySqlParser::queryExpressionOrParens)
                .flatMap(tree -> NameWalk.sites(tree, found))
                .ifPresentOrElse(
                        draft.sites::addAll, () -> draft.unread(query, "the query it stands in was not understood"));
    }
}
