package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.target.OwnerMark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which task may write what a partition brings. A task claims its partitions when it opens them; each of its transactions reads the
 * claim under a lock that lasts until it ends. So once another task has claimed a partition, nothing that the former one still has
 * under way can become durable, however long it was out of touch. Thread-safe.
 */
public final class PartitionLease {

    private static final String WHERE = " WHERE connector = ? AND topic = ? AND partition_no = ?";

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final Logger log = LoggerFactory.getLogger(PartitionLease.class);

    private final String table;
    private final String owner;

    /** @param owner names the task; its connections carry it as their {@link OwnerMark} */
    public PartitionLease(ControlDatabase control, String owner) {
        this.table = control.table("partition_owner");
        this.owner = owner;
    }

    /**
     * Claims {@code key}: waits until no transaction of a former owner is under way. One whose host died without a word leaves its
     * transactions open for as long as the server takes the connection for alive, hours by default: where a wait is in vain, its
     * connections are killed. Commits.
     */
    public void claim(Connection connection, PartitionKey key) throws SQLException {
        try {
            write(connection, key);
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                connection.rollback();
                killConnections(connection, formerOwner(connection, key));
            }
            throw e;
        }
    }

    private String formerOwner(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT owner FROM " + table + WHERE)) {
            ProgressTable.bind(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void killConnections(Connection connection, String former) throws SQLException {
        List<Long> left = OwnerMark.connections(connection, former);
        try (Statement kill = connection.createStatement()) {
            for (long id : left) {
                log.warn("Killing connection {} of a task that is gone and has left a transaction open", id);
                kill.execute("KILL " + id);
            }
        }
        if (left.isEmpty()) {
            log.warn(
                    "A transaction keeps this task from its partition, and no connection of the former task {} is known."
                            + " If this goes on, look for the transaction in information_schema.INNODB_TRX and end its connection.",
                    former);
        }
    }

    private void write(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table
                        + " (connector, topic, partition_no, owner) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE owner = VALUES(owner)")) {
            ProgressTable.bind(insert, 1, key);
            insert.setString(4, owner);
            insert.executeUpdate();
        }
        connection.commit();
    }

    /**
     * Holds the claim until the transaction under way ends.
     *
     * @throws LeaseLostException when another task has claimed {@code key} since
     */
    public void hold(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT owner FROM " + table + WHERE + " LOCK IN SHARE MODE")) {
            ProgressTable.bind(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !owner.equals(row.getString(1))) {
                    throw new LeaseLostException(key);
                }
            }
        }
    }
}
