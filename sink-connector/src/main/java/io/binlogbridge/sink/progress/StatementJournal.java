package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code ddl_log}. A statement commits implicitly, so it is noted before it runs and again when it is done. */
public final class StatementJournal {

    private final String table;

    public StatementJournal(ControlDatabase control) {
        table = control.table("ddl_log");
    }

    /**
     * A statement that was begun and not noted as done.
     *
     * @param run the statement as it was to be run
     * @param stateBefore the objects' state before, as {@link io.binlogbridge.sink.catalog.ObjectStates} writes it
     */
    public record Pending(long id, long offset, String run, String stateBefore) {}

    /** A statement that was run, as it was read. */
    public record Applied(long offset, String read) {}

    /** The last statement that was run from {@code from} on and before {@code until}. */
    public Optional<Applied> lastApplied(Connection connection, PartitionKey key, long from, long until)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT record_offset, statement_read FROM " + table
                + " WHERE connector = ? AND topic = ? AND partition_no = ? AND record_offset >= ? AND record_offset < ?"
                + " AND status IN ('pending', 'done')"
                + " ORDER BY record_offset DESC LIMIT 1")) {
            ProgressTable.bind(select, 1, key);
            select.setLong(4, from);
            select.setLong(5, until);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Applied(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        }
    }

    /** The statement that a crash left unfinished, if there is one. */
    public Optional<Pending> pending(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, record_offset, statement_run, state_before FROM " + table
                        + " WHERE connector = ? AND topic = ? AND partition_no = ? AND status = 'pending' ORDER BY id DESC")) {
            ProgressTable.bind(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Pending(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    /** Whether any statement of a topic was not run, so that the target's tables may lack what the source's have. */
    public boolean hasGaps(Connection connection, String topic) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM " + table + " WHERE topic = ? AND status NOT IN ('pending', 'done') LIMIT 1")) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Notes that {@code run} is about to be run. Commits. */
    public Pending begin(Connection connection, String connector, SchemaChange change, String run, String stateBefore)
            throws SQLException {
        long id = insert(connection, connector, change, new Text(run, stateBefore, "pending"));
        connection.commit();
        return new Pending(id, change.address().offset(), run, stateBefore);
    }

    /** Notes in the transaction under way that {@code change} is not run at all. */
    public void passedOver(Connection connection, String connector, SchemaChange change, Outcome outcome)
            throws SQLException {
        passedOver(connection, connector, change, outcome, null);
    }

    /** The same with the reason. */
    public void passedOver(
            Connection connection, String connector, SchemaChange change, Outcome outcome, @Nullable String error)
            throws SQLException {
        long id = insert(connection, connector, change, new Text("", "", outcome.status()));
        end(connection, new Pending(id, change.address().offset(), "", ""), outcome, error);
    }

    /** What a row says beside where the statement came from. */
    private record Text(String run, String stateBefore, String status) {}

    private long insert(Connection connection, String connector, SchemaChange change, Text text) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table
                        + " (connector, topic, partition_no, record_offset, source_position, statement_read,"
                        + " statement_run, session_variables, state_before, status)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, connector);
            insert.setString(2, change.address().topic());
            insert.setInt(3, change.address().partition());
            insert.setLong(4, change.address().offset());
            insert.setString(5, change.position().toString());
            insert.setString(6, change.statement());
            insert.setString(7, text.run());
            insert.setString(8, lines(change.session()));
            insert.setString(9, text.stateBefore());
            insert.setString(10, text.status());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    /** Each variable that the source logged, {@code name=value}, a line each; null when it logged none. */
    private static @Nullable String lines(SessionVariables session) {
        String lines = session.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : lines;
    }

    /** Notes in the transaction under way that the statement is done. */
    public void done(Connection connection, Pending pending) throws SQLException {
        end(connection, pending, Outcome.DONE, null);
    }

    /** How a statement that does not wait any more came to its end. */
    public enum Outcome {
        /** It ran. */
        DONE,
        /** The target refused it, or somebody moved the offsets past it, and the stream went on without. */
        SKIPPED,
        /** {@code ddl.exclude} names its kind. */
        EXCLUDED;

        private String status() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Notes in the transaction under way how a statement ended.
     *
     * @param error what the server said; null when nothing went wrong
     */
    public void end(Connection connection, Pending pending, Outcome outcome, @Nullable String error)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + table
                + " SET status = ?, error = ?, finished_at = NOW(3),"
                + " duration_ms = TIMESTAMPDIFF(MICROSECOND, started_at, NOW(3)) DIV 1000 WHERE id = ?")) {
            update.setString(1, outcome.status());
            update.setString(2, error);
            update.setLong(3, pending.id());
            update.executeUpdate();
        }
    }

    /** Notes in the transaction under way that nobody comes back to what was begun before {@code offset}. */
    public void leaveBehind(Connection connection, PartitionKey key, long offset) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE " + table
                        + " SET status = 'skipped', finished_at = NOW(3), error = 'The offsets were moved past it.'"
                        + " WHERE connector = ? AND topic = ? AND partition_no = ? AND record_offset < ? AND status = 'pending'")) {
            ProgressTable.bind(update, 1, key);
            update.setLong(4, offset);
            update.executeUpdate();
        }
    }

    /** Takes back a statement that the server refused, so that it is as if never begun. Commits. */
    public void takeBack(Connection connection, Pending pending) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE id = ?")) {
            delete.setLong(1, pending.id());
            delete.executeUpdate();
        }
        connection.commit();
    }
}
