package io.binlogbridge.ddl;

/**
 * An object that a statement names, once for each time it is named.
 *
 * @param object its name; an unqualified one has the session's default database
 * @param type what it is
 * @param role what the statement does to it
 */
public record ObjectReference(ObjectName object, ObjectType type, Role role) {}
