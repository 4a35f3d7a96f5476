package io.binlogbridge.ddl;

import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.List;

/** INSERT, REPLACE, UPDATE, DELETE and LOAD, which change rows. */
final class RowStatements {

    private RowStatements() {}

    /**
     * Puts the table that changes into the draft and returns the tokens after it. Where a join is changed every table in it is
     * taken for changed, and no tokens are left.
     */
    static List<Token> read(TokenCursor cursor, Draft draft) {
        List<Token> all = cursor.rest();
        Token verb = cursor.next();
        if (verb.is("LOAD")) {
            while (!cursor.atEnd() && !cursor.lookingAt("INTO", "TABLE")) {
                cursor.next();
            }
            cursor.expect("INTO");
            cursor.expect("TABLE");
            return table(cursor, draft);
        }
        while (cursor.acceptAnyOf("LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IGNORE")) {
            // Only the words themselves are passed.
        }
        boolean marked = cursor.acceptAnyOf("INTO", "FROM");
        if (verb.isAnyOf("INSERT", "REPLACE")) {
            return table(cursor, draft);
        }
        Token following = cursor.peek(cursor.peek(1).isSymbol(".") ? 3 : 1);
        boolean single = verb.is("UPDATE")
                ? following.is("SET")
                : verb.is("DELETE") && marked && (following.isAnyOf("WHERE", "ORDER", "LIMIT") || isEnd(following));
        return single ? table(cursor, draft) : join(all, draft);
    }

    private static boolean isEnd(Token token) {
        return token.isSymbol("") || token.isSymbol(";");
    }

    private static List<Token> table(TokenCursor cursor, Draft draft) {
        draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
        return cursor.rest();
    }

    private static List<Token> join(List<Token> all, Draft draft) {
        List<Token> statement = all.get(all.size() - 1).isSymbol(";") ? all.subList(0, all.size() - 1) : all;
        FoundNames found = new FoundNames(statement, draft, draft.defaultDatabase, false);
        Grammar.parse(statement, draft.mode, MySqlParser::simpleStatement)
                .flatMap(tree -> NameWalk.sites(tree, found))
                .orElseThrow(() -> draft.failure(all.get(0), "it is not clear which tables this changes"))
                .forEach(site -> draft.sites.add(site instanceof NameSite name ? name.as(Role.CHANGES) : site));
        return List.of();
    }
}
