package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views, procedures, functions and events; triggers have their own test. */
class StoredObjectsTest {

    private static final String TABLE = "CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50))";
    private static final String VIEW =
            "CREATE ALGORITHM=UNDEFINED DEFINER=`boss`@`%` SQL SECURITY DEFINER VIEW `w` AS select v from t";
    private static final String PROCEDURE =
            "CREATE DEFINER=`boss`@`%` PROCEDURE `p`(IN x BIGINT) BEGIN DELETE FROM t WHERE id = x; SELECT 1; END";
    private static final String FUNCTION =
            "CREATE DEFINER=`boss`@`%` FUNCTION `f`() RETURNS bigint READS SQL DATA RETURN (SELECT COUNT(*) FROM t)";
    private static final String EVENT =
            "CREATE DEFINER=`boss`@`%` EVENT `e` ON SCHEDULE EVERY 1 SECOND DO DELETE FROM t";

    private static SourceTable table(SinkRun run) {
        return run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static SinkRun withTable() {
        SinkRun run = new SinkRun();
        run.topic.snapshotStart().snapshotDdl(TABLE).read(table(run), 1L, "a");
        return run;
    }

    private static List<String> one(String query) {
        return TargetServer.rows(query);
    }

    private static List<String> objects(SinkRun run) {
        return one("SELECT TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA='" + run.name
                + "' UNION ALL SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA='" + run.name
                + "' UNION ALL SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA='" + run.name
                + "' ORDER BY 1");
    }

    private static List<String> registered(SinkRun run) {
        return one("SELECT kind, target_name, status FROM control_" + run.name + ".migrated_object ORDER BY 1, 2");
    }

    @Test
    void theyBelongToTheSinksUserAndRunWithTheRightsOfTheirOwn() {
        try (SinkRun run = withTable()) {
            run.topic
                    .snapshotDdl(FUNCTION)
                    .snapshotDdl(PROCEDURE)
                    .snapshotDdl(VIEW)
                    .ddl("CREATE VIEW w2 AS SELECT f()");
            run.deliver();
            assertThat(one("SELECT * FROM " + run.name + ".w2")).containsExactly("1");
            assertThat(one("SELECT SECURITY_TYPE, DEFINER FROM information_schema.VIEWS WHERE TABLE_SCHEMA='" + run.name
                            + "'"))
                    .containsExactly("INVOKER|root@localhost", "INVOKER|root@localhost");
            assertThat(one("SELECT ROUTINE_NAME, SECURITY_TYPE, DEFINER FROM information_schema.ROUTINES"
                            + " WHERE ROUTINE_SCHEMA='" + run.name + "' ORDER BY 1"))
                    .containsExactly("f|INVOKER|root@localhost", "p|INVOKER|root@localhost");
            assertThat(one("CALL " + run.name + ".p(1)")).containsExactly("1");
            assertThat(run.rows("t")).isEmpty();
            assertThat(registered(run))
                    .containsExactly("function|f|made", "procedure|p|made", "view|w|made", "view|w2|made");
        }
    }

    @Test
    void theyAreChangedAndDroppedInTheirPlace() {
        try (SinkRun run = withTable()) {
            run.topic
                    .ddl(VIEW)
                    .ddl(PROCEDURE)
                    .ddl(FUNCTION)
                    .ddl("CREATE VIEW w2 AS SELECT 1")
                    .ddl("CREATE VIEW w3 AS SELECT 1");
            run.topic
                    .ddl("ALTER DEFINER=`boss`@`%` VIEW w AS SELECT id FROM t")
                    .ddl("CREATE OR REPLACE VIEW w2 AS SELECT 2")
                    .ddl("ALTER PROCEDURE p SQL SECURITY DEFINER COMMENT 'c'")
                    .ddl("DROP FUNCTION IF EXISTS f")
                    .ddl("DROP VIEW IF EXISTS w3, never")
                    .ddl("CREATE VIEW IF NOT EXISTS w2 AS SELECT 3");
            run.deliver();
            assertThat(objects(run)).containsExactly("p", "w", "w2");
            assertThat(one("SELECT w.id, w2.* FROM " + run.name + ".w, " + run.name + ".w2"))
                    .containsExactly("1|2");
            assertThat(one(
                            "SELECT SECURITY_TYPE, ROUTINE_COMMENT FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA='"
                                    + run.name + "'"))
                    .containsExactly("INVOKER|c");
            run.topic.ddl("DROP VIEW w, w2").ddl("DROP PROCEDURE p");
            run.deliver();
            assertThat(objects(run)).isEmpty();
            assertThat(registered(run)).isEmpty();
        }
    }

    @Test
    void eventsAreLeftOutUnlessAskedForAndThenDoNothing() {
        try (SinkRun run = withTable()) {
            run.topic.ddl(EVENT);
            run.deliver();
            assertThat(objects(run)).isEmpty();
        }
        try (SinkRun run = withTable()) {
            run.with("schema.objects", "events");
            run.topic.ddl(VIEW).ddl(EVENT).ddl("ALTER EVENT e RENAME TO e2 ENABLE");
            run.deliver();
            assertThat(objects(run)).containsExactly("e2");
            assertThat(one("SELECT STATUS, DEFINER FROM information_schema.EVENTS WHERE EVENT_SCHEMA='" + run.name
                            + "'"))
                    .containsExactly("DISABLED|root@localhost");
            assertThat(registered(run)).containsExactly("event|e2|made");
        }
    }

    @Test
    void rulesRenameThemAndWhatTheyName() {
        try (SinkRun run = withTable()) {
            String store = "store_" + run.name;
            run.cleaning(store).with("rules", "one,rest");
            run.with("rules.one.match", run.name + "\\.t").with("rules.one.to", store + ".sales");
            run.with("rules.rest.match", run.name + "\\.(.*)").with("rules.rest.to", store + ".$1_x");
            run.topic
                    .ddl(FUNCTION)
                    .ddl(PROCEDURE)
                    .ddl("CREATE VIEW w AS SELECT t.id, " + run.name + ".f() n FROM " + run.name + ".t")
                    .ddl("CREATE VIEW gone AS SELECT 1")
                    .ddl("DROP VIEW gone");
            run.deliver();
            assertThat(one("SELECT * FROM " + store + ".w_x")).containsExactly("1|1");
            assertThat(one("CALL " + store + ".p_x(1)")).containsExactly("1");
            assertThat(one("SELECT COUNT(*) FROM " + store + ".sales")).containsExactly("0");
            assertThat(registered(run)).containsExactly("function|f_x|made", "procedure|p_x|made", "view|w_x|made");
        }
    }

    @Test
    void aSnapshotThatStartsOverMakesThemAnew() {
        try (SinkRun run = withTable()) {
            run.topic.snapshotDdl(PROCEDURE).snapshotDdl(FUNCTION).snapshotDdl(VIEW);
            run.topic
                    .snapshotStart()
                    .snapshotDdl(TABLE)
                    .snapshotDdl(FUNCTION)
                    .snapshotDdl("CREATE VIEW w AS SELECT f() n");
            run.deliver();
            assertThat(objects(run)).containsExactly("f", "w");
            assertThat(one("SELECT n FROM " + run.name + ".w")).containsExactly("0");
        }
    }

    @Test
    void oneThatWasThereBeforeStopsTheTaskOrStaysOrMakesWay() {
        for (String policy : List.of("fail", "reuse", "recreate")) {
            try (SinkRun run = withTable()) {
                TargetServer.run(
                        "CREATE DATABASE " + run.name,
                        "CREATE FUNCTION " + run.name + ".f() RETURNS INT NO SQL RETURN 42");
                run.with("table.exists.policy", policy);
                run.topic.snapshotDdl(FUNCTION);
                if (policy.equals("fail")) {
                    assertThatThrownBy(run::deliver)
                            .hasMessageContaining("Function " + run.name + ".f is on the target already")
                            .hasMessageContaining("Met at p." + run.name);
                    continue;
                }
                run.deliver();
                assertThat(one("SELECT " + run.name + ".f()")).containsExactly(policy.equals("reuse") ? "42" : "1");
            }
        }
    }

    @Test
    void aViewThatReadsAnotherDatabaseWaitsUntilThatIsThere() {
        try (SinkRun run = withTable()) {
            String other = "other_" + run.name;
            run.cleaning(other);
            run.topic
                    .snapshotDdl("CREATE VIEW w AS SELECT t.id, o.x FROM t, " + other + ".o")
                    .snapshotDdl("CREATE VIEW w2 AS SELECT * FROM w");
            run.topic.ddl("CREATE VIEW w3 AS SELECT * FROM " + other + ".o").ddl("DROP VIEW w3");
            run.topic.ddl("ALTER VIEW w2 AS SELECT w.x FROM w, " + other + ".o o2");
            run.deliver();
            assertThat(objects(run)).isEmpty();
            assertThat(registered(run)).containsExactly("view|w|waiting", "view|w2|waiting");
            TargetServer.run("CREATE DATABASE " + other, "CREATE TABLE " + other + ".o AS SELECT 5 x");
            run.topic.ddl("CREATE TABLE any_other (id INT)");
            run.deliver();
            await().untilAsserted(() -> assertThat(registered(run)).containsExactly("view|w|made", "view|w2|made"));
            assertThat(one("SELECT * FROM " + run.name + ".w2")).containsExactly("5");
        }
    }

    @Test
    void oneThatWaitsStaysAsItIsUnderIfNotExists() {
        try (SinkRun run = withTable()) {
            String other = "other_" + run.name;
            run.cleaning(other);
            run.topic
                    .ddl("CREATE VIEW w AS SELECT x FROM " + other + ".o")
                    .ddl("CREATE VIEW IF NOT EXISTS w AS SELECT 6 x");
            run.deliver();
            assertThat(registered(run)).containsExactly("view|w|waiting");
            TargetServer.run("CREATE DATABASE " + other, "CREATE TABLE " + other + ".o AS SELECT 5 x");
            run.topic.ddl("CREATE TABLE any_other (id INT)");
            run.deliver();
            await().untilAsserted(() -> assertThat(registered(run)).containsExactly("view|w|made"));
            assertThat(one("SELECT * FROM " + run.name + ".w")).containsExactly("5");
        }
    }

    @Test
    void aViewThatReadsWhatItsOwnTopicShouldHaveBroughtStopsTheTask() {
        try (SinkRun run = withTable()) {
            run.topic.ddl("CREATE VIEW w AS SELECT * FROM missing");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining(
                            "The target refuses a statement: Table '" + run.name + ".missing' doesn't exist");
            TargetServer.run("CREATE TABLE " + run.name + ".missing AS SELECT 7 x");
            run.start().deliver();
            assertThat(one("SELECT * FROM " + run.name + ".w")).containsExactly("7");
        }
    }

    @Test
    void aDroppedDatabaseTakesThemAlongButNotSomebodyElses() {
        try (SinkRun run = withTable()) {
            run.topic.snapshotDdl(FUNCTION).snapshotDdl(VIEW);
            run.deliver();
            TargetServer.run("CREATE PROCEDURE " + run.name + ".precious() SELECT 1");
            run.topic.ddl("DROP DATABASE " + run.name);
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("holds PROCEDURE precious, which did not come from there");
            TargetServer.run("DROP PROCEDURE " + run.name + ".precious");
            run.start().deliver();
            assertThat(registered(run)).isEmpty();
            assertThat(one("SHOW DATABASES LIKE '" + run.name + "'")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Failpoint.Step.class,
            names = {"PREPARED", "NOTED", "RUN", "COMMITTED"})
    void aCrashAroundAStatementEndsEqual(Failpoint.Step step) {
        for (int count = 1; count <= 13; count++) {
            try (SinkRun run = withTable()) {
                run.with("schema.objects", "views,procedures,functions,triggers,events");
                run.topic.ddl(FUNCTION).ddl(PROCEDURE).ddl(VIEW).ddl("CREATE VIEW w2 AS SELECT f() n");
                run.topic
                        .ddl(EVENT)
                        .ddl("ALTER EVENT e RENAME TO e2")
                        .ddl("DROP VIEW w")
                        .ddl("DROP PROCEDURE p");
                run.topic.ddl("ALTER VIEW w2 AS SELECT f() + 1 n").insert(table(run), 2L, "b");
                run.deliverWithCrash(step, count);
                assertThat(objects(run)).containsExactly("e2", "f", "w2");
                assertThat(one("SELECT n FROM " + run.name + ".w2")).containsExactly("3");
                assertThat(registered(run)).containsExactly("event|e2|made", "function|f|made", "view|w2|made");
            }
        }
    }
}
