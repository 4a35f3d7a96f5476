package io.binlogbridge.ddl;

/** What an object is. Tables and views share one name space; each of the others has its own. */
public enum ObjectType {
    DATABASE,
    /** Also where a statement does not tell a view from a table (a view's body, RENAME TABLE). */
    TABLE,
    VIEW,
    ROUTINE,
    TRIGGER,
    EVENT
}
