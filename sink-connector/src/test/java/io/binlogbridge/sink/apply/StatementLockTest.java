package io.binlogbridge.sink.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.TargetServer;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SessionVariables;
import io.binlogbridge.sink.event.SourcePosition;
import io.binlogbridge.sink.target.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StatementLockTest {

    private static final SchemaChange CHANGE = new SchemaChange(
            new RecordAddress("p.d", 0, 7),
            SourcePosition.UNKNOWN,
            "d",
            null,
            "DROP TABLE t",
            SessionVariables.NONE,
            List.of(),
            List.of());

    private static StatementLock lock(Target target, String connector) {
        SinkConfig config = SinkConfig.of(Map.of(
                "name", connector,
                "connection.url", TargetServer.url(),
                "connection.user", TargetServer.user(),
                "connection.password", TargetServer.password()));
        return new StatementLock(TargetDatabase.of(config, target, "owner"), connector);
    }

    private static Target target() {
        return new Target(SinkConfig.of(Map.of(
                        "connection.url", TargetServer.url(),
                        "connection.user", TargetServer.user(),
                        "connection.password", TargetServer.password()))
                .target());
    }

    @Test
    void aConnectionThatDoesNothingAnyMoreLosesTheLock() throws SQLException {
        String connector = UUID.randomUUID().toString();
        AtomicInteger ran = new AtomicInteger();
        try (Target target = target();
                Connection left = TargetServer.connect();
                Statement holder = left.createStatement()) {
            StatementLock lock = lock(target, connector);
            holder.execute("DO GET_LOCK('" + lock.name(CHANGE) + "', 0)");
            lock.during(CHANGE, ran::incrementAndGet);
            assertThat(ran).hasValue(1);
            assertThat(left.isValid(1)).isFalse();
        }
    }

    @Test
    void aStatementThatStillRunsIsWaitedFor() throws Exception {
        String connector = "lock_" + UUID.randomUUID().toString().replace("-", "");
        TargetServer.run("CREATE DATABASE " + connector, "CREATE TABLE " + connector + ".t (id INT)");
        List<String> seen = new ArrayList<>();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Target target = target();
                Connection left = TargetServer.connect();
                Statement holder = left.createStatement()) {
            StatementLock lock = lock(target, connector);
            holder.execute("DO GET_LOCK('" + lock.name(CHANGE) + "', 0)");
            String running = "INSERT INTO " + connector + ".t SELECT SLEEP(2)";
            Future<Boolean> ran = thread.submit(() -> holder.execute(running));
            await().until(() -> !TargetServer.rows(
                            "SELECT 1 FROM information_schema.PROCESSLIST WHERE INFO = '" + running + "'")
                    .isEmpty());
            lock.during(CHANGE, () -> seen.addAll(TargetServer.rows("SELECT id FROM " + connector + ".t")));
            assertThat(seen).containsExactly("0");
            assertThat(ran.get()).isFalse();
        } finally {
            thread.shutdown();
            TargetServer.run("DROP DATABASE " + connector);
        }
    }
}
