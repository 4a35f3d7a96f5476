package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SnapshotMark;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.event.StopException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads and writes {@code progress}. Each task touches only the rows of its own partitions, so tasks never wait for each other. */
public final class ProgressTable {

    private static final String WHERE = " WHERE connector = ? AND topic = ? AND partition_no = ?";

    private final String table;

    public ProgressTable(ControlDatabase control) {
        table = control.table("progress");
    }

    /** How far {@code key} is; a row is made for it when there is none. Commits. */
    public Progress open(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT IGNORE INTO " + table
                + " (connector, topic, partition_no, next_offset, source_pos, source_row, source_half, source_ts_ms,"
                + " executed_gtids, latest_ts_ms) VALUES (?, ?, ?, " + Progress.NOTHING + ", 0, 0, 1, 0, '', 0)")) {
            bind(insert, 1, key);
            insert.executeUpdate();
        }
        connection.commit();
        try {
            return read(connection, key);
        } finally {
            connection.rollback();
        }
    }

    /** How far {@code key} is, as the transaction under way sees it. */
    public Progress read(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT next_offset, source_file, source_pos, source_row,"
                        + " source_half, source_gtid, source_ts_ms, executed_gtids, latest_ts_ms, ahead_until, rewound_from,"
                        + " COALESCE(rewound_gtids, ''), snapshot_offset, altered FROM " + table + WHERE)) {
            bind(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new StopException("The progress of " + key + " is gone from table " + table
                            + " on the target. Restore it, or start the migration anew under another connector name.");
                }
                return progress(row);
            }
        }
    }

    private static Progress progress(ResultSet row) throws SQLException {
        SourcePosition last = new SourcePosition(
                row.getString(2),
                row.getLong(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getLong(7),
                SnapshotMark.NONE);
        return new Progress(
                row.getLong(1),
                new FenceState(row.getString(8), last, row.getLong(9)),
                new AheadStretch(row.getLong(10), row.getLong(11), row.getString(12)),
                row.getLong(13),
                row.getBoolean(14));
    }

    /**
     * Writes {@code progress} into the transaction under way.
     *
     * @param from the next offset that the target must still have: another task that got hold of the partition has moved it on
     * @return whether it had; if not, the transaction must be rolled back
     */
    public boolean advance(Connection connection, PartitionKey key, long from, Progress progress) throws SQLException {
        FenceState fence = progress.fence();
        AheadStretch ahead = progress.ahead();
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table
                + " SET next_offset = ?, source_file = ?, source_pos = ?, source_row = ?, source_half = ?, source_gtid = ?,"
                + " source_ts_ms = ?, executed_gtids = ?, latest_ts_ms = ?, ahead_until = ?, rewound_from = ?,"
                + " rewound_gtids = ?, snapshot_offset = ?, altered = ?" + WHERE + " AND next_offset = ?")) {
            update.setLong(1, progress.nextOffset());
            update.setString(2, fence.last().file());
            update.setLong(3, fence.last().pos());
            update.setInt(4, fence.last().row());
            update.setInt(5, fence.last().half());
            update.setString(6, fence.last().gtid());
            update.setLong(7, fence.last().tsMs());
            update.setString(8, fence.executed());
            update.setLong(9, fence.latestTsMs());
            update.setLong(10, ahead.until());
            update.setLong(11, ahead.rewoundFrom());
            update.setString(12, ahead.executedBefore());
            update.setLong(13, progress.snapshotOffset());
            update.setBoolean(14, progress.altered());
            bind(update, 15, key);
            update.setLong(18, from);
            return update.executeUpdate() == 1;
        }
    }

    static void bind(PreparedStatement statement, int first, PartitionKey key) throws SQLException {
        statement.setString(first, key.connector());
        statement.setString(first + 1, key.topic());
        statement.setInt(first + 2, key.partition());
    }
}
