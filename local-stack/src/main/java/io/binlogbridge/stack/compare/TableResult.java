package io.binlogbridge.stack.compare;

/**
 * What came out for one table, or for a database as such.
 *
 * @param source the table on the source, or {@code -} when only the target has it
 * @param target the table on the target, or {@code -} when it is not there and not meant to be
 * @param sourceRows rows on the source; -1 when there is no such table
 * @param targetRows rows on the target; -1 when there is no such table
 * @param difference what differs, in words; empty when both sides are equal
 */
public record TableResult(String source, String target, long sourceRows, long targetRows, String difference) {

    /** In place of a name or a count that does not exist. */
    static final String NOTHING = "-";

    static final long NO_ROWS = -1;

    /** Whether both sides have the same. */
    public boolean isEqual() {
        return difference.isEmpty();
    }

    static TableResult onlyOnSource(TableName source, TableName target, long rows) {
        return new TableResult(source.toString(), target.toString(), rows, NO_ROWS, "not on the target");
    }

    static TableResult onlyOnTarget(TableName target, long rows) {
        return new TableResult(NOTHING, target.toString(), NO_ROWS, rows, "not on the source");
    }

    static TableResult ofDatabase(String source, String target, String difference) {
        return new TableResult(source, target, NO_ROWS, NO_ROWS, difference);
    }
}
