package io.binlogbridge.sink.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.sink.TargetServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnerMarkTest {

    private final String owner = UUID.randomUUID().toString();
    private final TargetPool pool =
            new TargetPool(new TargetAddress(TargetServer.url(), TargetServer.user(), TargetServer.password()), owner);

    @Test
    void theConnectionsOfATaskAreFoundAndNoOthers() throws SQLException {
        try (Target one = pool.target();
                Target other = pool.target();
                Target nobodys = new Target(
                        new TargetAddress(TargetServer.url(), TargetServer.user(), TargetServer.password()))) {
            long first = id(one.connection());
            long second = id(other.connection());
            assertThat(OwnerMark.connections(nobodys.connection(), owner)).containsExactlyInAnyOrder(first, second);
            assertThat(OwnerMark.connections(
                            nobodys.connection(), UUID.randomUUID().toString()))
                    .isEmpty();
        }
    }

    /** As when a connection broke and the server has not missed it yet. */
    @Test
    void aConnectionWhoseMarkAnotherStillHoldsTakesTheNext() throws SQLException {
        try (Target lane = pool.target();
                Connection broken =
                        DriverManager.getConnection(TargetServer.url(), TargetServer.user(), TargetServer.password())) {
            OwnerMark.put(broken, owner, 0);
            long again = id(lane.connection());
            assertThat(OwnerMark.connections(broken, owner)).containsExactlyInAnyOrder(id(broken), again);
        }
    }

    @Test
    void aConnectionThatIsGoneIsNotFound() throws SQLException {
        try (Target one = pool.target();
                Target other = pool.target()) {
            one.connection().close();
            long left = id(other.connection());
            assertThat(OwnerMark.connections(other.connection(), owner)).containsExactly(left);
        }
    }

    private static long id(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
