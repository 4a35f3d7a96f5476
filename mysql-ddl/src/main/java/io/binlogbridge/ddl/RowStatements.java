package io.binlogbridge.ddl;

import java.util.List;

/** INSERT, REPLACE, UPDATE, DELETE and LOAD, of which only the table that changes is read, where just one can be meant. */
final class RowStatements {

    private RowStatements() {}

    /** Puts the table into the draft and returns the tokens after it; all tokens where it is not certain which table it is. */
    static List<Token> read(TokenCursor cursor, Draft draft) {
        List<Token> all = cursor.rest();
        Token verb = cursor.next();
        if (verb.is("LOAD")) {
            while (!cursor.atEnd() && !cursor.lookingAt("INTO", "TABLE")) {
                cursor.next();
            }
            return cursor.accept("INTO", "TABLE") ? table(cursor, draft) : all;
        }
        while (cursor.acceptAnyOf("LOW_PRIORITY", "HIGH_PRIORITY", "DELAYED", "QUICK", "IGNORE")) {
            // Only the words themselves are passed.
        }
        boolean marked = cursor.acceptAnyOf("INTO", "FROM");
        if (verb.isAnyOf("INSERT", "REPLACE")) {
            return table(cursor, draft);
        }
        int afterName = cursor.peek(1).isSymbol(".") ? 3 : 1;
        Token following = cursor.peek(afterName);
        boolean single = verb.is("UPDATE")
                ? following.is("SET")
                : verb.is("DELETE") && marked && (following.isAnyOf("WHERE", "ORDER", "LIMIT") || isEnd(following));
        return single ? table(cursor, draft) : all;
    }

    private static boolean isEnd(Token token) {
        return token.isSymbol("") || token.isSymbol(";");
    }

    private static List<Token> table(TokenCursor cursor, Draft draft) {
        draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
        return cursor.rest();
    }
}
