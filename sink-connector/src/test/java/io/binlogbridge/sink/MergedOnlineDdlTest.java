package io.binlogbridge.sink;

import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.event.StopException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Online schema changes of tables that end in one. */
class MergedOnlineDdlTest {

    private static final String COLUMNS = " (id BIGINT PRIMARY KEY, v VARCHAR(50))";
    private static final String ALTER = "ADD COLUMN n BIGINT DEFAULT 7, ADD UNIQUE KEY u (v)";

    private static SinkRun merging() {
        SinkRun run = MergedRuns.byYear();
        run.topic.snapshotStart();
        for (String name : List.of("t_2024", "t_2025")) {
            run.topic.snapshotDdl("CREATE TABLE " + name + COLUMNS).read(table(run, name), 1L, "a");
        }
        return run;
    }

    private static SourceTable table(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA);
    }

    private static SourceTable altered(SinkRun run, String name) {
        return run.table(name, "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA, "n", OPTIONAL_INT64_SCHEMA);
    }

    private static void born(SinkRun run, String table, String alter) {
        run.topic
                .ddlLeavingOut(
                        "create /* gh-ost */ table `" + run.name + "`.`_" + table + "_gho` like `" + run.name + "`.`"
                                + table + "`",
                        "_" + table + "_gho")
                .ddl("alter /* gh-ost */ table `" + run.name + "`.`_" + table + "_gho` " + alter)
                .ddl("alter /* gh-ost */ table `" + run.name + "`.`_" + table + "_gho` AUTO_INCREMENT=12");
    }

    private static void cutOver(SinkRun run, String table) {
        run.topic
                .ddlLeavingOut(
                        "rename /* gh-ost */ table `" + table + "` to `_" + table + "_del`, `_" + table + "_gho` to `"
                                + table + "`",
                        "_" + table + "_del")
                .insert(altered(run, table), 2L, "b", 8L)
                .ddl("drop /* gh-ost */ table if exists `_" + table + "_del`");
    }

    private static List<String> rows(SinkRun run) {
        return TargetServer.rows("SELECT id, v, n, year FROM " + run.name + ".t ORDER BY year, id");
    }

    private static List<String> places(SinkRun run) {
        return TargetServer.rows(
                "SELECT source_table, position_no FROM control_" + run.name + ".merged_table ORDER BY 1");
    }

    @Test
    void theCutOverIsTheAlterThatAnotherTableMayHaveHadAlready() {
        try (SinkRun run = merging()) {
            born(run, "t_2024", ALTER);
            born(run, "t_2025", ALTER);
            cutOver(run, "t_2025");
            run.topic.insert(table(run, "t_2024"), 3L, "c");
            cutOver(run, "t_2024");
            run.topic.ddl("CREATE TABLE t_2026" + COLUMNS).ddl("ALTER TABLE t_2026 " + ALTER);
            run.deliver();
            assertThat(rows(run)).containsExactly("1|a|7|2024", "2|b|8|2024", "3|c|7|2024", "1|a|7|2025", "2|b|8|2025");
            assertThat(places(run)).containsExactly("t_2024|2", "t_2025|2", "t_2026|2");
            assertThat(TargetServer.rows("SHOW TABLES FROM " + run.name)).containsExactly("t");
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".online_table"))
                    .isEmpty();
        }
    }

    @Test
    void everyStepMayBeTheLastBeforeACrash() {
        try (SinkRun run = merging()) {
            born(run, "t_2024", ALTER);
            cutOver(run, "t_2024");
            born(run, "t_2025", ALTER);
            cutOver(run, "t_2025");
            assertThat(StatementCrashTest.deliverWithCrashes(run)).isGreaterThan(10);
            assertThat(rows(run)).containsExactly("1|a|7|2024", "2|b|8|2024", "1|a|7|2025", "2|b|8|2025");
            assertThat(places(run)).containsExactly("t_2024|2", "t_2025|2");
        }
    }

    @Test
    void aCutOverInTwoStatementsIsOne() {
        try (SinkRun run = merging()) {
            born(run, "t_2024", ALTER);
            run.topic.ddl("alter table t_2024 rename _t_2024_del").ddl("alter table _t_2024_gho rename t_2024");
            run.topic.insert(altered(run, "t_2024"), 2L, "b", 8L);
            run.deliver();
            assertThat(rows(run)).containsExactly("1|a|7|2024", "2|b|8|2024", "1|a|7|2025");
        }
    }

    /** As pt-online-schema-change does it. */
    @Test
    void aShadowWhoseCreateIsWrittenOutIsComparedWithTheTable() {
        for (String columns : List.of("`v` varchar(50) DEFAULT NULL", "`v` varchar(40) DEFAULT NULL")) {
            try (SinkRun run = merging()) {
                born(run, "t_2024", ALTER);
                cutOver(run, "t_2024");
                run.topic
                        .ddl(
                                "CREATE TABLE `" + run.name + "`.`_t_2025_new` (`id` bigint NOT NULL, " + columns
                                        + ", PRIMARY KEY (`id`)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci")
                        .ddl("ALTER TABLE `" + run.name + "`.`_t_2025_new` " + ALTER);
                for (String event : List.of("DELETE", "UPDATE", "INSERT")) {
                    run.topic.ddlLeavingOut(
                            "CREATE TRIGGER `pt_osc_t_" + event + "` AFTER " + event + " ON `t_2025` FOR EACH ROW"
                                    + " DELETE IGNORE FROM `_t_2025_new` WHERE `_t_2025_new`.`id` <=> 1",
                            "_t_2025_new");
                }
                run.topic.ddlLeavingOut(
                        "RENAME TABLE `t_2025` TO `_t_2025_old`, `_t_2025_new` TO `t_2025`", "_t_2025_old");
                run.topic.insert(altered(run, "t_2025"), 2L, "b", 8L).ddl("DROP TABLE IF EXISTS `_t_2025_old`");
                if (columns.contains("50")) {
                    run.topic.ddl("DROP TRIGGER IF EXISTS `" + run.name + "`.`pt_osc_t_DELETE`");
                    run.deliver();
                    assertThat(rows(run)).containsExactly("1|a|7|2024", "2|b|8|2024", "1|a|7|2025", "2|b|8|2025");
                    assertThat(places(run)).containsExactly("t_2024|2", "t_2025|2");
                } else {
                    assertThatThrownBy(run::deliver).hasMessageContaining("the shadow was not made like the table");
                }
            }
        }
    }

    @Test
    void oneThatIsNotTheNextStatementStops() {
        try (SinkRun run = merging()) {
            run.topic.ddl("ALTER TABLE t_2024 ADD COLUMN other INT");
            born(run, "t_2025", ALTER);
            cutOver(run, "t_2025");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("the same statements in the same order");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            alter table _t_2024_gho add column x int | the shadow was changed by several statements
            alter table t_2024 add column x int      | the table was changed since its shadow was made
            create trigger i before insert on _t_2024_gho for each row set new.v = 'x' | takes triggers away or brings some
            """)
    void whatIsNotOneStatementStops(String more, String reason) {
        try (SinkRun run = merging()) {
            born(run, "t_2024", ALTER);
            run.topic.ddl(more);
            cutOver(run, "t_2024");
            assertThatThrownBy(run::deliver)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("An online schema change of " + run.name + ".t_2024 comes to its cut-over")
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void valuesThatTheSourceMadeUpStopUnlessOthersWillDo() {
        try (SinkRun run = merging()) {
            born(run, "t_2024", "ADD COLUMN n BIGINT DEFAULT 7, ADD COLUMN at DATETIME DEFAULT CURRENT_TIMESTAMP");
            run.topic.ddlLeavingOut("rename table t_2024 to _t_2024_del, _t_2024_gho to t_2024", "_t_2024_del");
            assertThatThrownBy(run::deliver).hasMessageContaining("online.ddl.inexact.list");
            run.with("online.ddl.inexact.list", run.name + "\\.t_.*").start().deliver();
            assertThat(places(run)).containsExactly("t_2024|2", "t_2025|1");
        }
    }

    @Test
    void withThePolicySkipTheTargetIsLeftAsItIs() {
        try (SinkRun run = merging().with("online.ddl.policy", "skip")) {
            born(run, "t_2024", ALTER);
            run.topic.ddlLeavingOut("rename table t_2024 to _t_2024_del, _t_2024_gho to t_2024", "_t_2024_del");
            run.deliver();
            assertThat(places(run)).containsExactly("t_2024|1", "t_2025|1");
        }
    }
}
