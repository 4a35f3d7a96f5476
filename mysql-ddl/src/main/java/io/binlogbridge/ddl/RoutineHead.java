package io.binlogbridge.ddl;

/** What stands between a routine's name and its body: parameters, the type of a function's result, characteristics. */
final class RoutineHead {

    private static final String[] ATTRIBUTES_OF_TYPES = {
        "UNSIGNED",
        "SIGNED",
        "ZEROFILL",
        "BINARY",
        "ASCII",
        "UNICODE",
        "BYTE",
        "PRECISION",
        "VARYING",
        "VARCHAR",
        "CHAR",
        "CHARACTER",
        "VARCHARACTER",
        "VARBINARY"
    };

    private RoutineHead() {}

    /** After the routine's name. */
    static void read(TokenCursor cursor, Draft draft) {
        cursor.expectSymbol("(");
        skipToClosing(cursor);
        if (cursor.accept("RETURNS")) {
            type(cursor);
        }
        int place = cursor.peek(-1).end();
        draft.clauses.put(ObjectClause.CHARACTERISTICS, new Span(place, place));
        characteristics(cursor, draft);
    }

    /** As many as there are; stops at the body. */
    static void characteristics(TokenCursor cursor, Draft draft) {
        while (true) {
            if (cursor.accept("SQL", "SECURITY")) {
                draft.clause(ObjectClause.SQL_SECURITY, cursor.peek(), cursor.expectIdentifier());
            } else if (cursor.acceptAnyOf("COMMENT", "LANGUAGE")) {
                cursor.next();
            } else if (cursor.accept("USING") && cursor.acceptSymbol("(")) {
                skipToClosing(cursor);
            } else if (!cursor.accept("NOT", "DETERMINISTIC")
                    && !cursor.accept("DETERMINISTIC")
                    && !cursor.accept("CONTAINS", "SQL")
                    && !cursor.accept("NO", "SQL")
                    && !cursor.accept("READS", "SQL", "DATA")
                    && !cursor.accept("MODIFIES", "SQL", "DATA")) {
                return;
            }
        }
    }

    private static void type(TokenCursor cursor) {
        boolean several = cursor.peek().isAnyOf("NATIONAL", "LONG");
        cursor.expectIdentifier();
        if (several && cursor.peek().isAnyOf(ATTRIBUTES_OF_TYPES)) {
            cursor.next();
        }
        while (true) {
            if (cursor.acceptSymbol("(")) {
                skipToClosing(cursor);
            } else if (cursor.accept("CHARACTER", "SET") || cursor.acceptAnyOf("CHARSET", "COLLATE")) {
                cursor.next();
            } else if (!cursor.acceptAnyOf(ATTRIBUTES_OF_TYPES)) {
                return;
            }
        }
    }

    /** The opening one is passed already. */
    private static void skipToClosing(TokenCursor cursor) {
        for (int depth = 1; depth > 0; ) {
            if (cursor.atEnd()) {
                throw cursor.failure("parentheses do not match");
            }
            Token token = cursor.next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
    }
}
