package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes {@code merged_table} and {@code merged_statement}: which tables of the source share a target, and how far each of them is
 * in the sequence of statements that all of them bring.
 */
public final class MergedTables {

    private static final String COLUMNS =
            "topic, source_database, source_table, target_database, target_table, position_no,"
                    + " last_offset, mark_column, mark_value, mark_made";

    private static final String OF_TARGET = "target_database = ? AND target_table = ?";

    private final String members;
    private final String statements;
    private final String journal;
    private final String connector;

    public MergedTables(ControlDatabase control, String connector) {
        this.members = control.table("merged_table");
        this.statements = control.table("merged_statement");
        this.journal = control.table("ddl_log");
        this.connector = connector;
    }

    /** The tables that end in {@code target}. */
    public List<MergedMember> members(Connection connection, ObjectName target) throws SQLException {
        return list(connection, OF_TARGET, target.database(), target.name());
    }

    /** The entry of a table of the source. */
    public Optional<MergedMember> find(Connection connection, ObjectName source, ObjectName target)
            throws SQLException {
        return members(connection, target).stream()
                .filter(member -> member.source().equals(source))
                .findFirst();
    }

    /** All members of all targets, from whatever topic. */
    public List<MergedMember> all(Connection connection) throws SQLException {
        return list(connection, "1 = 1");
    }

    /** All members fed from {@code topic}. */
    public List<MergedMember> ofTopic(Connection connection, String topic) throws SQLException {
        return list(connection, "topic = ?", topic);
    }

    private List<MergedMember> list(Connection connection, String where, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS + " FROM " + members
                + " WHERE connector = ? AND " + where
                + " ORDER BY target_database, target_table, source_database, source_table")) {
            bind(select, values);
            List<MergedMember> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(member(row));
                }
            }
            return found;
        }
    }

    private static MergedMember member(ResultSet row) throws SQLException {
        String column = row.getString(8);
        return new MergedMember(
                row.getString(1),
                new ObjectName(row.getString(2), row.getString(3)),
                new ObjectName(row.getString(4), row.getString(5)),
                row.getInt(6),
                row.getLong(7),
                column == null
                        ? Optional.empty()
                        : Optional.of(new Mark(column, row.getString(9), row.getBoolean(10))));
    }

    /** Notes a member in the transaction under way, in place of what was noted of it. */
    public void put(Connection connection, MergedMember member) throws SQLException {
        try (PreparedStatement replace = connection.prepareStatement(
                "REPLACE INTO " + members + " (connector, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            replace.setString(1, connector);
            replace.setString(2, member.topic());
            replace.setString(3, member.source().database());
            replace.setString(4, member.source().name());
            replace.setString(5, member.target().database());
            replace.setString(6, member.target().name());
            replace.setInt(7, member.position());
            replace.setLong(8, member.lastOffset());
            replace.setString(9, member.mark().map(Mark::column).orElse(null));
            replace.setString(10, member.mark().map(Mark::value).orElse(null));
            replace.setBoolean(11, member.mark().map(Mark::made).orElse(false));
            replace.executeUpdate();
        }
    }

    /** Takes a member out, in the transaction under way. */
    public void remove(Connection connection, MergedMember member) throws SQLException {
        delete(
                connection,
                members,
                OF_TARGET + " AND source_database = ? AND source_table = ?",
                member.target().database(),
                member.target().name(),
                member.source().database(),
                member.source().name());
    }

    /** Takes all members of {@code target} out, and its statements, in the transaction under way. */
    public void forget(Connection connection, ObjectName target) throws SQLException {
        delete(connection, members, OF_TARGET, target.database(), target.name());
        delete(connection, statements, OF_TARGET, target.database(), target.name());
    }

    private void delete(Connection connection, String table, String where, String... values) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE connector = ? AND " + where)) {
            bind(delete, values);
            delete.executeUpdate();
        }
    }

    /** The statements that {@code target} has had, in their order. */
    public List<MergedStatement> statements(Connection connection, ObjectName target) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT number_no, statement, sql_mode, definition FROM " + statements
                        + " WHERE connector = ? AND " + OF_TARGET + " ORDER BY number_no")) {
            bind(select, target.database(), target.name());
            List<MergedStatement> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new MergedStatement(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return found;
        }
    }

    /** Notes in the transaction under way that {@code target} has had one more statement, which came from {@code topic}. */
    public void append(Connection connection, String topic, ObjectName target, MergedStatement statement)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + statements
                + " (connector, topic, target_database, target_table, number_no, statement, sql_mode, definition)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, connector);
            insert.setString(2, topic);
            insert.setString(3, target.database());
            insert.setString(4, target.name());
            insert.setInt(5, statement.number());
            insert.setString(6, statement.text());
            insert.setString(7, statement.mode());
            insert.setString(8, statement.definition());
            insert.executeUpdate();
        }
    }

    /** The states before, as they are noted, of what other partitions of the connector have begun and not finished. */
    public List<String> begunByOthers(Connection connection, String topic, int partition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT state_before FROM " + journal
                + " WHERE connector = ? AND NOT (topic = ? AND partition_no = ?) AND status = 'pending'")) {
            select.setString(1, connector);
            select.setString(2, topic);
            select.setInt(3, partition);
            List<String> states = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    states.add(row.getString(1));
                }
            }
            return states;
        }
    }

    private void bind(PreparedStatement statement, String... values) throws SQLException {
        statement.setString(1, connector);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 2, values[i]);
        }
    }
}
