package io.binlogbridge.ddl;

import java.util.Optional;

/** What a statement does, as its first words say. */
public enum StatementKind {
    CREATE_TABLE(Family.TABLE),
    ALTER_TABLE(Family.TABLE),
    DROP_TABLE(Family.TABLE),
    RENAME_TABLE(Family.TABLE),
    TRUNCATE_TABLE(Family.TABLE),
    CREATE_INDEX(Family.TABLE),
    DROP_INDEX(Family.TABLE),
    CREATE_DATABASE(Family.DATABASE),
    ALTER_DATABASE(Family.DATABASE),
    DROP_DATABASE(Family.DATABASE),
    CREATE_VIEW(Family.STORED_OBJECT),
    ALTER_VIEW(Family.STORED_OBJECT),
    DROP_VIEW(Family.STORED_OBJECT),
    CREATE_PROCEDURE(Family.STORED_OBJECT),
    ALTER_PROCEDURE(Family.STORED_OBJECT),
    DROP_PROCEDURE(Family.STORED_OBJECT),
    CREATE_FUNCTION(Family.STORED_OBJECT),
    ALTER_FUNCTION(Family.STORED_OBJECT),
    DROP_FUNCTION(Family.STORED_OBJECT),
    CREATE_TRIGGER(Family.STORED_OBJECT),
    DROP_TRIGGER(Family.STORED_OBJECT),
    CREATE_EVENT(Family.STORED_OBJECT),
    ALTER_EVENT(Family.STORED_OBJECT),
    DROP_EVENT(Family.STORED_OBJECT),
    /** Users, roles, grants, passwords. */
    ACCOUNT(Family.NO_OBJECT),
    /** ANALYZE, OPTIMIZE, REPAIR, CHECK, FLUSH, CACHE INDEX, RESET, replication control. */
    MAINTENANCE(Family.NO_OBJECT),
    /** Tablespaces, CREATE SERVER, plugins, components, loadable functions, reference systems, resource groups, SET. */
    SERVER(Family.NO_OBJECT),
    /** BEGIN, COMMIT, ROLLBACK, SAVEPOINT, XA. */
    TRANSACTION(Family.NO_OBJECT),
    /** Rows changed by a statement: INSERT, UPDATE, DELETE, REPLACE, LOAD DATA. */
    ROW_STATEMENT(Family.ROWS),
    /** Anything else, a statement of nothing but comments included. */
    OTHER(Family.UNKNOWN);

    private enum Family {
        TABLE,
        DATABASE,
        STORED_OBJECT,
        NO_OBJECT,
        ROWS,
        UNKNOWN
    }

    private final Family family;

    StatementKind(Family family) {
        this.family = family;
    }

    /** Whether it creates, changes, renames, empties or drops tables or their indexes. */
    public boolean isTableDdl() {
        return family == Family.TABLE;
    }

    /** Whether it creates, changes or drops a database. */
    public boolean isDatabaseDdl() {
        return family == Family.DATABASE;
    }

    /** Whether it creates, changes or drops a view, routine, trigger or event. */
    public boolean isStoredObjectDdl() {
        return family == Family.STORED_OBJECT;
    }

    /** What sort of stored object it is about; empty when it is about none. */
    public Optional<StoredObjectKind> storedObject() {
        return isStoredObjectDdl()
                ? Optional.of(StoredObjectKind.valueOf(name().substring(name().indexOf('_') + 1)))
                : Optional.empty();
    }

    /** Whether it leaves every database's objects and rows as they were. */
    public boolean changesNoObject() {
        return family == Family.NO_OBJECT;
    }
}
