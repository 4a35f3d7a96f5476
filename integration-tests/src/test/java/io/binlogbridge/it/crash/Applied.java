package io.binlogbridge.it.crash;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How far a target is. */
final class Applied {

    private Applied() {}

    /** The offset up to which the target has everything. */
    static long on(MySqlServer target, Pair pair) throws SQLException {
        try (Connection connection = target.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT MAX(next_offset) FROM binlog_bridge.progress WHERE connector = ? AND topic = ?")) {
            statement.setString(1, pair.sinkName());
            statement.setString(2, pair.topic());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Who is connected to {@code target}, what they do, and whose transactions are open; a line each. */
    static String connections(MySqlServer target) throws SQLException {
        StringBuilder lines = new StringBuilder();
        // Not from information_schema's list of them: that fails on binary values in whatever statement is under way.
        for (String question : List.of(
                "SHOW PROCESSLIST",
                "SELECT TRX_MYSQL_THREAD_ID, TRX_STATE, TRX_STARTED FROM information_schema.INNODB_TRX")) {
            try (Connection connection = target.connection();
                    PreparedStatement statement = connection.prepareStatement(question);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        lines.append(rows.getString(column)).append(' ');
                    }
                    lines.append('\n');
                }
            }
        }
        return lines.toString();
    }
}
