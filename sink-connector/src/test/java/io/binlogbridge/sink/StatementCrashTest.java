package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.lane.Failpoint;
import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Statements that a repetition would undo, or that leave no trace by which to know them. */
class StatementCrashTest {

    private static final String COLUMNS = " (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Every change is met with a crash after each of its steps in turn: after the first, then, when that was mended, after the next. */
    static final class EveryStep implements Failpoint {
        private final Set<Step> crashed = EnumSet.noneOf(Step.class);
        int crashes;

        @Override
        public synchronized void reached(Step step) {
            if (crashed.add(step)) {
                if (step == Step.COMMITTED) {
                    crashed.clear();
                }
                crashes++;
                throw new Crash();
            }
        }
    }

    static int deliverWithCrashes(SinkRun run) {
        EveryStep failpoint = new EveryStep();
        while (true) {
            try {
                run.start(failpoint).deliver();
                return failpoint.crashes;
            } catch (Crash crash) {
                // As meant; the worker is gone.
            }
        }
    }

    private static SourceTable table(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    @Test
    void tablesThatChangePlacesDoSoOnce() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart();
            for (String name : new String[] {"a", "b", "c", "x/y#z ö_1"}) {
                run.topic
                        .snapshotDdl("CREATE TABLE `" + name + "`" + COLUMNS)
                        .read(table(run, name), 1L, "was " + name);
            }
            run.topic.ddl("RENAME TABLE a TO tmp, b TO a, tmp TO b");
            run.topic.ddl("RENAME TABLE a TO tmp, b TO a, c TO b, tmp TO c");
            run.topic.ddl("RENAME TABLE `x/y#z ö_1` TO tmp, a TO `x/y#z ö_1`, tmp TO a");
            run.topic.ddl("ALTER TABLE c ADD COLUMN w INT, RENAME TO d").ddl("RENAME TABLE d TO c");
            assertThat(deliverWithCrashes(run)).isGreaterThan(30);
            // a b c x -> b a c x -> a c b x -> x c b a
            assertThat(run.rows("a")).containsExactly("1|was x/y#z ö_1");
            assertThat(run.rows("b")).containsExactly("1|was c");
            assertThat(run.rows("c")).containsExactly("1|was b|null");
            assertThat(run.rows("x/y#z ö_1")).containsExactly("1|was a");
        }
    }

    @Test
    void rowsThatPartitionStatementsMoveOrTakeAwayAreMovedAndTakenAwayOnce() {
        try (SinkRun run = new SinkRun()) {
            SourceTable p = run.table("p", "id", INT64_SCHEMA);
            SourceTable q = run.table("q", "id", INT64_SCHEMA);
            run.topic.snapshotStart();
            run.topic.snapshotDdl("CREATE TABLE p (id BIGINT PRIMARY KEY) PARTITION BY RANGE (id)"
                    + " (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))");
            run.topic.snapshotDdl("CREATE TABLE q (id BIGINT PRIMARY KEY)");
            run.topic.read(p, 1L).read(p, 11L).read(q, 2L);
            run.topic.ddl("ALTER TABLE p EXCHANGE PARTITION p0 WITH TABLE q").insert(p, 3L);
            run.topic
                    .ddl("ALTER TABLE p ADD PARTITION (PARTITION p2 VALUES LESS THAN (30))")
                    .insert(p, 21L);
            run.topic.ddl("ALTER TABLE p TRUNCATE PARTITION p1").insert(p, 12L).ddl("ALTER TABLE p DROP PARTITION p2");
            run.topic.ddl("ALTER TABLE p REORGANIZE PARTITION p1 INTO (PARTITION p1 VALUES LESS THAN (15),"
                    + " PARTITION p3 VALUES LESS THAN (40))");
            run.topic.insert(p, 33L).ddl("TRUNCATE TABLE q").insert(q, 4L);
            run.topic.ddl("ALTER TABLE p EXCHANGE PARTITION p1 WITH TABLE q WITHOUT VALIDATION");
            run.topic.ddl("ALTER TABLE p REMOVE PARTITIONING");
            deliverWithCrashes(run);
            assertThat(TargetServer.rows("SELECT id FROM " + run.name + ".p ORDER BY CAST(id AS CHAR)"))
                    .containsExactly("2", "3", "33", "4");
            assertThat(TargetServer.rows("SELECT id FROM " + run.name + ".q")).containsExactly("12");
        }
    }

    @Test
    void tablesThatAreCreatedAndDroppedAreSoOnce() {
        try (SinkRun run = new SinkRun()) {
            SourceTable t = table(run, "t");
            run.topic.snapshotStart().snapshotDdl("CREATE TABLE t" + COLUMNS).read(t, 1L, "a");
            run.topic.ddl("CREATE TABLE l LIKE t").insert(table(run, "l"), 2L, "b");
            run.topic.ddl("CREATE TABLE IF NOT EXISTS l LIKE t");
            run.topic.ddl("CREATE TABLE `s` (`id` bigint NOT NULL, `v` varchar(50)) START TRANSACTION");
            run.topic.insert(table(run, "s"), 3L, "c");
            run.topic.ddl("CREATE TABLE gone (id INT)").ddl("CREATE TABLE gone2 (id INT)");
            run.topic.ddl("DROP TABLE gone, gone2").ddl("CREATE TABLE gone" + COLUMNS);
            run.topic.insert(table(run, "gone"), 4L, "d").ddl("DROP TABLE t");
            deliverWithCrashes(run);
            assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).containsExactly("gone", "l", "s");
            assertThat(run.rows("gone")).containsExactly("4|d");
            assertThat(run.rows("l")).containsExactly("2|b");
            assertThat(run.rows("s")).containsExactly("3|c");
        }
    }

    @Test
    void withoutTheRightToKnowTheTablesNumbersTheOperatorIsAsked() {
        try (SinkRun run = new SinkRun()) {
            TargetServer.run(
                    "CREATE USER " + run.name + " IDENTIFIED BY 'secret'",
                    "GRANT ALL ON *.* TO " + run.name,
                    "REVOKE PROCESS ON *.* FROM " + run.name);
            run.with("connection.user", run.name).with("connection.password", "secret");
            run.topic.snapshotStart().ddl("CREATE TABLE a" + COLUMNS).ddl("CREATE TABLE b" + COLUMNS);
            run.topic.ddl("RENAME TABLE a TO c, b TO a, c TO b");
            run.deliverUpTo(3);
            run.start(step -> {
                if (step == Failpoint.Step.RUN) {
                    throw new Crash();
                }
            });
            assertThatThrownBy(run::deliver).isInstanceOf(Crash.class);
            run.start();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("whether it ran cannot be told")
                    .hasMessageContaining("RENAME TABLE a TO c, b TO a, c TO b");
            TargetServer.run("DROP USER " + run.name);
        }
    }

    /** A worker dies while its statement waits in the server; the next one must not run it a second time beside it. */
    @Test
    void aStatementThatTheServerStillRunsIsWaitedFor() throws Exception {
        try (SinkRun run = new SinkRun();
                Connection reader = TargetServer.connect();
                Statement reading = reader.createStatement()) {
            run.topic.snapshotStart();
            for (String name : new String[] {"a", "b"}) {
                run.topic.snapshotDdl("CREATE TABLE " + name + COLUMNS).read(table(run, name), 1L, "was " + name);
            }
            run.deliver();
            reader.setAutoCommit(false);
            reading.executeQuery("SELECT * FROM " + run.name + ".a").close();
            run.topic.ddl("RENAME TABLE a TO tmp, b TO a, tmp TO b");
            await().until(() -> {
                run.worker().poll(run.topic, run.topic.records.size());
                return TargetServer.rows(
                                        "SELECT 1 FROM information_schema.PROCESSLIST WHERE INFO LIKE 'RENAME TABLE a%'")
                                .size()
                        == 1;
            });
            // Stopping breaks the connection; the statement behind it waits on.
            run.start();
            run.worker().poll(run.topic, run.topic.records.size());
            reader.rollback();
            run.deliver();
            assertThat(run.rows("a")).containsExactly("1|was b");
            assertThat(run.rows("b")).containsExactly("1|was a");
        }
    }
}
