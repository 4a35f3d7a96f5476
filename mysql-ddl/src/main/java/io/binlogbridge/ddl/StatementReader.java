package io.binlogbridge.ddl;

/** Finds out from its first words what a statement is, and lets the right reader have the rest of it. */
final class StatementReader {

    private final TokenCursor cursor;
    private final Draft draft;

    StatementReader(TokenCursor cursor, Draft draft) {
        this.cursor = cursor;
        this.draft = draft;
    }

    StatementKind read() {
        if (cursor.accept("CREATE")) {
            return create();
        } else if (cursor.accept("ALTER")) {
            draft.clause(ObjectClause.ALTERS, cursor.peek(-1), cursor.peek(-1));
            return alter();
        } else if (cursor.accept("DROP")) {
            return drop();
        } else if (cursor.accept("RENAME")) {
            return rename();
        } else if (cursor.accept("TRUNCATE")) {
            TableStatements.truncate(cursor, draft);
            return StatementKind.TRUNCATE_TABLE;
        }
        StatementKind kind = OtherStatements.kindOf(cursor);
        OtherStatements.read(kind, cursor, draft);
        return kind;
    }

    private StatementKind create() {
        StatementPrefix.skip(cursor, draft);
        if (cursor.accept("TABLE")) {
            TableStatements.create(cursor, draft);
            return StatementKind.CREATE_TABLE;
        } else if (cursor.acceptAnyOf("DATABASE", "SCHEMA")) {
            TableStatements.createDatabase(cursor, draft);
            return StatementKind.CREATE_DATABASE;
        } else if (cursor.accept("INDEX")) {
            TableStatements.index(cursor, draft);
            return StatementKind.CREATE_INDEX;
        } else if (cursor.accept("VIEW")) {
            StoredObjects.view(cursor, draft, Role.CREATES);
            return StatementKind.CREATE_VIEW;
        } else if (cursor.accept("PROCEDURE")) {
            StoredObjects.routine(cursor, draft);
            return StatementKind.CREATE_PROCEDURE;
        } else if (cursor.lookingAt("FUNCTION") && !OtherStatements.isLoadableFunction(cursor)) {
            cursor.expect("FUNCTION");
            StoredObjects.routine(cursor, draft);
            return StatementKind.CREATE_FUNCTION;
        } else if (cursor.accept("TRIGGER")) {
            StoredObjects.trigger(cursor, draft);
            return StatementKind.CREATE_TRIGGER;
        } else if (cursor.accept("EVENT")) {
            StoredObjects.event(cursor, draft);
            return StatementKind.CREATE_EVENT;
        }
        return OtherStatements.readObject(cursor, draft);
    }

    private StatementKind alter() {
        StatementPrefix.skip(cursor, draft);
        if (cursor.accept("TABLE")) {
            TableStatements.alter(cursor, draft);
            return StatementKind.ALTER_TABLE;
        } else if (cursor.acceptAnyOf("DATABASE", "SCHEMA")) {
            TableStatements.alterDatabase(cursor, draft);
            return StatementKind.ALTER_DATABASE;
        } else if (cursor.accept("VIEW")) {
            StoredObjects.view(cursor, draft, Role.CHANGES);
            return StatementKind.ALTER_VIEW;
        } else if (cursor.accept("PROCEDURE")) {
            StoredObjects.alterRoutine(cursor, draft);
            return StatementKind.ALTER_PROCEDURE;
        } else if (cursor.accept("FUNCTION")) {
            StoredObjects.alterRoutine(cursor, draft);
            return StatementKind.ALTER_FUNCTION;
        } else if (cursor.accept("EVENT")) {
            StoredObjects.alterEvent(cursor, draft);
            return StatementKind.ALTER_EVENT;
        }
        return OtherStatements.readObject(cursor, draft);
    }

    private StatementKind drop() {
        StatementPrefix.skip(cursor, draft);
        if (cursor.acceptAnyOf("TABLE", "TABLES")) {
            TableStatements.drop(cursor, draft, ObjectType.TABLE);
            return StatementKind.DROP_TABLE;
        } else if (cursor.acceptAnyOf("DATABASE", "SCHEMA")) {
            TableStatements.dropDatabase(cursor, draft);
            return StatementKind.DROP_DATABASE;
        } else if (cursor.accept("INDEX")) {
            TableStatements.index(cursor, draft);
            return StatementKind.DROP_INDEX;
        } else if (cursor.accept("VIEW")) {
            TableStatements.drop(cursor, draft, ObjectType.VIEW);
            return StatementKind.DROP_VIEW;
        } else if (cursor.accept("PROCEDURE")) {
            return dropOne(StatementKind.DROP_PROCEDURE, ObjectType.ROUTINE);
        } else if (cursor.accept("FUNCTION")) {
            return dropOne(StatementKind.DROP_FUNCTION, ObjectType.ROUTINE);
        } else if (cursor.accept("TRIGGER")) {
            return dropOne(StatementKind.DROP_TRIGGER, ObjectType.TRIGGER);
        } else if (cursor.accept("EVENT")) {
            return dropOne(StatementKind.DROP_EVENT, ObjectType.EVENT);
        }
        return OtherStatements.readObject(cursor, draft);
    }

    private StatementKind dropOne(StatementKind kind, ObjectType type) {
        draft.ifExists(cursor);
        draft.name(cursor, type, Role.DROPS);
        cursor.expectEnd();
        return kind;
    }

    private StatementKind rename() {
        if (cursor.acceptAnyOf("TABLE", "TABLES")) {
            TableStatements.rename(cursor, draft);
            return StatementKind.RENAME_TABLE;
        }
        return OtherStatements.readObject(cursor, draft);
    }
}
