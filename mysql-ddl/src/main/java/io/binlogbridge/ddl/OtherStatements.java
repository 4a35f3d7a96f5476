package io.binlogbridge.ddl;

import java.util.List;

/** The statements that are about no table, database or stored object, or that change rows. */
final class OtherStatements {

    private OtherStatements() {}

    /** The kind of a statement that begins with none of CREATE, ALTER, DROP, RENAME, TRUNCATE. */
    static StatementKind kindOf(TokenCursor cursor) {
        Token first = cursor.peek();
        Token second = cursor.peek(1);
        if (first.isAnyOf("INSERT", "UPDATE", "DELETE", "REPLACE")
                || (first.is("LOAD") && second.isAnyOf("DATA", "XML"))
                || (first.is("WITH") && changesRowsAtTopLevel(cursor.rest()))) {
            return StatementKind.ROW_STATEMENT;
        } else if (first.isAnyOf("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "XA")
                || (first.is("START") && second.is("TRANSACTION"))
                || (first.is("RELEASE") && second.is("SAVEPOINT"))) {
            return StatementKind.TRANSACTION;
        } else if (first.isAnyOf("GRANT", "REVOKE")
                || (first.is("SET")
                        && second.isAnyOf("PASSWORD", "ROLE")
                        && !cursor.peek(2).isSymbol("."))
                || cursor.lookingAt("SET", "DEFAULT", "ROLE")) {
            return StatementKind.ACCOUNT;
        } else if (first.isAnyOf("ANALYZE", "OPTIMIZE", "REPAIR", "CHECK", "CHECKSUM", "FLUSH", "RESET", "PURGE")
                || first.isAnyOf("STOP", "START", "CHANGE", "KILL", "CACHE", "LOAD")) {
            return StatementKind.MAINTENANCE;
        } else if (first.isAnyOf("SET", "INSTALL", "UNINSTALL", "CLONE", "RESTART", "SHUTDOWN")) {
            return StatementKind.SERVER;
        }
        return StatementKind.OTHER;
    }

    /** The kind by the sort of object after CREATE, ALTER, DROP or RENAME, where it is none that has its own reader. */
    static StatementKind readObject(TokenCursor cursor, Draft draft) {
        Token sort = cursor.peek();
        StatementKind kind = StatementKind.OTHER;
        if (sort.isAnyOf("USER", "ROLE")) {
            kind = StatementKind.ACCOUNT;
        } else if (sort.isAnyOf("TABLESPACE", "SERVER", "FUNCTION", "INSTANCE")
                || cursor.lookingAt("LOGFILE", "GROUP")
                || cursor.lookingAt("SPATIAL", "REFERENCE")
                || cursor.lookingAt("RESOURCE", "GROUP")) {
            kind = StatementKind.SERVER;
        }
        read(kind, cursor, draft);
        return kind;
    }

    static void read(StatementKind kind, TokenCursor cursor, Draft draft) {
        List<Token> tokens = cursor.rest();
        if (kind == StatementKind.ROW_STATEMENT) {
            tokens = RowStatements.read(cursor, draft);
        }
        if (!tokens.isEmpty()) {
            draft.unread(tokens, "the names in a statement of this kind are not read");
        }
        cursor.toEnd();
    }

    /** CREATE FUNCTION name RETURNS type SONAME 'file'; a stored function has parameters in parentheses instead. */
    static boolean isLoadableFunction(TokenCursor cursor) {
        int name = cursor.peek(1).is("IF")
                        && cursor.peek(2).is("NOT")
                        && cursor.peek(3).is("EXISTS")
                ? 4
                : 1;
        return cursor.peek(name + 1).is("RETURNS");
    }

    private static boolean changesRowsAtTopLevel(List<Token> tokens) {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isAnyOf("UPDATE", "DELETE", "INSERT", "REPLACE")) {
                return true;
            }
            if (depth == 0 && token.isAnyOf("SELECT", "TABLE", "VALUES")) {
                return false;
            }
        }
        return false;
    }
}
