package io.binlogbridge.stack.quickstart;

import io.binlogbridge.stack.quickstart.Servers.Running;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the target is, as the source, the target and the sink's control database there tell. */
final class Replication implements AutoCloseable {

    private static final int UNKNOWN_DATABASE = 1049;
    private static final int UNKNOWN_TABLE = 1146;
    private static final String EXECUTED = "SELECT @@global.gtid_executed";

    private final Connection source;
    private final Connection target;

    /** What the source had done before: it comes with the snapshot, not as transactions that the sink could note down. */
    private final String before;

    Replication(Running servers) throws SQLException {
        this.source = servers.source().connection();
        this.target = servers.target().connection();
        this.before = text(source, EXECUTED);
    }

    /**
     * A look at both sides.
     *
     * @param sourceRows rows in the shop on the source
     * @param targetRows rows in the shop on the target
     * @param records how many records of the topic the target has taken in
     * @param lagMs age of the latest change that the target has, in milliseconds; 0 when it has everything
     * @param lastStatement the last DDL that the target ran, in one line; empty when there was none
     */
    record State(long sourceRows, long targetRows, long records, long lagMs, String lastStatement) {}

    State look() throws SQLException {
        String executed = text(source, EXECUTED);
        long lag = number(
                "SELECT IF(latest_ts_ms = 0 OR GTID_SUBTRACT(?, CONCAT_WS(',', ?, executed_gtids, source_gtid)) = '', 0,"
                        + " GREATEST(0, ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) - latest_ts_ms)) FROM binlog_bridge.progress",
                executed,
                before);
        return new State(
                rows(source),
                rows(target),
                number("SELECT next_offset FROM binlog_bridge.progress"),
                lag,
                text(target, "SELECT statement_run FROM binlog_bridge.ddl_log ORDER BY id DESC LIMIT 1")
                        .replaceAll("\\s+", " "));
    }

    /** Writes a mark on the source behind all that has been written there. */
    void mark() throws SQLException {
        try (PreparedStatement insert =
                source.prepareStatement("INSERT INTO shop.activity VALUES (NOW(), 'quickstart', 'the last row')")) {
            insert.executeUpdate();
        }
    }

    /** Whether the mark has come to the target: one topic is applied in its order, so everything before it has. */
    boolean markHasArrived() throws SQLException {
        return number("SELECT COUNT(*) FROM shop.activity WHERE what = 'the last row'") == 1;
    }

    private static long rows(Connection server) throws SQLException {
        long rows = 0;
        try (PreparedStatement tables = server.prepareStatement("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'shop' AND table_type = 'BASE TABLE'")) {
            try (ResultSet names = tables.executeQuery()) {
                while (names.next()) {
                    String count = text(server, "SELECT COUNT(*) FROM shop.`" + names.getString(1) + "`");
                    rows += count.isEmpty() ? 0 : Long.parseLong(count);
                }
            }
        }
        return rows;
    }

    private long number(String question, String... parameters) throws SQLException {
        String answer = text(target, question, parameters);
        return answer.isEmpty() ? 0 : Long.parseLong(answer);
    }

    /** The first value of the answer; empty when there is none, or when the table is not there (yet, or any more). */
    private static String text(Connection server, String question, String... parameters) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                String value = row.next() ? row.getString(1) : null;
                return value == null ? "" : value;
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == UNKNOWN_TABLE || e.getErrorCode() == UNKNOWN_DATABASE) {
                return "";
            }
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        try (source) {
            target.close();
        }
    }
}
