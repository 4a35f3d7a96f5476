package io.binlogbridge.ddl;

import java.util.List;

/** Views, routines, triggers and events. */
final class StoredObjects {

    private StoredObjects() {}

    /** After CREATE or ALTER ... VIEW. */
    static void view(TokenCursor cursor, Draft draft, Role role) {
        draft.clause(ObjectClause.SUBJECT, cursor.peek(-1), cursor.peek(-1));
        draft.ifNotExists(cursor);
        draft.name(cursor, ObjectType.VIEW, role);
        while (!cursor.atEnd() && !cursor.accept("AS")) {
            cursor.next();
        }
        QueryPart.read(withoutCheckOption(cursor.rest()), draft);
        cursor.toEnd();
    }

    /** After CREATE PROCEDURE or FUNCTION. */
    static void routine(TokenCursor cursor, Draft draft) {
        draft.ifNotExists(cursor);
        NameSite own = draft.name(cursor, ObjectType.ROUTINE, Role.CREATES);
        ProgramPart.read(cursor.rest(), own.object(), false, draft);
        RoutineHead.read(cursor, draft);
        cursor.toEnd();
    }

    /** After ALTER PROCEDURE or FUNCTION. */
    static void alterRoutine(TokenCursor cursor, Draft draft) {
        draft.name(cursor, ObjectType.ROUTINE, Role.CHANGES);
        RoutineHead.characteristics(cursor, draft);
    }

    /** After CREATE EVENT. */
    static void event(TokenCursor cursor, Draft draft) {
        draft.ifNotExists(cursor);
        NameSite own = draft.name(cursor, ObjectType.EVENT, Role.CREATES);
        ProgramPart.read(cursor.rest(), own.object(), false, draft);
        EventHead.read(cursor, draft);
        cursor.toEnd();
    }

    /** After CREATE TRIGGER. */
    static void trigger(TokenCursor cursor, Draft draft) {
        draft.ifNotExists(cursor);
        NameSite own = draft.name(cursor, ObjectType.TRIGGER, Role.CREATES);
        cursor.acceptAnyOf("BEFORE", "AFTER");
        cursor.acceptAnyOf("INSERT", "UPDATE", "DELETE");
        cursor.expect("ON");
        draft.triggerTable = draft.name(cursor, ObjectType.TABLE, Role.REFERS).object();
        draft.clause(ObjectClause.TABLE, cursor.peek(-1), cursor.peek(-1));
        cursor.expect("FOR");
        cursor.expect("EACH");
        cursor.expect("ROW");
        if (cursor.acceptAnyOf("FOLLOWS", "PRECEDES")) {
            // This name has no database before it; it belongs where the trigger itself does.
            Token other = cursor.expectIdentifier();
            draft.sites.add(
                    draft.reference(List.of(other), other.start(), own.object().database(), ObjectType.TRIGGER)
                            .inside(own.object()));
        }
        ProgramPart.read(cursor.rest(), own.object(), true, draft);
        body(cursor.rest(), draft);
        cursor.toEnd();
    }

    private static void body(List<Token> rest, Draft draft) {
        int end = rest.size();
        while (end > 0 && rest.get(end - 1).isSymbol(";")) {
            end--;
        }
        if (end > 0) {
            draft.clause(ObjectClause.BODY, rest.get(0), rest.get(end - 1));
        }
    }

    /** After ALTER EVENT. */
    static void alterEvent(TokenCursor cursor, Draft draft) {
        NameSite own = draft.name(cursor, ObjectType.EVENT, Role.CHANGES);
        EventHead.status(cursor.rest(), draft);
        int depth = 0;
        while (!cursor.atEnd()) {
            Token token = cursor.peek();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && cursor.accept("RENAME", "TO")) {
                draft.name(cursor, ObjectType.EVENT, Role.CREATES);
            } else if (depth == 0 && token.is("DO")) {
                ProgramPart.read(cursor.rest(), own.object(), false, draft);
                cursor.toEnd();
            } else {
                cursor.next();
            }
        }
    }

    private static List<Token> withoutCheckOption(List<Token> query) {
        int end = query.size();
        if (end > 0 && query.get(end - 1).isSymbol(";")) {
            end--;
        }
        if (end >= 3 && query.get(end - 1).is("OPTION") && query.get(end - 2).is("CHECK")) {
            int with = query.get(end - 3).isAnyOf("CASCADED", "LOCAL") ? end - 4 : end - 3;
            end = query.get(with).is("WITH") ? with : end;
        }
        return query.subList(0, end);
    }
}
