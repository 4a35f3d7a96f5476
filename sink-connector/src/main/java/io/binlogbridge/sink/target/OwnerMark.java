package io.binlogbridge.sink.target;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks connections with the task that they belong to, so that another one can find them: each holds a user-level lock named after the
 * task. Such a lock is gone with its connection, everybody may ask who holds it, and that in every version, while performance_schema,
 * which could tell the same, is off on many servers.
 */
public final class OwnerMark {

    /** More connections than a task has: one for each lane, those for the progress, one for statements. */
    private static final int MOST = 128;

    private static final Logger log = LoggerFactory.getLogger(OwnerMark.class);

    private OwnerMark() {}

    /**
     * Marks {@code connection}. A server that does without such locks leaves it unmarked.
     *
     * @param number tells apart the connections of a task. When its mark is held by another, which may be one that broke and that the
     *     server has not missed yet, the next one is taken.
     */
    static void put(Connection connection, String owner, int number) {
        try (PreparedStatement lock = connection.prepareStatement("SELECT GET_LOCK(?, 0)")) {
            for (int i = 0; i < MOST; i++) {
                lock.setString(1, name(owner, (number + i) % MOST));
                try (ResultSet row = lock.executeQuery()) {
                    if (row.next() && row.getInt(1) == 1) {
                        return;
                    }
                }
            }
        } catch (SQLException e) {
            log.debug("A connection stays without a mark of its task", e);
        }
    }

    /** The ids of the connections that {@code owner} has on the server that {@code connection} leads to. */
    public static List<Long> connections(Connection connection, String owner) throws SQLException {
        String all = String.join(" UNION ALL ", Collections.nCopies(MOST, "SELECT IS_USED_LOCK(?)"));
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(all)) {
            for (int number = 0; number < MOST; number++) {
                select.setString(number + 1, name(owner, number));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getObject(1) != null) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
        }
        return ids;
    }

    /** At most 64 characters. */
    private static String name(String owner, int number) {
        return "binlog_bridge/" + owner + "/" + number;
    }
}
