package io.binlogbridge.sink.rule.where;

/** How much an expression insists on its collation; the first insists most (MySQL's COERCIBILITY()). */
enum Coercibility {
    /** It stands with COLLATE. */
    EXPLICIT,
    /** A column. */
    IMPLICIT,
    /** A literal. */
    COERCIBLE,
    /** A number or date made text. */
    NUMERIC
}
