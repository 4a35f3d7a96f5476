package io.binlogbridge.sink.batch;

/** Which lane may write a table's rows. */
public enum Placement {
    /** Any, by hash of the primary key: no row of the table can be in another's way. */
    SPREAD,
    /** One of them: unique keys tie rows together, but by values that can be followed. */
    ONE_LANE,
    /**
     * None of them: rows are written in the transaction of the progress, so that the target is never ahead of it. For tables without a
     * key, whose rows cannot be written twice, and those with a unique key whose values cannot be told from the row's: over an
     * expression, a prefix, or a column that the records lack.
     */
    WITH_PROGRESS
}
