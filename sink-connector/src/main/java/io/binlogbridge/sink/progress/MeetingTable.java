package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.StatementJournal.Applied;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes {@code meeting}: which topics have come to a statement that stands in several of them. A row is {@code arrived} when all
 * that its topic has before the statement is durable, and {@code done} when the statement is.
 */
public final class MeetingTable {

    private final String table;
    private final String progress;
    private final String journal;

    public MeetingTable(ControlDatabase control) {
        table = control.table("meeting");
        progress = control.table("progress");
        journal = control.table("ddl_log");
    }

    /** The topic of {@code database} at a statement. */
    public record Arrival(String database, String topic, boolean done) {}

    /** All that have come to {@code place}, which names a statement, of this connector. */
    public List<Arrival> at(Connection connection, String connector, String place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT source_database, topic, status FROM "
                + table + " WHERE connector = ? AND place = ? ORDER BY source_database")) {
            select.setString(1, connector);
            select.setString(2, place);
            List<Arrival> arrivals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrivals.add(new Arrival(
                            row.getString(1), row.getString(2), row.getString(3).equals("done")));
                }
            }
            return arrivals;
        }
    }

    /** Notes in the transaction under way that the topic of {@code change} has come to {@code place}, or that it is past it. */
    public void note(Connection connection, String connector, SchemaChange change, String place, boolean done)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table
                + " (connector, topic, partition_no, place, source_database, record_offset, source_position, statement, status)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE record_offset = VALUES(record_offset), status = VALUES(status)")) {
            insert.setString(1, connector);
            insert.setString(2, change.address().topic());
            insert.setInt(3, change.address().partition());
            insert.setString(4, place);
            insert.setString(5, change.database());
            insert.setLong(6, change.address().offset());
            insert.setString(7, change.position().toString());
            insert.setString(8, change.statement());
            insert.setString(9, done ? "done" : "arrived");
            insert.executeUpdate();
        }
    }

    /** Notes in the transaction under way that the statement at {@code place} is done, for all topics. */
    public void done(Connection connection, String connector, String place) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + table + " SET status = 'done' WHERE connector = ? AND place = ?")) {
            update.setString(1, connector);
            update.setString(2, place);
            update.executeUpdate();
        }
    }

    /** The topic of {@code key} goes back to before {@code offset}: what it came to from there on it has not come to yet. */
    public void forget(Connection connection, PartitionKey key, long offset) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table
                + " WHERE connector = ? AND topic = ? AND partition_no = ? AND record_offset >= ?")) {
            ProgressTable.bind(delete, 1, key);
            delete.setLong(4, offset);
            delete.executeUpdate();
        }
    }

    /** The last statement of several topics that {@code key} is past, from {@code from} on and before {@code until}. */
    public Optional<Applied> lastDone(Connection connection, PartitionKey key, long from, long until)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT record_offset, statement FROM " + table
                + " WHERE connector = ? AND topic = ? AND partition_no = ? AND status = 'done' AND record_offset >= ?"
                + " AND record_offset < ? ORDER BY record_offset DESC LIMIT 1")) {
            ProgressTable.bind(select, 1, key);
            select.setLong(4, from);
            select.setLong(5, until);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Applied(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** How far {@code topic} is; changes while it goes on, and tells of a statement that runs; empty when nobody consumes it. */
    public Optional<String> movement(Connection connection, String connector, String topic) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT next_offset, (SELECT COUNT(*) FROM " + journal
                        + " WHERE connector = ? AND topic = ? AND status = 'pending') FROM " + progress
                        + " WHERE connector = ? AND topic = ? ORDER BY partition_no LIMIT 1")) {
            select.setString(1, connector);
            select.setString(2, topic);
            select.setString(3, connector);
            select.setString(4, topic);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(row.getLong(1) + (row.getLong(2) > 0 ? RUNS : ""));
            }
        }
    }

    /** In what {@link #movement} says: a statement is under way. */
    public static final String RUNS = " and runs a statement";
}
