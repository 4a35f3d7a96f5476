package io.binlogbridge.it.crash;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

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
        try (Connection connection = target.connection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT p.ID, p.COMMAND, p.TIME, p.STATE, t.TRX_STATE, t.TRX_STARTED, LEFT(p.INFO, 120)"
                                + " FROM information_schema.PROCESSLIST p LEFT JOIN information_schema.INNODB_TRX t"
                                + " ON t.TRX_MYSQL_THREAD_ID = p.ID");
                ResultSet rows = statement.executeQuery()) {
            StringBuilder lines = new StringBuilder();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    lines.append(rows.getString(column)).append(' ');
                }
                lines.append('\n');
            }
            return lines.toString();
        }
    }
}
