package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that waits for somebody who reads its table, as a long ALTER would take its time. */
class LongStatementTest {

    private static final String ALTER = "ALTER TABLE t ADD COLUMN w INT";

    private final SinkRun run = new SinkRun().with("internal.ddl.report.ms", "1");
    private final SourceTopic topic = new SourceTopic(run.name);
    private final SourceTopic other = new SourceTopic(run.name + "_other");
    private final FakeSinkTaskContext context = new FakeSinkTaskContext();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream console = System.err;
    private FakeWorker worker;
    private Connection reader;

    @BeforeEach
    void beginToReadTheTable() throws SQLException {
        run.cleaning(other.database);
        for (SourceTopic each : new SourceTopic[] {topic, other}) {
            each.snapshotStart().snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY)");
        }
        worker = new FakeWorker(new MySqlSinkTask(), context, run.options);
        worker.open(topic, 0);
        worker.open(other, 0);
        worker.drain(topic, 2);
        worker.drain(other, 2);
        reader = TargetServer.connect();
        reader.setAutoCommit(false);
        TargetServer.rows(reader, "SELECT * FROM " + run.name + ".t");
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() throws SQLException {
        System.setErr(console);
        reader.close();
        worker.close();
        run.close();
    }

    private static SourceTable table(SourceTopic topic) {
        return SourceTable.of(topic.database, "t", "id", INT64_SCHEMA);
    }

    private void beginTheStatement() {
        topic.ddl(ALTER).insert(table(topic), 1L);
        await().until(() -> {
            worker.poll(topic, topic.records.size());
            return context.paused.contains(topic.partition());
        });
    }

    private void letItEnd() throws SQLException {
        reader.rollback();
        worker.drain(topic, topic.records.size());
        assertThat(TargetServer.rows("SELECT id, w FROM " + run.name + ".t")).containsExactly("1|null");
        assertThat(context.paused).isEmpty();
    }

    @Test
    void holdsBackItsOwnPartitionAlone() throws SQLException {
        beginTheStatement();
        other.ddl("ALTER TABLE t ADD COLUMN other INT").insert(table(other), 5L).insert(table(other), 6L);
        worker.drain(other, other.records.size());
        assertThat(TargetServer.rows("SELECT id FROM " + other.database + ".t")).containsExactly("5", "6");
        assertThat(context.paused).containsExactly(topic.partition());
        assertThat(worker.durable(topic)).isEqualTo(2);
        letItEnd();
    }

    @Test
    void isSeenInJmxWhileItRuns() throws Exception {
        Bean bean = Bean.of(run.name, 0);
        beginTheStatement();
        assertThat(bean.running()).isEqualTo(1);
        assertThat(bean.text("RunningStatement")).isEqualTo(ALTER);
        assertThat(bean.text("RunningStatementKind")).isEqualTo("alter_table");
        assertThat(bean.text("RunningStatementPosition"))
                .startsWith(topic.name + "-0@2 (binlog binlog.000001:")
                .contains("GTID");
        assertThat(bean.count("RunningStatementSeconds")).isNotNegative();
        assertThat(bean.entry("DurableOffsets", topic.name + "-0")).isEqualTo(2L);
        letItEnd();
        assertThat(bean.running()).isZero();
        assertThat(bean.text("RunningStatement")).isEmpty();
        assertThat(bean.entry("DurableOffsets", topic.name + "-0")).isEqualTo(4L);
        worker.close();
        assertThat(bean.isThere()).isFalse();
    }

    @Test
    void isSeenInTheLogWhileItRuns() throws SQLException {
        beginTheStatement();
        await().until(() -> {
            worker.poll(topic, topic.records.size());
            return log.toString(StandardCharsets.UTF_8).contains("Still running, for ");
        });
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains(ALTER + " (from " + topic.name + "-0@2 (binlog binlog.000001:")
                .contains("other partitions go on");
        letItEnd();
    }

    @Test
    void isWaitedForWhenItsPartitionIsGivenBackAndComesAgain() throws SQLException {
        beginTheStatement();
        worker.release(topic);
        other.insert(table(other), 7L);
        worker.drain(other, other.records.size());
        worker.open(topic, 0);
        assertThat(context.paused).contains(topic.partition());
        letItEnd();
        assertThat(TargetServer.rows("SELECT status, COUNT(*) FROM control_" + run.name + ".ddl_log GROUP BY status"))
                .containsExactly("done|5");
    }

    /** The server goes on with what it has, and who comes next sees that it is done. */
    @Test
    void isAppliedOnceWhenItsTaskEndsMeanwhile() throws SQLException {
        beginTheStatement();
        worker.close();
        worker = new FakeWorker(new MySqlSinkTask(), context, run.options);
        context.paused.clear();
        worker.open(topic, 0);
        letItEnd();
    }
}
