package io.binlogbridge.sink.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.target.Target;
import io.binlogbridge.sink.target.TargetAddress;
import io.binlogbridge.sink.target.TargetPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionLeaseTest {

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private final ControlDatabase control = new ControlDatabase(
            "lease_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    private final PartitionKey key = new PartitionKey("shop", "shop.orders", 0);
    private final Task former = new Task();
    private final Task next = new Task();

    /** A task as the server sees it. */
    private final class Task implements AutoCloseable {
        private final String owner = UUID.randomUUID().toString();
        private final Target target = new TargetPool(
                        new TargetAddress(TargetServer.url(), TargetServer.user(), TargetServer.password()), owner)
                .target();
        private final PartitionLease lease = new PartitionLease(control, owner);

        Connection connection() throws SQLException {
            return target.connection();
        }

        void claim() throws SQLException {
            lease.claim(connection(), key);
        }

        void hold() throws SQLException {
            lease.hold(connection(), key);
        }

        void run(String statement) throws SQLException {
            try (Statement running = connection().createStatement()) {
                running.execute(statement);
            }
        }

        @Override
        public void close() {
            target.close();
        }
    }

    @BeforeEach
    void create() throws SQLException {
        control.createIfMissing(former.connection());
        next.run("SET SESSION innodb_lock_wait_timeout = 1");
    }

    @AfterEach
    void drop() {
        former.close();
        next.close();
        TargetServer.run("DROP DATABASE " + control.name());
    }

    @Test
    void whoHasClaimedAPartitionHoldsItUntilAnotherClaimsIt() throws SQLException {
        former.claim();
        former.hold();
        former.connection().commit();
        next.claim();
        next.hold();
        assertThatThrownBy(former::hold)
                .isInstanceOf(StopException.class)
                .hasMessageContaining("Partition shop.orders-0 of connector shop is worked on by another task now");
    }

    @Test
    void nobodyHoldsAPartitionThatNobodyHasClaimed() {
        assertThatThrownBy(former::hold).isInstanceOf(StopException.class);
    }

    @Test
    void twoTransactionsOfOneTaskHoldItTogether() throws SQLException {
        former.claim();
        former.hold();
        try (Target lane = new TargetPool(former.target.address(), former.owner).target()) {
            assertThatCode(() -> former.lease.hold(lane.connection(), key)).doesNotThrowAnyException();
        }
    }

    /** As when a host is gone without a word: its connection stays, and its transaction with it. */
    @Test
    void whatATaskThatIsGoneLeftOpenIsKilledWhenWaitingWasInVain() throws SQLException {
        former.claim();
        former.hold();
        try (Task other = new Task()) {
            other.run("DO 1");
            assertThatThrownBy(next::claim).isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                    .isEqualTo(LOCK_WAIT_TIMEOUT));
            next.claim();
            next.hold();
            assertThatThrownBy(() -> former.run("DO 1")).isInstanceOf(SQLException.class);
            assertThatCode(() -> other.run("DO 1")).doesNotThrowAnyException();
        }
    }
}
