package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {

    private static final String FIRST =
            "CREATE DEFINER=`boss`@`%` TRIGGER `g1` AFTER INSERT ON `t` FOR EACH ROW INSERT INTO log (what) VALUES (CONCAT('1:', NEW.v))";
    private static final String SECOND =
            "CREATE DEFINER=`boss`@`%` TRIGGER `g2` AFTER INSERT ON `t` FOR EACH ROW FOLLOWS g1"
                    + " b: BEGIN DECLARE x INT DEFAULT 2; INSERT INTO log (what) VALUES (CONCAT(x, ':', NEW.v)); END b";

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    /** A table whose triggers write a log; the log's rows of the source's own inserts are in the topic. */
    private static SinkRun withTriggers(String policy) {
        SinkRun run = new SinkRun();
        run.with("triggers", policy);
        run.topic
                .snapshotStart()
                .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))")
                .snapshotDdl("CREATE TABLE log (id BIGINT AUTO_INCREMENT PRIMARY KEY, what VARCHAR(50))");
        run.topic.snapshotDdl(FIRST).snapshotDdl(SECOND).insert(table(run), 1L, "a");
        return run;
    }

    private static List<String> triggers(SinkRun run) {
        return TargetServer.rows("SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE, DEFINER FROM information_schema.TRIGGERS"
                + " WHERE TRIGGER_SCHEMA='" + run.name + "' ORDER BY 1");
    }

    private static List<String> log(SinkRun run) {
        return TargetServer.rows("SELECT what FROM " + run.name + ".log ORDER BY id");
    }

    private static void byAnApplication(SinkRun run, String table, long id) {
        TargetServer.run("INSERT INTO " + run.name + "." + table + " (id, v) VALUES (" + id + ", 'x')");
    }

    @Test
    void aGuardedTriggerActsForEverybodyButTheSink() {
        try (SinkRun run = withTriggers("guarded")) {
            run.deliver();
            assertThat(triggers(run)).containsExactly("g1|t|root@localhost", "g2|t|root@localhost");
            assertThat(log(run)).isEmpty();
            byAnApplication(run, "t", 2);
            assertThat(log(run)).containsExactly("1:x", "2:x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "deferred"})
    void atTheCutOverTheyAreAsOnTheSource(String policy) {
        try (SinkRun run = withTriggers(policy)) {
            run.topic.ddl("RENAME TABLE t TO u");
            run.deliver().stop();
            assertThat(triggers(run)).hasSize(policy.equals("guarded") ? 2 : 0);
            run.with("triggers", "unguarded").start().deliver();
            assertThat(triggers(run)).containsExactly("g1|u|root@localhost", "g2|u|root@localhost");
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA='"
                            + run.name + "' AND ACTION_STATEMENT LIKE '%binlog_bridge%'"))
                    .containsExactly("0");
            assertThat(log(run)).isEmpty();
            byAnApplication(run, "u", 2);
            assertThat(log(run)).containsExactly("1:x", "2:x");
            run.start().deliver();
            assertThat(triggers(run)).hasSize(2);
        }
    }

    @Test
    void aRowThatComesAfterTheCutOverStopsTheTask() {
        try (SinkRun run = withTriggers("guarded")) {
            run.deliver().stop();
            run.topic.insert(table(run), 2L, "b");
            run.with("triggers", "unguarded").start();
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("A row arrives for table " + run.name + ".t, whose trigger g1 acts already");
            run.with("triggers", "skip").start().deliver();
        }
    }

    @Test
    void theyCanBeLeftOut() {
        try (SinkRun run = withTriggers("skip")) {
            run.topic.ddl("DROP TRIGGER g2");
            run.deliver();
            assertThat(triggers(run)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "deferred"})
    void theyAreDroppedByThemselvesAndWithTheirTable(String policy) {
        try (SinkRun run = withTriggers(policy)) {
            run.topic.ddl("DROP TRIGGER " + run.name + ".g1");
            run.deliver();
            assertThat(triggers(run)).hasSize(policy.equals("guarded") ? 1 : 0);
            run.topic.ddl("DROP TABLE t").ddl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))");
            run.deliver().stop();
            run.with("triggers", "unguarded").start().deliver();
            assertThat(triggers(run)).isEmpty();
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".migrated_object"))
                    .isEmpty();
        }
    }

    @Test
    void aTriggerIsWhereTheRulesPutItsTable() {
        try (SinkRun run = withTriggers("guarded")) {
            String store = "store_" + run.name;
            run.cleaning(store).with("rules", "one,two").with("rules.default", "exclude");
            run.with("rules.one.match", run.name + "\\.t").with("rules.one.to", store + ".sales");
            run.with("rules.two.match", run.name + "\\.log").with("rules.two.to", store + ".journal");
            run.topic
                    .ddl("CREATE TABLE other (id INT)")
                    .ddl("CREATE TRIGGER h BEFORE DELETE ON other FOR EACH ROW SET @a = 1");
            run.deliver();
            TargetServer.run("CREATE TRIGGER " + store + ".h BEFORE DELETE ON " + store
                    + ".journal FOR EACH ROW SET @somebody = 1");
            run.topic.ddl("DROP TRIGGER g1").ddl("DROP TRIGGER h");
            run.deliver();
            assertThat(TargetServer.rows("SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS"
                            + " WHERE TRIGGER_SCHEMA='" + store + "'"))
                    .containsExactlyInAnyOrder("g2|sales", "h|journal");
            TargetServer.run("INSERT INTO " + store + ".sales VALUES (9, 'y')");
            assertThat(TargetServer.rows("SELECT what FROM " + store + ".journal"))
                    .containsExactly("2:y");
        }
    }
}
