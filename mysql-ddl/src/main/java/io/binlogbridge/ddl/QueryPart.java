package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import io.debezium.ddl.parser.mysql.generated.MySqlParser.QueryExpressionOrParensContext;
import java.util.List;
import java.util.Optional;

/** The query of a view or of CREATE TABLE ... SELECT, read from the grammar's tree because scopes matter in it. */
final class QueryPart {

    private QueryPart() {}

    static void read(List<Token> query, Draft draft) {
        Optional<QueryExpressionOrParensContext> tree =
                Grammar.parse(query, draft.mode, MySqlParser::queryExpressionOrParens);
        if (tree.isEmpty()) {
            draft.unread(query, "the query it stands in was not understood");
            return;
        }
        FoundNames found = new FoundNames(query, draft, draft.defaultDatabase, false);
        new NameWalk(found).visit(tree.get(), new Scope(null));
        draft.sites.addAll(found.sites(tree.get()));
    }
}
