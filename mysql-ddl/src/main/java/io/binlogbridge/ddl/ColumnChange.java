package io.binlogbridge.ddl;

/**
 * What an ALTER TABLE does to a column of its table.
 *
 * @param column the column's name before the statement; of one that is added, its only name
 * @param after its name after the statement; the same where it has no other, and where it is dropped
 */
public record ColumnChange(Kind kind, String column, String after) {

    /** What is done. */
    public enum Kind {
        ADDED,
        DROPPED,
        /** Called otherwise; CHANGE may define it anew as well. */
        RENAMED,
        /** Under the same name: MODIFY, CHANGE, ALTER COLUMN. */
        REDEFINED
    }
}
