package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.StopException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Says which task may write what a partition brings. A task claims its partitions when it opens them; each of its transactions reads the
 * claim under a lock that lasts until it ends. So once another task has claimed a partition, nothing that the former one still has
 * under way can become durable, however long it was out of touch. Thread-safe.
 */
public final class PartitionLease {

    private static final String WHERE = " WHERE connector = ? AND topic = ? AND partition_no = ?";

    private final String table;
    private final String owner = UUID.randomUUID().toString();

    public PartitionLease(ControlDatabase control) {
        table = control.table("partition_owner");
    }

    /** Claims {@code key}: waits until no transaction of a former owner is under way. Commits. */
    public void claim(Connection connection, PartitionKey key) throws SQLException {
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
     * @throws StopException when another task has claimed {@code key} since
     */
    public void hold(Connection connection, PartitionKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT owner FROM " + table + WHERE + " LOCK IN SHARE MODE")) {
            ProgressTable.bind(select, 1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !owner.equals(row.getString(1))) {
                    throw new StopException("Partition " + key + " of connector " + key.connector()
                            + " is worked on by another task now; this one writes no more of it. When that goes on, two"
                            + " connectors of one name write into this target: stop one of them.");
                }
            }
        }
    }
}
