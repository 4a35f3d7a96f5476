package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A statement while it is read: the readers put into it what they find. Used by one thread, for one statement. */
final class Draft {

    /** What IF [NOT] EXISTS, TEMPORARY and the like say. */
    enum Flag {
        TEMPORARY,
        IF_EXISTS,
        IF_NOT_EXISTS,
        OR_REPLACE,
        CREATES_FROM_OTHER,
        LIKE
    }

    final String sql;
    final @Nullable String defaultDatabase;
    final SqlMode mode;
    final List<Token> tokens;
    final List<Site> sites = new ArrayList<>();
    final List<TableRename> renames = new ArrayList<>();
    final List<ListedItem> items = new ArrayList<>();
    final List<Flag> flags = new ArrayList<>();
    final Map<ObjectClause, Span> clauses = new EnumMap<>(ObjectClause.class);

    /** Whether the columns in queries and bodies are wanted too; only where rules on columns ask for them. */
    boolean readsColumns;

    /** The table of a trigger, whose columns stand behind NEW and OLD. */
    @Nullable
    ObjectName triggerTable;

    Draft(String sql, @Nullable String defaultDatabase, SqlMode mode, List<Token> tokens) {
        this.sql = sql;
        this.defaultDatabase = defaultDatabase;
        this.mode = mode;
        this.tokens = tokens;
    }

    void ifExists(TokenCursor cursor) {
        if (cursor.accept("IF", "EXISTS")) {
            flags.add(Flag.IF_EXISTS);
        }
    }

    void ifNotExists(TokenCursor cursor) {
        if (cursor.accept("IF", "NOT", "EXISTS")) {
            flags.add(Flag.IF_NOT_EXISTS);
        }
    }

    /** Reads {@code name}, {@code database.name} or {@code .name}. */
    NameSite name(TokenCursor cursor, ObjectType type, Role role) {
        return name(cursor, type, role, null);
    }

    /**
     * The same.
     *
     * @param child the table whose foreign key leads there; null for any other name
     */
    NameSite name(TokenCursor cursor, ObjectType type, Role role, @Nullable ObjectName child) {
        int start = cursor.peek().start();
        boolean dotFirst = cursor.acceptSymbol(".");
        Token first = cursor.expectIdentifier();
        Token database = null;
        Token name = first;
        if (!dotFirst && cursor.acceptSymbol(".")) {
            database = first;
            name = cursor.expectIdentifier();
        }
        String unqualified = child == null ? null : child.database();
        if (database == null && unqualified == null) {
            unqualified = defaultDatabaseFor(first);
        }
        ObjectName object =
                new ObjectName(database == null ? Objects.requireNonNull(unqualified) : database.text(), name.text());
        NameSite site = new NameSite(new ObjectReference(object, type, role), start, database, name, null, child);
        sites.add(site);
        return site;
    }

    NameSite database(TokenCursor cursor, Role role) {
        Token name = cursor.expectIdentifier();
        ObjectName object = ObjectName.ofDatabase(name.text());
        NameSite site = new NameSite(
                new ObjectReference(object, ObjectType.DATABASE, role), name.start(), name, null, null, null);
        sites.add(site);
        return site;
    }

    /** The default database, where a statement changes it without naming it; after the token before the cursor. */
    void unnamedDatabase(TokenCursor cursor) {
        Token keyword = cursor.peek(-1);
        ObjectName object = ObjectName.ofDatabase(defaultDatabaseFor(keyword));
        ObjectReference reference = new ObjectReference(object, ObjectType.DATABASE, Role.CHANGES);
        sites.add(new NameSite(reference, keyword.end(), null, null, null, null));
    }

    /** A name in a query or a body, where it only refers; it is not put into the draft yet. */
    NameSite reference(List<Token> parts, int start, @Nullable String home, ObjectType type) {
        Token name = parts.get(parts.size() - 1);
        Token database = parts.size() > 1 ? parts.get(0) : null;
        if (database == null && home == null) {
            throw failure(name, "the name is unqualified and the session has no default database");
        }
        ObjectName object =
                new ObjectName(database == null ? Objects.requireNonNull(home) : database.text(), name.text());
        return new NameSite(new ObjectReference(object, type, Role.REFERS), start, database, name, null, null);
    }

    /** The clause goes from the first of these tokens to the last, both included. */
    void clause(ObjectClause clause, Token first, Token last) {
        clauses.put(clause, new Span(first.start(), last.end()));
    }

    DdlSyntaxException failure(Token token, String problem) {
        return DdlSyntaxException.at(sql, token.start(), problem);
    }

    void unread(List<Token> tokens, String why) {
        sites.add(new UnreadPart(List.copyOf(tokens), defaultDatabase, why, null));
    }

    private String defaultDatabaseFor(Token unqualified) {
        if (defaultDatabase == null || defaultDatabase.isEmpty()) {
            throw DdlSyntaxException.at(
                    sql, unqualified.start(), "the name is unqualified and the session has no default database");
        }
        return defaultDatabase;
    }
}
