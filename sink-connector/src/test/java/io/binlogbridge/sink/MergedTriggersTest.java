package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.StopException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Triggers of several tables of one database that end in one table. */
class MergedTriggersTest {

    private static final String COLUMNS = " (id BIGINT PRIMARY KEY, v VARCHAR(50))";

    private static SinkRun merging() {
        SinkRun run = MergedRuns.byYear();
        run.topic
                .snapshotStart()
                .snapshotDdl("CREATE TABLE log (id BIGINT AUTO_INCREMENT PRIMARY KEY, what VARCHAR(50))");
        for (String year : List.of("2024", "2025")) {
            run.topic
                    .snapshotDdl("CREATE TABLE t_" + year + COLUMNS)
                    .read(run.table("t_" + year, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA), 1L, "a");
        }
        return run;
    }

    /** What logs each new row as {@code mark}. */
    private static String logging(String trigger, String table, String mark) {
        return "CREATE DEFINER=`boss`@`%` TRIGGER " + trigger + " AFTER INSERT ON " + table
                + " FOR EACH ROW INSERT INTO log (what) VALUES (CONCAT('" + mark + ":', NEW.v))";
    }

    private static List<String> triggers(SinkRun run) {
        return TargetServer.rows("SELECT TRIGGER_NAME, EVENT_OBJECT_TABLE FROM information_schema.TRIGGERS"
                + " WHERE TRIGGER_SCHEMA='" + run.name + "' ORDER BY 1");
    }

    /** What the target's triggers make of a row of an application's. */
    private static List<String> logged(SinkRun run) {
        TargetServer.run(
                "DELETE FROM " + run.name + ".log",
                "REPLACE INTO " + run.name + ".t (id, v, year) VALUES (77, 'x', '2024')");
        return TargetServer.rows("SELECT what FROM " + run.name + ".log ORDER BY id");
    }

    @Test
    void whatEachTableHasAlikeIsThereOnce() {
        try (SinkRun run = merging()) {
            run.topic.snapshotDdl(logging("`log_2024`", "`t_2024`", "1"));
            run.topic.snapshotDdl(
                    logging("log_2025", run.name + ".t_2025", "1").replace("INTO log", "INTO `" + run.name + "`.log"));
            run.deliver();
            assertThat(triggers(run)).containsExactly("log_2024|t");
            assertThat(logged(run)).containsExactly("1:x");
        }
    }

    @Test
    void severalForOneOccasionFindTheirTwinsEach() {
        try (SinkRun run = merging()) {
            for (String year : List.of("2024", "2025")) {
                run.topic.ddl(logging("b_" + year, "t_" + year, "1"));
                run.topic.ddl(logging("a_" + year, "t_" + year, "2")
                        .replace("FOR EACH ROW", "FOR EACH ROW PRECEDES b_" + year));
                run.topic.ddl(logging("same_" + year, "t_" + year, "1"));
            }
            run.deliver();
            assertThat(triggers(run)).containsExactly("a_2024|t", "b_2024|t", "same_2024|t");
            assertThat(logged(run)).containsExactly("2:x", "1:x", "1:x");
            // One that the other table has not yet.
            run.topic.ddl(logging("c_2025", "t_2025", "3").replace("FOR EACH ROW", "FOR EACH ROW PRECEDES a_2025"));
            run.deliver();
            assertThat(logged(run)).containsExactly("3:x", "2:x", "1:x", "1:x");
        }
    }

    @Test
    void oneOfAnotherTextStopsTheTask() {
        try (SinkRun run = merging()) {
            run.topic.ddl(logging("l_2024", "t_2024", "2024")).ddl(logging("l_2025", "t_2025", "2025"));
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("Tables " + run.name + ".t_2024 and " + run.name + ".t_2025 are merged into "
                            + run.name + ".t, and their triggers differ")
                    .hasMessageContaining("triggers=skip");
            run.with("rules.m.ddl", "create_table,alter_table").start().deliver();
            assertThat(triggers(run)).containsExactly("l_2024|t");
        }
    }

    @Test
    void itIsDroppedWithTheLastThatHasIt() {
        try (SinkRun run = merging()) {
            run.topic.ddl(logging("l_2024", "t_2024", "1")).ddl(logging("l_2025", "t_2025", "1"));
            run.topic.ddl("DROP TRIGGER l_2024");
            run.deliver();
            assertThat(triggers(run)).containsExactly("l_2024|t");
            run.topic.ddl("DROP TRIGGER IF EXISTS `l_2025`");
            run.deliver();
            assertThat(triggers(run)).isEmpty();
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".migrated_object"))
                    .isEmpty();
        }
    }

    @Test
    void itGoesWithTheLastTableThatHasIt() {
        try (SinkRun run = merging()) {
            run.topic.ddl(logging("l_2024", "t_2024", "1")).ddl(logging("l_2025", "t_2025", "1"));
            run.topic.ddl("CREATE TABLE t_2026" + COLUMNS).ddl("DROP TABLE t_2024");
            run.deliver();
            assertThat(triggers(run)).containsExactly("l_2024|t");
            run.topic.ddl("DROP TABLE t_2025");
            run.deliver();
            assertThat(triggers(run)).isEmpty();
            run.topic.ddl(logging("l_2026", "t_2026", "3")).ddl("DROP TABLE t_2026");
            run.deliver();
            assertThat(TargetServer.rows("SELECT COUNT(*) FROM control_" + run.name + ".merged_trigger"))
                    .containsExactly("0");
        }
    }

    @Test
    void aNewTextTakesThePlaceOfTheOldAndTheOthersFollow() {
        try (SinkRun run = merging()) {
            run.topic.ddl(logging("l_2024", "t_2024", "1")).ddl(logging("l_2025", "t_2025", "1"));
            run.topic.ddl("DROP TRIGGER l_2024").ddl(logging("l_2024", "t_2024", "2"));
            run.topic.ddl("DROP TRIGGER l_2024").ddl(logging("l_2024", "t_2024", "3"));
            run.deliver();
            assertThat(logged(run)).containsExactly("3:x");
            run.topic.ddl("DROP TRIGGER l_2025").ddl(logging("l_2025", "t_2025", "2"));
            run.topic.ddl("DROP TRIGGER l_2025").ddl(logging("l_2025", "t_2025", "3"));
            run.topic.ddl("DROP TRIGGER l_2025").ddl(logging("l_2025", "t_2025", "4"));
            run.topic.ddl("DROP TRIGGER l_2024");
            run.deliver();
            run.topic.ddl(logging("l_2024", "t_2024", "4"));
            run.deliver();
            assertThat(triggers(run)).hasSize(1);
            assertThat(logged(run)).containsExactly("4:x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "deferred"})
    void atTheCutOverItActsOnce(String policy) {
        try (SinkRun run = merging().with("triggers", policy)) {
            run.topic.ddl(logging("l_2024", "t_2024", "1")).ddl(logging("l_2025", "t_2025", "1"));
            run.topic.ddl(logging("m_2025", "t_2025", "2")).ddl("DROP TRIGGER l_2024");
            run.deliver().stop();
            assertThat(triggers(run)).hasSize(policy.equals("guarded") ? 2 : 0);
            run.with("triggers", "unguarded").start().deliver();
            assertThat(triggers(run)).containsExactly("l_2024|t", "m_2025|t");
            assertThat(logged(run)).containsExactly("1:x", "2:x");
        }
    }

    @Test
    void everyStepMayBeTheLastBeforeACrash() {
        try (SinkRun run = merging()) {
            run.topic.ddl(logging("l_2024", "t_2024", "1")).ddl(logging("l_2025", "t_2025", "1"));
            run.topic.ddl("DROP TRIGGER l_2024").ddl(logging("l_2024", "t_2024", "2"));
            run.topic.ddl("DROP TRIGGER l_2025").ddl(logging("l_2025", "t_2025", "2"));
            run.topic.ddl(logging("m_2025", "t_2025", "3")).ddl("DROP TABLE t_2025");
            run.topic.ddl(logging("n_2024", "t_2024", "4")).ddl("DROP TRIGGER n_2024");
            assertThat(StatementCrashTest.deliverWithCrashes(run)).isGreaterThan(20);
            assertThat(triggers(run)).containsExactly("l_2024|t");
            assertThat(logged(run)).containsExactly("2:x");
        }
    }

    @Test
    void aSnapshotThatStartsOverMakesThemAnew() {
        try (SinkRun run = merging()) {
            run.topic.snapshotDdl(logging("l_2024", "t_2024", "1")).snapshotDdl(logging("l_2025", "t_2025", "1"));
            run.deliver();
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE log (id BIGINT AUTO_INCREMENT PRIMARY KEY, what VARCHAR(50))");
            run.topic.snapshotDdl("CREATE TABLE t_2025" + COLUMNS).snapshotDdl("CREATE TABLE t_2024" + COLUMNS);
            run.topic.snapshotDdl(logging("l_2024", "t_2024", "2")).snapshotDdl(logging("l_2025", "t_2025", "2"));
            run.deliver();
            assertThat(triggers(run)).containsExactly("l_2024|t");
            assertThat(logged(run)).containsExactly("2:x");
        }
    }
}
