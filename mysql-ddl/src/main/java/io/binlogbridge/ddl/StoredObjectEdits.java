package io.binlogbridge.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes another server's form of a statement on a view, routine, trigger or event: changes of a few clauses, every other byte as it
 * was. Not thread-safe.
 */
public final class StoredObjectEdits {

    private static final String CLOSING = "; END IF";

    private final String sql;
    private final Map<ObjectClause, Span> clauses;
    private final List<Edit> edits = new ArrayList<>();

    StoredObjectEdits(String sql, Map<ObjectClause, Span> clauses) {
        this.sql = sql;
        this.clauses = clauses;
    }

    /** Takes DEFINER out, so that the object belongs to whoever runs the statement. */
    public StoredObjectEdits withoutDefiner() {
        Span definer = clauses.get(ObjectClause.DEFINER);
        if (definer != null) {
            int end = definer.end();
            // The blank after it goes too, unless that is all that keeps its neighbours apart.
            if (end < sql.length() && sql.charAt(end) == ' ') {
                end++;
            }
            edits.add(new Edit(definer.start(), end, ""));
        }
        return this;
    }

    /** Lets a view or routine run with the rights of its user: what is said about SQL SECURITY is changed, or it is said. */
    public StoredObjectEdits securityInvoker() {
        Span said = clauses.get(ObjectClause.SQL_SECURITY);
        Span subject = clauses.get(ObjectClause.SUBJECT);
        Span characteristics = clauses.get(ObjectClause.CHARACTERISTICS);
        if (said != null) {
            edits.add(new Edit(said.start(), said.end(), "INVOKER"));
        } else if (subject != null) {
            edits.add(new Edit(subject.start(), subject.start(), "SQL SECURITY INVOKER "));
        } else if (characteristics != null) {
            edits.add(new Edit(characteristics.start(), characteristics.start(), " SQL SECURITY INVOKER"));
        }
        return this;
    }

    /**
     * Lets a trigger do what it does only under a condition.
     *
     * @param condition an expression
     * @throws IllegalStateException when the statement does not make a trigger
     */
    public StoredObjectEdits guardedBy(String condition) {
        Span body = body();
        edits.add(new Edit(body.start(), body.start(), opening(condition)));
        edits.add(new Edit(body.end(), body.end(), CLOSING));
        return this;
    }

    /** Whether {@link #guardedBy} made this trigger with that condition. */
    public boolean isGuardedBy(String condition) {
        Span body = clauses.get(ObjectClause.BODY);
        return body != null
                && sql.startsWith(opening(condition), body.start())
                && sql.substring(body.start(), body.end()).endsWith(CLOSING);
    }

    /** Takes back what {@link #guardedBy} did; a trigger that is not guarded by that condition stays as it is. */
    public StoredObjectEdits unguarded(String condition) {
        if (isGuardedBy(condition)) {
            Span body = body();
            edits.add(new Edit(body.start(), body.start() + opening(condition).length(), ""));
            edits.add(new Edit(body.end() - CLOSING.length(), body.end(), ""));
        }
        return this;
    }

    /** Lets an event be there and do nothing. An ALTER EVENT that says nothing about it leaves it as it is. */
    public StoredObjectEdits disabled() {
        Span status = clauses.get(ObjectClause.STATUS);
        Span place = clauses.get(ObjectClause.STATUS_PLACE);
        if (status != null) {
            edits.add(new Edit(status.start(), status.end(), "DISABLE"));
        } else if (place != null && !clauses.containsKey(ObjectClause.ALTERS)) {
            edits.add(new Edit(place.start(), place.start(), "DISABLE "));
        }
        return this;
    }

    /** Makes CREATE OR REPLACE of ALTER VIEW; any other statement stays as it is. */
    public StoredObjectEdits createsOrReplaces() {
        Span alter = clauses.get(ObjectClause.ALTERS);
        if (alter != null && clauses.containsKey(ObjectClause.SUBJECT)) {
            edits.add(new Edit(alter.start(), alter.end(), "CREATE OR REPLACE"));
        }
        return this;
    }

    /** Puts a trigger on the table of this name; its body stays as it is. */
    public StoredObjectEdits onTable(String name) {
        Span table = clauses.get(ObjectClause.TABLE);
        if (table != null) {
            edits.add(new Edit(table.start(), table.end(), ObjectName.quoted(name)));
        }
        return this;
    }

    /** The statement with all that. */
    public String text() {
        return Edit.apply(sql, edits);
    }

    private Span body() {
        Span body = clauses.get(ObjectClause.BODY);
        if (body == null) {
            throw new IllegalStateException("no trigger is made by " + sql);
        }
        return body;
    }

    private static String opening(String condition) {
        return "IF " + condition + " THEN ";
    }
}
