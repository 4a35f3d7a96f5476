package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Draft.Flag;

/** What may stand between CREATE, ALTER or DROP and the word that says which sort of object it is about. */
final class StatementPrefix {

    private StatementPrefix() {}

    static void skip(TokenCursor cursor, Draft draft) {
        while (true) {
            if (cursor.accept("TEMPORARY")) {
                draft.flags.add(Flag.TEMPORARY);
            } else if (cursor.accept("OR", "REPLACE")) {
                draft.flags.add(Flag.OR_REPLACE);
            } else if (cursor.lookingAt("SPATIAL", "REFERENCE")) {
                return;
            } else if (cursor.accept("ALGORITHM")) {
                cursor.expectSymbol("=");
                cursor.expectIdentifier();
            } else if (cursor.accept("DEFINER")) {
                Token first = cursor.peek(-1);
                cursor.expectSymbol("=");
                account(cursor);
                draft.clause(ObjectClause.DEFINER, first, cursor.peek(-1));
            } else if (cursor.accept("SQL", "SECURITY")) {
                draft.clause(ObjectClause.SQL_SECURITY, cursor.peek(), cursor.expectIdentifier());
            } else if (!skipWord(cursor)) {
                return;
            }
        }
    }

    private static boolean skipWord(TokenCursor cursor) {
        return cursor.accept("JSON", "RELATIONAL", "DUALITY")
                || cursor.accept("JSON", "DUALITY")
                || cursor.acceptAnyOf(
                        "UNIQUE",
                        "FULLTEXT",
                        "SPATIAL",
                        "EXTERNAL",
                        "ONLINE",
                        "OFFLINE",
                        "IGNORE",
                        "AGGREGATE",
                        "UNDO");
    }

    /** {@code user}, {@code user@host} in any quotes, {@code CURRENT_USER} with or without parentheses. */
    private static void account(TokenCursor cursor) {
        cursor.next();
        if (cursor.acceptSymbol("(")) {
            cursor.expectSymbol(")");
        } else if (cursor.acceptSymbol("@") || cursor.peek().type() == Token.Type.AT_NAME) {
            cursor.next();
        }
    }
}
