package io.binlogbridge.ddl;

import io.binlogbridge.ddl.Draft.Flag;
import java.util.List;

/**
 * The statements on tables, indexes and databases. They are read from their tokens and not from the grammar's tree: their
 * names stand at a few places that keywords mark for certain, also in syntax which the grammar does not know yet.
 */
final class TableStatements {

    private TableStatements() {}

    /** After CREATE [TEMPORARY] TABLE. */
    static void create(TokenCursor cursor, Draft draft) {
        draft.ifNotExists(cursor);
        NameSite own = draft.name(cursor, ObjectType.TABLE, Role.CREATES);
        boolean inParentheses = cursor.peek().isSymbol("(") && cursor.peek(1).is("LIKE");
        if (inParentheses) {
            cursor.next();
        }
        if (cursor.accept("LIKE")) {
            draft.flags.add(Flag.CREATES_FROM_OTHER);
            draft.flags.add(Flag.LIKE);
            draft.name(cursor, ObjectType.TABLE, Role.REFERS);
            if (inParentheses) {
                cursor.expectSymbol(")");
            }
            cursor.expectEnd();
            return;
        }
        new TableBody(cursor, draft, own.object()).readDefinition();
    }

    /** After ALTER [IGNORE] TABLE. */
    static void alter(TokenCursor cursor, Draft draft) {
        draft.ifExists(cursor);
        NameSite own = draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
        new TableBody(cursor, draft, own.object()).readActions();
    }

    /** After DROP [TEMPORARY] TABLE or DROP VIEW. */
    static void drop(TokenCursor cursor, Draft draft, ObjectType type) {
        draft.ifExists(cursor);
        do {
            NameSite site = draft.name(cursor, type, Role.DROPS);
            draft.items.add(new ListedItem(List.of(site.object()), site.start(), site.end()));
        } while (cursor.acceptSymbol(","));
        cursor.acceptAnyOf("RESTRICT", "CASCADE");
        cursor.expectEnd();
    }

    /** After RENAME TABLE. */
    static void rename(TokenCursor cursor, Draft draft) {
        draft.ifExists(cursor);
        do {
            NameSite from = draft.name(cursor, ObjectType.TABLE, Role.DROPS);
            cursor.expect("TO");
            NameSite to = draft.name(cursor, ObjectType.TABLE, Role.CREATES);
            draft.renames.add(new TableRename(from.object(), to.object()));
            draft.items.add(new ListedItem(List.of(from.object(), to.object()), from.start(), to.end()));
        } while (cursor.acceptSymbol(","));
        cursor.expectEnd();
    }

    /** After TRUNCATE. */
    static void truncate(TokenCursor cursor, Draft draft) {
        cursor.accept("TABLE");
        draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
        cursor.expectEnd();
    }

    /** After CREATE [UNIQUE ...] INDEX or DROP INDEX. */
    static void index(TokenCursor cursor, Draft draft) {
        draft.ifExists(cursor);
        draft.ifNotExists(cursor);
        cursor.expectIdentifier();
        if (cursor.acceptAnyOf("USING", "TYPE")) {
            cursor.expectIdentifier();
        }
        cursor.expect("ON");
        NameSite own = draft.name(cursor, ObjectType.TABLE, Role.CHANGES);
        new TableBody(cursor, draft, own.object()).readIndex();
    }

    /** After CREATE DATABASE. */
    static void createDatabase(TokenCursor cursor, Draft draft) {
        draft.ifNotExists(cursor);
        draft.database(cursor, Role.CREATES);
    }

    /** After DROP DATABASE. */
    static void dropDatabase(TokenCursor cursor, Draft draft) {
        draft.ifExists(cursor);
        draft.database(cursor, Role.DROPS);
        cursor.expectEnd();
    }

    /** After ALTER DATABASE, whose name may be left out: then the default database is meant. */
    static void alterDatabase(TokenCursor cursor, Draft draft) {
        // CHARSET and ENCRYPTION begin options as well, but at this place the server takes them for the name.
        if (cursor.peek().isAnyOf("DEFAULT", "CHARACTER", "COLLATE", "READ")) {
            draft.unnamedDatabase(cursor);
        } else {
            draft.database(cursor, Role.CHANGES);
        }
    }
}
