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
}
