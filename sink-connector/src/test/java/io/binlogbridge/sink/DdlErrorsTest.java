package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What becomes of statements that the target refuses, that are passed over by offset, or that are excluded. */
class DdlErrorsTest {

    private static final String CREATE = "CREATE TABLE t (id BIGINT PRIMARY KEY)";

    private static final Pattern BODY = Pattern.compile(
            "PATCH /connectors/<name>/offsets with the body \\{\"offsets\": \\[\\{\"partition\":"
                    + " \\{\"kafka_topic\": \"(.+?)\", \"kafka_partition\": (\\d+)}, \"offset\": \\{\"kafka_offset\": (\\d+)}}]}");

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA);
    }

    /** A column that is on the target already, and rows around it. */
    private static SinkRun withRefusedStatement() {
        SinkRun run = new SinkRun();
        run.topic.snapshotStart().snapshotDdl(CREATE).insert(table(run), 1L);
        run.deliver();
        TargetServer.run("ALTER TABLE " + run.name + ".t ADD COLUMN w INT");
        run.topic.ddl("ALTER TABLE " + run.name + ".t ADD COLUMN w INT").insert(table(run), 2L);
        run.topic.ddl("ALTER TABLE t ADD COLUMN x INT").insert(table(run), 3L);
        return run;
    }

    private static List<String> log(SinkRun run, String columns) {
        return TargetServer.rows("SELECT " + columns + " FROM control_" + run.name + ".ddl_log ORDER BY id");
    }

    private static List<String> ids(SinkRun run) {
        return TargetServer.rows("SELECT id FROM " + run.name + ".t ORDER BY 1");
    }

    /** Does what the message says. */
    private static void passOver(SinkRun run, Throwable stop) {
        Matcher body = BODY.matcher(stop.getMessage());
        assertThat(body.find()).as(stop.getMessage()).isTrue();
        run.stop();
        TopicPartition partition = new TopicPartition(body.group(1), Integer.parseInt(body.group(2)));
        long offset = Long.parseLong(body.group(3));
        new MySqlSinkConnector().alterOffsets(run.options, Map.of(partition, offset));
        run.startAt(offset);
    }

    @Test
    void aRefusedStatementStopsTheTaskWithAllThereIsToKnow() {
        try (SinkRun run = withRefusedStatement()) {
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Duplicate column name 'w' (error 1060)")
                    .hasMessageContaining("As read: ALTER TABLE " + run.name + ".t ADD COLUMN w INT")
                    .hasMessageContaining("As run: ALTER TABLE " + run.name + ".t ADD COLUMN w INT")
                    .hasMessageContaining("Met at " + run.topic.name + "-0@3 (binlog binlog.000001:")
                    .hasMessageContaining("1. Mend the target and restart")
                    .hasMessageContaining("2. Do by hand")
                    .hasMessageContaining("3. Change the options");
        }
    }

    @Test
    void aStatementThatCannotBeSaidToTheTargetIsSkippedToo() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).ddl("CREATE TABLE n (id INT) ENGINE=NDBCLUSTER");
            run.topic.insert(table(run), 1L);
            assertThatThrownBy(run::deliver).hasMessageContaining("engine.override");
            run.stop().with("ddl.errors", "skip").start().deliver();
            assertThat(ids(run)).containsExactly("1");
            assertThat(log(run, "status, error LIKE '%engine.override%'")).contains("skipped|1");
        }
    }

    @Test
    void onceTheTargetIsMendedTheStatementRuns() {
        try (SinkRun run = withRefusedStatement()) {
            assertThatThrownBy(run::deliver).hasMessageContaining("error 1060");
            TargetServer.run("ALTER TABLE " + run.name + ".t DROP COLUMN w");
            run.start().deliver();
            assertThat(run.rows("t")).containsExactly("1|null|null", "2|null|null", "3|null|null");
        }
    }

    @Test
    void theOffsetThatTheMessageNamesPassesOverThisOneStatement() {
        try (SinkRun run = withRefusedStatement()) {
            passOver(run, catchThrowable(run::deliver));
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|null|null", "2|null|null", "3|null|null");
            assertThat(log(run, "record_offset, status")).containsExactly("0|done", "1|done", "5|done");
        }
    }

    @Test
    void aStatementThatWasBegunIsPassedOverLikewiseAndIsNoLongerPending() {
        try (SinkRun run = new SinkRun()) {
            run.topic.snapshotStart().snapshotDdl(CREATE).insert(table(run), 1L);
            run.topic.ddl("TRUNCATE TABLE t").insert(table(run), 2L);
            run.start(ModelFailpoint.crash(Failpoint.Step.NOTED, 2, false));
            assertThatThrownBy(run::deliver).isInstanceOf(ModelFailpoint.Crash.class);
            run.stop();
            new MySqlSinkConnector().alterOffsets(run.options, Map.of(run.topic.partition(), 4L));
            run.startAt(4).deliver();
            assertThat(ids(run)).containsExactly("1", "2");
            assertThat(log(run, "record_offset, status, error"))
                    .containsExactly("0|done|null", "1|done|null", "3|skipped|The offsets were moved past it.");
        }
    }

    @Test
    void skipGoesOnAndNotesWhatTheServerSaid() throws Exception {
        try (SinkRun run = withRefusedStatement().with("ddl.errors", "skip")) {
            run.start().deliver();
            assertThat(run.rows("t")).containsExactly("1|null|null", "2|null|null", "3|null|null");
            assertThat(log(run, "record_offset, status, error"))
                    .containsExactly(
                            "0|done|null",
                            "1|done|null",
                            "3|skipped|Duplicate column name 'w' (error 1060)",
                            "5|done|null");
            assertThat(Bean.of(run.name, 0).count("StatementsSkipped")).isEqualTo(1);
            assertThat(Bean.of(run.name, 0).count("StatementsRun")).isEqualTo(1);
        }
    }

    @Test
    void whatASkippedStatementWouldHaveMovedStaysWhereItWas() {
        try (SinkRun run = new SinkRun().with("ddl.errors", "skip")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl("CREATE TABLE u (id BIGINT PRIMARY KEY)");
            run.topic.ddl("RENAME TABLE t TO u").insert(table(run), 1L);
            run.deliver();
            assertThat(ids(run)).containsExactly("1");
            assertThat(TargetServer.rows("SELECT target_table FROM control_" + run.name + ".migrated_table ORDER BY 1"))
                    .containsExactly("t", "u");
        }
    }

    @Test
    void aStatementOnADatabaseIsSkippedLikewise() {
        try (SinkRun run = new SinkRun().with("ddl.errors", "skip")) {
            run.topic.snapshotStart().ddl("ALTER DATABASE " + run.name + " CHARACTER SET nonesuch");
            run.topic.snapshotDdl(CREATE);
            run.deliver();
            assertThat(log(run, "status")).containsExactly("done", "skipped", "done");
        }
    }

    @Test
    void aSnapshotStartsOverAlsoWhereItsDatabaseCannotBeSaidToTheTarget() {
        try (SinkRun run = new SinkRun().with("ddl.errors", "skip")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).snapshotDdl("CREATE TABLE gone (id BIGINT PRIMARY KEY)");
            run.topic.snapshotDdl("CREATE DATABASE `" + run.name + "` COLLATE utf8mb4_nonesuch_ci");
            run.topic.snapshotDdl(CREATE);
            run.deliver();
            assertThat(log(run, "status")).containsExactly("done", "done", "done", "skipped", "done");
            assertThat(TargetServer.rows(
                            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA='" + run.name + "'"))
                    .containsExactly("t");
        }
    }

    @Test
    void excludedKindsAreNotedAndLeftOut() throws Exception {
        try (SinkRun run = new SinkRun().with("ddl.exclude", "drop_table, Truncate_Table,create_view")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).insert(table(run), 1L);
            run.topic
                    .ddl("TRUNCATE TABLE t")
                    .ddl("DROP TABLE t")
                    .ddl("CREATE VIEW v AS SELECT 1")
                    .ddl("CREATE USER u")
                    .insert(table(run), 2L);
            run.deliver();
            assertThat(ids(run)).containsExactly("1", "2");
            assertThat(log(run, "record_offset, status, statement_read"))
                    .endsWith(
                            "3|excluded|TRUNCATE TABLE t",
                            "4|excluded|DROP TABLE t",
                            "5|excluded|CREATE VIEW v AS SELECT 1")
                    .hasSize(5);
            assertThat(Bean.of(run.name, 0).count("StatementsExcluded")).isEqualTo(3);
            assertThat(Bean.of(run.name, 0).entry("StatementsLeftOut", "account"))
                    .isEqualTo(1L);
        }
    }

    @Test
    void aStatementThatWasBegunAndIsExcludedNowIsNotPendingAnyMore() {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .snapshotStart()
                    .snapshotDdl(CREATE)
                    .ddl("TRUNCATE TABLE t")
                    .insert(table(run), 1L);
            run.start(ModelFailpoint.crash(Failpoint.Step.NOTED, 2, false));
            assertThatThrownBy(run::deliver).isInstanceOf(ModelFailpoint.Crash.class);
            run.with("ddl.exclude", "truncate_table").start().deliver();
            assertThat(log(run, "record_offset, status")).containsExactly("0|done", "1|done", "2|excluded");
        }
    }

    @Test
    void anExcludedStatementIsNoObstacleForAReplay() {
        try (SinkRun run = new SinkRun().with("ddl.exclude", "truncate_table")) {
            run.topic.snapshotStart().snapshotDdl(CREATE).insert(table(run), 1L);
            run.topic.ddl("TRUNCATE TABLE t").insert(table(run), 2L);
            run.deliver().stop();
            new MySqlSinkConnector().alterOffsets(run.options, Map.of(run.topic.partition(), 2L));
            run.startAt(2).deliver();
            assertThat(ids(run)).containsExactly("1", "2");
        }
    }

    @Test
    void theJournalHasTheSessionAndTheTime() {
        try (SinkRun run = new SinkRun()) {
            run.topic.sqlMode = "ANSI_QUOTES";
            run.topic.timeZone = "+08:00";
            run.topic.snapshotStart().snapshotDdl(CREATE);
            run.deliver();
            assertThat(log(run, "session_variables, duration_ms >= 0, finished_at >= started_at, error"))
                    .containsOnly("sql_mode=ANSI_QUOTES\ntime_zone=+08:00|1|1|null");
        }
    }
}
