package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.StatementCrashTest.Crash;
import io.binlogbridge.sink.StatementCrashTest.EveryStep;
import io.binlogbridge.sink.lane.Failpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements over several databases: two topics, a and b, and tasks that work on them. */
class MeetingTest {

    private final SinkRun run = new SinkRun();
    private final FakeSinkTaskContext context = new FakeSinkTaskContext();
    private final List<FakeWorker> workers = new ArrayList<>();
    private final SourceTopic a = new SourceTopic(run.name + "_a");
    private final SourceTopic b = new SourceTopic(run.name + "_b");

    MeetingTest() {
        run.cleaning(a.database).cleaning(b.database);
        a.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)").read(table(a, "t"), 1L);
        b.snapshotStart().snapshotDdl("CREATE TABLE u (id BIGINT PRIMARY KEY)").read(table(b, "u"), 100L);
    }

    @AfterEach
    void end() {
        workers.forEach(FakeWorker::close);
        run.close();
    }

    private static SourceTable table(SourceTopic topic, String table) {
        return SourceTable.of(topic.database, table, "id", INT64_SCHEMA);
    }

    private FakeWorker worker(Failpoint failpoint, FakeSinkTaskContext context, SourceTopic... topics) {
        FakeWorker worker = new FakeWorker(new MySqlSinkTask(failpoint), context, run.options);
        workers.add(worker);
        for (SourceTopic topic : topics) {
            worker.open(topic, 0);
        }
        return worker;
    }

    private void stopAll() {
        workers.forEach(FakeWorker::close);
        workers.clear();
    }

    private String rows(SourceTopic topic, String table) {
        return table + TargetServer.rows("SELECT id FROM " + topic.database + "." + table + " ORDER BY id");
    }

    /** t moves from a to b and back to a as w, each time with rows before and after; u comes to a. */
    private void history() {
        a.insert(table(a, "t"), 2L);
        SourceTopic.ddlOfAll("RENAME TABLE t TO " + b.database + ".t", a, b);
        b.insert(table(b, "t"), 3L).insert(table(b, "u"), 101L);
        a.ddl("CREATE TABLE t (id BIGINT PRIMARY KEY)").insert(table(a, "t"), 4L);
        SourceTopic.ddlOfAll(
                "RENAME TABLE t TO " + a.database + ".w, u TO " + a.database + ".u, " + a.database + ".t TO t", b, a);
        a.insert(table(a, "w"), 5L).insert(table(a, "u"), 102L);
        b.insert(table(b, "t"), 6L);
        SourceTopic.ddlOfAll("CREATE TABLE " + b.database + ".l LIKE w", a, b);
        b.insert(table(b, "l"), 7L);
        SourceTopic.ddlOfAll("DROP TABLE " + a.database + ".u, l", b, a);
    }

    private void assertApplied() {
        assertThat(rows(a, "w")).isEqualTo("w[1, 2, 3, 5]");
        assertThat(rows(b, "t")).isEqualTo("t[4, 6]");
        assertThat(TargetServer.rows("SHOW TABLES FROM " + a.database)).containsExactly("w");
        assertThat(TargetServer.rows("SHOW TABLES FROM " + b.database)).containsExactly("t");
        assertThat(TargetServer.rows("SELECT topic, target_table FROM control_" + run.name + ".migrated_table"))
                .containsExactlyInAnyOrder(a.name + "|w", b.name + "|t");
    }

    @Test
    void partitionsOfOneTaskMeetAtAStatementOverTheirDatabases() {
        history();
        FakeWorker worker = worker(Failpoint.NONE, context, a, b);
        worker.drain(a, b);
        assertApplied();
        awaitNonePaused(worker);
    }

    /** What is durable is told at once; the consumer goes on when the worker next comes by. */
    private void awaitNonePaused(FakeWorker worker) {
        await().until(() -> {
            worker.poll(a, a.records.size());
            return context.paused.isEmpty();
        });
    }

    @Test
    void partitionsOfTwoTasksMeetToo() {
        history();
        FakeWorker one = worker(Failpoint.NONE, context, a);
        FakeWorker two = worker(Failpoint.NONE, new FakeSinkTaskContext(), b);
        await().until(() -> {
            one.poll(a, a.records.size());
            two.poll(b, b.records.size());
            return one.isDrained(a) && two.isDrained(b);
        });
        assertApplied();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCrashAfterAnyStepEndsEqual(boolean oneTask) {
        history();
        EveryStep failpoint = new EveryStep();
        boolean drained = false;
        while (!drained) {
            try {
                deliver(failpoint, oneTask);
                drained = true;
            } catch (Crash crash) {
                stopAll();
            }
        }
        assertThat(failpoint.crashes).isGreaterThan(30);
        assertApplied();
    }

    private void deliver(EveryStep failpoint, boolean oneTask) {
        FakeWorker ofA = worker(failpoint, new FakeSinkTaskContext(), a);
        FakeWorker ofB = oneTask ? ofA : worker(failpoint, new FakeSinkTaskContext(), b);
        if (oneTask) {
            ofB.open(b, 0);
        }
        await().pollDelay(Duration.ZERO).until(() -> {
            ofA.poll(a, a.records.size());
            ofB.poll(b, b.records.size());
            return ofA.isDrained(a) && ofB.isDrained(b);
        });
    }

    @Test
    void whileOneWaitsOthersOfItsTaskGoOn() {
        SourceTopic c = new SourceTopic(run.name);
        c.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)").insert(table(c, "t"), 1L);
        SourceTopic.ddlOfAll("RENAME TABLE t TO " + b.database + ".t", a, b);
        FakeWorker worker = worker(Failpoint.NONE, context, a, b, c);
        int statement = b.records.size() - 1;
        awaitPaused(worker, a, b, statement);
        worker.drain(c);
        worker.drain(b, statement);
        // It may be paused for another reason first, and go on before it waits.
        awaitPaused(worker, a, b, statement);
        assertThat(rows(a, "t")).isEqualTo("t[1]");
        worker.drain(a, b);
        assertThat(rows(b, "t")).isEqualTo("t[1]");
        awaitNonePaused(worker);
    }

    private void awaitPaused(FakeWorker worker, SourceTopic waiting, SourceTopic other, int others) {
        await().until(() -> {
            worker.poll(waiting, waiting.records.size());
            worker.poll(other, others);
            return context.paused.contains(waiting.partition());
        });
    }

    @Test
    void aTopicThatNobodyConsumesIsNotWaitedForForEver() {
        run.with("retry.other.minutes", "0");
        SourceTopic.ddlOfAll("RENAME TABLE t TO " + b.database + ".t", a, b);
        FakeWorker worker = worker(Failpoint.NONE, context, a);
        assertThatThrownBy(() -> worker.pollForEver(a))
                .hasMessageContaining("stands in the topics of all of them")
                .hasMessageContaining("database " + b.database + " (no topic of it is consumed by this connector")
                .hasMessageContaining("RENAME TABLE t TO");
    }

    @Test
    void aTopicThatIsTakenBackAloneFollowsWhereItCan() {
        SourceTopic.ddlOfAll("RENAME TABLE t TO " + b.database + ".t", a, b);
        b.insert(table(b, "t"), 2L);
        worker(Failpoint.NONE, context, a, b).drain(a, b);
        stopAll();
        reset(a);
        worker(Failpoint.NONE, new FakeSinkTaskContext(), a, b).drain(a, b);
        assertThat(TargetServer.rows("SHOW TABLES FROM " + a.database)).isEmpty();
        assertThat(rows(b, "t")).isEqualTo("t[1, 2]");
    }

    @Test
    void aTopicThatIsTakenBackAloneStopsWhereItCannotAndAllTogetherAreBuiltAnew() {
        SourceTopic.ddlOfAll("RENAME TABLE t TO " + b.database + ".t", a, b);
        worker(Failpoint.NONE, context, a, b).drain(a, b);
        stopAll();
        reset(b);
        FakeWorker worker = worker(Failpoint.NONE, new FakeSinkTaskContext(), a, b);
        assertThatThrownBy(() -> worker.pollForEver(b))
                .hasMessageContaining("reset the offsets of all of them together");
        stopAll();
        reset(a);
        worker(Failpoint.NONE, new FakeSinkTaskContext(), a, b).drain(a, b);
        assertThat(rows(b, "t")).isEqualTo("t[1]");
        assertThat(TargetServer.rows("SHOW TABLES FROM " + a.database)).isEmpty();
    }

    private void reset(SourceTopic topic) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        offsets.put(topic.partition(), null);
        assertThat(new MySqlSinkConnector().alterOffsets(run.options, offsets)).isTrue();
    }
}
