package io.binlogbridge.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.history.RandomHistory;
import io.binlogbridge.it.history.Writer;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Names;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import io.binlogbridge.stack.mysql.MySqlInstallation;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a target does to its clients in a year. Each outage is longer than the sink may stay away from its group, and the sink's task
 * neither fails nor leaves the group: it goes on where it was, by itself.
 */
@ExtendWith(LiveStack.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetOutageIT {

    private static final String DATABASE = "outage";
    private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(8);
    private static final Duration OUTAGE = MAX_POLL_INTERVAL.multipliedBy(2);

    private final RandomHistory history = new RandomHistory(20_261_125);
    private MySqlServer target;
    private Pair pair;
    private Writer writer;
    private Topics topics;
    private Set<String> members;

    @BeforeAll
    void startPair(LiveStack stack) throws SQLException {
        target = MySqlServer.start(MySqlInstallation.locate(), stack.folder().resolve("outage"));
        topics = new Topics(stack.bootstrapServers());
        pair = new Pair(stack, DATABASE)
                .to(target)
                .withSink("consumer.override.max.poll.interval.ms", String.valueOf(MAX_POLL_INTERVAL.toMillis()))
                .createDatabase();
        writer = new Writer(stack.source(), DATABASE);
        writer.write(history.setup());
        writer.write(List.of(
                "CREATE TABLE locked (id INT PRIMARY KEY, n INT)",
                "INSERT INTO locked VALUES (1, 0), (2, 0), (3, 0), (4, 0), (5, 0)"));
        pair.start().catchUp();
    }

    @AfterAll
    void stopPair() throws SQLException {
        pair.close();
        writer.close();
        topics.close();
        target.close();
    }

    @BeforeEach
    void rememberMembers() {
        pair.catchUp();
        members = topics.members("connect-" + pair.sinkName());
        assertThat(members).hasSize(1);
    }

    @AfterEach
    void theSameMembersEndEqual() {
        pair.awaitEqual(Names.SAME);
        assertThat(topics.members("connect-" + pair.sinkName()))
                .as("members of the sink's group")
                .isEqualTo(members);
        assertThat(pair.sinkStatus().isRunning()).isTrue();
    }

    @Test
    void stoppedAndStartedAgain() throws SQLException {
        write(50);
        target.stop();
        write(50);
        pass(OUTAGE);
        target.restart();
    }

    /** As after a failover, when the connection leads to the node that is no longer the first. */
    @Test
    void readOnlyForAWhile() throws SQLException {
        run("SET GLOBAL super_read_only = ON");
        write(50);
        pass(OUTAGE);
        run("SET GLOBAL super_read_only = OFF, GLOBAL read_only = OFF");
    }

    @Test
    void connectionsKilled() throws SQLException {
        for (int i = 0; i < 20; i++) {
            write(20);
            killConnections();
        }
    }

    @Test
    void rowsLockedForLongerThanItWaitsForLocks() throws SQLException {
        run("SET GLOBAL innodb_lock_wait_timeout = 2");
        killConnections();
        lockRows();
        run("SET GLOBAL innodb_lock_wait_timeout = DEFAULT");
        killConnections();
    }

    /** One statement that does not come back for longer than the group waits for a member to poll. */
    @Test
    void rowsLockedForLongerThanTheGroupWaits() throws SQLException {
        lockRows();
    }

    /** The other one has changed more rows, so that the server takes the sink for the victim. */
    @Test
    void deadlockThatTheSinkLoses() throws SQLException {
        try (Connection other = target.connection();
                Statement foreign = other.createStatement()) {
            run("CREATE DATABASE IF NOT EXISTS foreign_work; CREATE TABLE IF NOT EXISTS foreign_work.heavy (n INT)");
            other.setAutoCommit(false);
            foreign.execute(
                    "INSERT INTO foreign_work.heavy WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n"
                            + " WHERE i < 900) SELECT i FROM n");
            foreign.execute("SELECT * FROM outage.locked WHERE id = 3 FOR UPDATE");
            // In the order of its keys, whichever way: it holds an end of them and waits for the middle.
            writer.write(List.of("UPDATE locked SET n = n + 1"));
            awaitLockWait();
            foreign.execute("SELECT * FROM outage.locked FOR UPDATE");
            assertThat(number("SELECT `count` FROM information_schema.innodb_metrics WHERE name = 'lock_deadlocks'"))
                    .isPositive();
            other.rollback();
        }
    }

    private void lockRows() throws SQLException {
        try (Connection other = target.connection();
                Statement foreign = other.createStatement()) {
            other.setAutoCommit(false);
            foreign.execute("SELECT * FROM outage.locked FOR UPDATE");
            writer.write(List.of("UPDATE locked SET n = n + 1"));
            awaitLockWait();
            pass(OUTAGE);
            other.rollback();
        }
    }

    private void awaitLockWait() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        number("SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'") > 0);
    }

    private void write(int changes) throws SQLException {
        for (int i = 0; i < changes; i++) {
            writer.write(history.nextTransaction());
        }
    }

    private static void pass(Duration time) {
        await().timeout(time.plusSeconds(10)).pollDelay(time).until(() -> true);
    }

    /** By SHOW PROCESSLIST: the view of information_schema fails on binary values of a statement under way. */
    private void killConnections() throws SQLException {
        try (Connection connection = target.connection();
                Statement statement = connection.createStatement()) {
            List<Long> others = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW PROCESSLIST")) {
                while (rows.next()) {
                    boolean own = "SHOW PROCESSLIST".equals(rows.getString("Info"));
                    if (rows.getString("User").equals("root") && !own) {
                        others.add(rows.getLong("Id"));
                    }
                }
            }
            for (long other : others) {
                try {
                    statement.execute("KILL " + other);
                } catch (SQLException e) {
                    // Gone by itself.
                    assertThat(e.getErrorCode()).isEqualTo(1094);
                }
            }
        }
    }

    private void run(String script) {
        target.run(script);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = target.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
