package io.binlogbridge.ddl;

/**
 * One table (or view) that gets another name.
 *
 * @param from the name before; a later pair of one statement may use a name that an earlier one made or freed
 * @param to the name after
 */
public record TableRename(ObjectName from, ObjectName to) {}
