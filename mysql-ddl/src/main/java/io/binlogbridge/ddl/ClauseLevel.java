package io.binlogbridge.ddl;

/** Where a clause stands, which says what it is about. */
public enum ClauseLevel {
    /** Between ALTER and TABLE. */
    PREFIX,
    /** An option of a database. */
    DATABASE,
    /** An option of a table, of an index statement's execution included (ALGORITHM, LOCK). */
    TABLE,
    /** An option of a partition or a subpartition. */
    PARTITION,
    /** A column's definition as a whole, its type, or one of its attributes. */
    COLUMN,
    /** An index's definition as a whole, or one of its options. */
    INDEX,
    /** CONVERT TO CHARACTER SET. */
    CONVERSION,
    /** One of the actions of ALTER TABLE as a whole. */
    ACTION,
    /** A constraint of CREATE TABLE as a whole. */
    CONSTRAINT,
    /** Within an expression, a query or a body. */
    EXPRESSION
}
