package io.binlogbridge.sink.event;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a change stands in the source's binlog.
 *
 * @param file the binlog file; null when the record does not say
 * @param pos the position of the event in it, in bytes
 * @param row the row's index within the event
 * @param half 0 for the delete half of an update that changes the primary key, which Debezium writes as a delete and an insert of
 *     one and the same position; 1 for everything else. All deletes count as such a half, because nothing tells them apart.
 * @param gtid the transaction; null without GTIDs
 * @param tsMs when the source logged it, milliseconds since 1970; 0 when unknown
 * @param mark whether it was read in a snapshot, where all records carry one position
 */
public record SourcePosition(
        @Nullable String file, long pos, int row, int half, @Nullable String gtid, long tsMs, SnapshotMark mark) {

    /** Nothing known. */
    public static final SourcePosition UNKNOWN = new SourcePosition(null, 0, 0, 1, null, 0, SnapshotMark.NONE);

    /** Whether it was read in a snapshot. */
    public boolean snapshot() {
        return mark != SnapshotMark.NONE;
    }

    /** Orders two positions of one server: file sequence number, position, row, half. Both must name a file. */
    public int compareInBinlog(SourcePosition other) {
        // Almost always the same file, whose number is then none of our business.
        int byFile =
                Objects.equals(file, other.file) ? 0 : Long.compare(sequenceNumber(file), sequenceNumber(other.file));
        if (byFile != 0) {
            return byFile;
        }
        int byPos = Long.compare(pos, other.pos);
        if (byPos != 0) {
            return byPos;
        }
        int byRow = Integer.compare(row, other.row);
        return byRow != 0 ? byRow : Integer.compare(half, other.half);
    }

    /** {@code binlog.000012} has 12: file names outgrow six digits, so text does not order them. */
    private static long sequenceNumber(@Nullable String file) {
        if (file == null) {
            return -1;
        }
        try {
            return Long.parseLong(file.substring(file.lastIndexOf('.') + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** For messages: {@code binlog.000012:456, row 0, GTID ...}. */
    @Override
    public String toString() {
        if (file == null) {
            return "no binlog position";
        }
        return "binlog " + file + ":" + pos + ", row " + row + (gtid == null ? "" : ", GTID " + gtid)
                + (snapshot() ? ", snapshot" : "");
    }
}
