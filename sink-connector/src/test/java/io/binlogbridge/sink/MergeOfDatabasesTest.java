package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.lane.Failpoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sharded databases, {@code <name>_0} and {@code <name>_1}, each a topic with a task of its own, whose tables t end in one. */
class MergeOfDatabasesTest {

    private static final String CREATE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    private final SinkRun run = new SinkRun();
    private final SourceTopic a = new SourceTopic(run.name + "_0");
    private final SourceTopic b = new SourceTopic(run.name + "_1");
    private final List<FakeWorker> workers = new ArrayList<>();

    MergeOfDatabasesTest() {
        run.with("rules", "m")
                .with("rules.m.match", run.name + "_(\\d+)\\.t")
                .with("rules.m.to", run.name + ".t")
                .with("rules.m.merge", "true")
                .with("rules.default", "exclude");
    }

    private void marking() {
        run.with("rules.m.merge.column", "shard").with("rules.m.merge.value", "$1");
    }

    @AfterEach
    void end() {
        workers.forEach(FakeWorker::close);
        run.close();
    }

    private FakeWorker worker(SourceTopic topic) {
        return worker(topic, Failpoint.NONE);
    }

    private FakeWorker worker(SourceTopic topic, Failpoint failpoint) {
        FakeWorker worker = new FakeWorker(new MySqlSinkTask(failpoint), new FakeSinkTaskContext(), run.options);
        workers.add(worker);
        worker.open(topic, 0);
        return worker;
    }

    private static void drain(FakeWorker worker, SourceTopic topic) {
        worker.drain(topic, topic.records.size());
    }

    private static SourceTable table(SourceTopic topic, String... names) {
        Object[] columns = new Object[names.length * 2];
        for (int i = 0; i < names.length; i++) {
            columns[2 * i] = names[i];
            columns[2 * i + 1] = i == 0 ? INT64_SCHEMA : OPTIONAL_STRING_SCHEMA;
        }
        return SourceTable.of(topic.database, "t", columns);
    }

    private List<String> rows(String columns) {
        return TargetServer.rows("SELECT " + columns + " FROM " + run.name + ".t ORDER BY 1, 2");
    }

    private void snapshots() {
        a.snapshotStart().snapshotDdl(CREATE).read(table(a, "id", "v"), 1L, "a");
        b.snapshotStart().snapshotDdl(CREATE).read(table(b, "id", "v"), 1L, "b");
    }

    @Test
    void rowsOfATableThatIsBehindGoToTheColumnsAsTheyAreByNow() {
        marking();
        snapshots();
        FakeWorker first = worker(a);
        FakeWorker second = worker(b);
        drain(first, a);
        drain(second, b);
        String[] alters = {
            "ALTER TABLE t ADD COLUMN w VARCHAR(9), ADD COLUMN x VARCHAR(9), ADD COLUMN n INT NOT NULL",
            "ALTER TABLE t CHANGE v vv VARCHAR(60), DROP COLUMN w"
        };
        for (String alter : alters) {
            a.ddl(alter);
        }
        a.insert(table(a, "id", "vv", "x", "n"), 2L, "a2", "x", "5");
        drain(first, a);
        // Its task has bound its columns before.
        b.insert(table(b, "id", "v"), 2L, "b2").ddl(alters[0]);
        b.insert(table(b, "id", "v", "w", "x", "n"), 3L, "b3", "lost", "x3", "5")
                .ddl(alters[1]);
        b.insert(table(b, "id", "vv", "x", "n"), 4L, "b4", "x4", "5");
        drain(second, b);
        assertThat(rows("shard, id, vv, x, n"))
                .containsExactly(
                        "0|1|a|null|0", "0|2|a2|x|5", "1|1|b|null|0", "1|2|b2|null|0", "1|3|b3|x3|5", "1|4|b4|x4|5");
    }

    @Test
    void aDatabaseThatIsDroppedTakesItsRowsAlone() {
        marking();
        snapshots();
        drain(worker(a), a);
        drain(worker(b), b);
        a.ddl("DROP DATABASE `" + a.database + "`");
        drain(workers.get(0), a);
        assertThat(rows("shard, id, v")).containsExactly("1|1|b");
        b.insert(table(b, "id", "v"), 2L, "more").ddl("DROP DATABASE `" + b.database + "`");
        drain(workers.get(1), b);
        assertThat(TargetServer.exists(run.name, "t")).isFalse();
    }

    @Test
    void aSnapshotThatStartsOverTakesItsRowsAlone() {
        marking();
        snapshots();
        drain(worker(a), a);
        drain(worker(b), b);
        a.snapshotStart().snapshotDdl(CREATE).read(table(a, "id", "v"), 7L, "anew");
        drain(workers.get(0), a);
        assertThat(rows("shard, id, v")).containsExactly("0|7|anew", "1|1|b");
    }

    @Test
    void aSnapshotThatStartsOverStopsWhereNothingTellsTheRowsApart() {
        a.snapshotStart().snapshotDdl(CREATE).read(table(a, "id", "v"), 1L, "a");
        b.snapshotStart().snapshotDdl(CREATE).read(table(b, "id", "v"), 2L, "b");
        drain(worker(a), a);
        drain(worker(b), b);
        a.snapshotStart();
        assertThatThrownBy(() -> drain(workers.get(0), a))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("merge.column")
                .hasMessageContaining(b.database + ".t");
        assertThat(rows("id, v")).containsExactly("1|a", "2|b");
    }

    /** The statement has run, and nobody has noted it: another's twin of it must not run a second time. */
    @Test
    void aStatementThatACrashLeftUnnotedIsWaitedFor() {
        marking();
        snapshots();
        drain(worker(a), a);
        drain(worker(b), b);
        workers.get(0).close();
        workers.remove(0);
        a.ddl("ALTER TABLE t ADD INDEX (v)").ddl("ALTER TABLE t ADD w VARCHAR(9)");
        b.ddl("ALTER TABLE t ADD INDEX (v)").ddl("ALTER TABLE t ADD w VARCHAR(9)");
        crashBehindStatement(a);
        FakeWorker waiting = workers.get(0);
        long before = waiting.durable(b);
        for (int i = 0; i < 3; i++) {
            waiting.poll(b, b.records.size());
        }
        assertThat(waiting.durable(b)).isEqualTo(before);
        drain(worker(a), a);
        awaitDrained(waiting, b);
        assertThat(TargetServer.rows(
                        "SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = '"
                                + run.name + "' AND TABLE_NAME = 't' ORDER BY 1"))
                .containsExactly("PRIMARY", "v");
    }

    private static String upper(String what) {
        return "CREATE TRIGGER up BEFORE INSERT ON t FOR EACH ROW SET NEW.v = " + what + "(NEW.v)";
    }

    private List<String> triggers() {
        return TargetServer.rows("SELECT TRIGGER_NAME, ACTION_STATEMENT LIKE '%UPPER%' FROM information_schema.TRIGGERS"
                + " WHERE TRIGGER_SCHEMA='" + run.name + "'");
    }

    @Test
    void aTriggerStaysAsLongAsOneOfThemHasIt() {
        marking();
        snapshots();
        a.snapshotDdl(upper("UPPER"));
        b.snapshotDdl(upper("UPPER"));
        drain(worker(a), a);
        drain(worker(b), b);
        assertThat(triggers()).containsExactly("up|1");
        a.snapshotStart().snapshotDdl(CREATE);
        drain(workers.get(0), a);
        assertThat(triggers()).containsExactly("up|1");
        a.snapshotDdl(upper("UPPER"));
        drain(workers.get(0), a);
        b.ddl("DROP DATABASE `" + b.database + "`");
        drain(workers.get(1), b);
        assertThat(triggers()).containsExactly("up|1");
        a.ddl("DROP TRIGGER up");
        drain(workers.get(0), a);
        assertThat(triggers()).isEmpty();
    }

    @Test
    void aTableFarBehindFindsItsTriggersAmongThoseOfBefore() {
        marking();
        snapshots();
        for (String text : List.of("LOWER", "TRIM", "UPPER")) {
            a.ddl(upper(text));
            b.ddl(upper(text));
            if (!text.equals("UPPER")) {
                a.ddl("DROP TRIGGER up");
                b.ddl("DROP TRIGGER up");
            }
        }
        drain(worker(a), a);
        drain(worker(b), b);
        assertThat(triggers()).containsExactly("up|1");
        assertThat(TargetServer.rows("SELECT source_database = '" + a.database + "', version_no FROM control_"
                        + run.name + ".merged_trigger WHERE present ORDER BY 1"))
                .containsExactly("0|3", "1|3");
    }

    /** As of an ALTER: the twin must not be taken for a stranger's. */
    @Test
    void aTriggerThatACrashLeftUnnotedIsWaitedFor() {
        marking();
        snapshots();
        drain(worker(a), a);
        drain(worker(b), b);
        workers.remove(0).close();
        a.ddl(upper("UPPER"));
        b.ddl(upper("UPPER"));
        crashBehindStatement(a);
        FakeWorker waiting = workers.get(0);
        long before = waiting.durable(b);
        waiting.poll(b, b.records.size());
        assertThat(waiting.durable(b)).isEqualTo(before);
        drain(worker(a), a);
        awaitDrained(waiting, b);
        assertThat(triggers()).containsExactly("up|1");
    }

    /** Its task dies when the target has run a statement and nobody has noted it. */
    private void crashBehindStatement(SourceTopic topic) {
        FakeWorker dying = worker(topic, step -> {
            if (step == Failpoint.Step.RUN) {
                throw new StatementCrashTest.Crash();
            }
        });
        assertThatThrownBy(() -> drain(dying, topic)).isInstanceOf(StatementCrashTest.Crash.class);
    }

    private static void awaitDrained(FakeWorker worker, SourceTopic topic) {
        await().until(() -> {
            worker.poll(topic, topic.records.size());
            return worker.isDrained(topic);
        });
    }
}
