package io.binlogbridge.sink.event;

import org.jspecify.annotations.Nullable;

/**
 * What a record's {@code source.snapshot} says. Debezium marks the last row of a table, but not of every one: the very first row of a
 * snapshot is marked as that even if it is its table's only one, and a table read in chunks has no mark when the last chunk is empty.
 */
public enum SnapshotMark {
    /** Read from the binlog. */
    NONE,
    /** A row of an incremental snapshot: it stands among changes from the binlog. */
    INCREMENTAL,
    /** Read in a snapshot. */
    ROW,
    /** The last row that the snapshot reads of its table. */
    LAST_OF_TABLE;

    static SnapshotMark of(@Nullable Object snapshot) {
        if (snapshot == null) {
            return NONE;
        }
        return switch (snapshot.toString()) {
            case "false" -> NONE;
            case "incremental" -> INCREMENTAL;
            case "last", "last_in_data_collection" -> LAST_OF_TABLE;
            default -> ROW;
        };
    }
}
