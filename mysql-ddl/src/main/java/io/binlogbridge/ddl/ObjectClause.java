package io.binlogbridge.ddl;

/** A piece of the statement that makes a view, routine, trigger or event. */
enum ObjectClause {
    /** The word ALTER, where the statement begins with it. */
    ALTERS,
    /** {@code DEFINER=account}. */
    DEFINER,
    /** The word after {@code SQL SECURITY}. */
    SQL_SECURITY,
    /** The word VIEW, before which a view's clauses stand. */
    SUBJECT,
    /** Where a routine's characteristics begin; a place, no text. */
    CHARACTERISTICS,
    /** The name of a trigger's table, without its database. */
    TABLE,
    /** What a trigger does, without the semicolon at its end. */
    BODY,
    /** An event's ENABLE, DISABLE, DISABLE ON REPLICA. */
    STATUS,
    /** Where an event's status may stand; a place, no text. */
    STATUS_PLACE
}
