package io.binlogbridge.sink;

import static io.binlogbridge.sink.ToolRun.GHC;
import static io.binlogbridge.sink.ToolRun.altered;
import static io.binlogbridge.sink.ToolRun.born;
import static io.binlogbridge.sink.ToolRun.cutOver;
import static io.binlogbridge.sink.ToolRun.kept;
import static io.binlogbridge.sink.ToolRun.ran;
import static io.binlogbridge.sink.ToolRun.table;
import static io.binlogbridge.sink.ToolRun.tables;
import static io.binlogbridge.sink.ToolRun.withTable;
import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.sink.lane.Failpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cut-overs where the statements on the shadow do not tell what the real table becomes, and the way back. */
class CopiedShadowTest {

    @Test
    void aShadowFromBeforeTheSnapshotIsCopied() {
        try (SinkRun run = withTable()) {
            run.topic
                    .snapshotDdlLeavingOut(GHC, "_t_ghc")
                    .snapshotDdlLeavingOut(
                            "CREATE TABLE _t_gho (id BIGINT PRIMARY KEY, v VARCHAR(50), n BIGINT DEFAULT 7)", "_t_gho");
            cutOver(run).deliver();
            assertThat(tables(run)).containsExactly("t");
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "4|d|8");
            assertThat(ran(run).get(0))
                    .startsWith("INSERT INTO `" + run.name + "`.`_t_gho` (`id`, `v`) SELECT `id`, `v`");
        }
    }

    @Test
    void aShadowFromBeforeTheSnapshotMayHideARename() {
        try (SinkRun run = withTable()) {
            run.topic
                    .snapshotDdlLeavingOut(GHC, "_t_ghc")
                    .snapshotDdlLeavingOut("CREATE TABLE _t_gho (id BIGINT PRIMARY KEY, w VARCHAR(50))", "_t_gho");
            run.topic.ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("takes columns [v] out and brings columns [w]")
                    .hasMessageContaining("online.ddl.renamed.columns, as in " + run.name + ".t.v:");
            run.stop()
                    .with("online.ddl.renamed.columns", run.name + ".t.v:w")
                    .start()
                    .deliver();
            assertThat(TargetServer.rows("SELECT id, w FROM " + run.name + ".t ORDER BY 1"))
                    .containsExactly("1|a", "2|b");
        }
    }

    @Test
    void aRealTableThatWasChangedSinceIsMadeAnew() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("ALTER TABLE t ADD COLUMN late INT");
            cutOver(run).deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(tables(run)).containsExactly("t");
        }
    }

    @Test
    void aRevertTakesTheAlterBack() {
        try (SinkRun run = withTable()) {
            born(run);
            cutOver(run);
            run.topic.ddlLeavingOut(GHC, "_t_ghc");
            run.topic.ddlLeavingOut("rename table `t` to `_t_rev_del`, `_t_del` to `t`", "_t_rev_del");
            run.topic.insert(table(run), 5L, "e").ddl("drop table if exists `_t_ghc`");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|c", "4|d", "5|e");
        }
    }

    @Test
    void aRevertThatNeedsValuesThatAreGoneStopsTheTask() {
        try (SinkRun run = withTable()) {
            run.topic
                    .ddlLeavingOut(GHC, "_t_ghc")
                    .ddlLeavingOut("create table _t_gho like t", "_t_gho")
                    .ddl("alter table _t_gho drop column v")
                    .ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del")
                    .ddlLeavingOut("rename table `t` to `_t_rev_del`, `_t_del` to `t`", "_t_rev_del");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("is taken back, and columns [v] get the values again")
                    .hasMessageContaining("Met at p." + run.name);
        }
    }

    @Test
    void theOldTableStaysWhereItGetsANameOfItsOwn() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("RENAME TABLE t TO t_2026, _t_gho TO t").insert(altered(run, "t"), 4L, "d", 8L);
            run.topic.insert(run.table("t_2026", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA), 9L, "z");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(run.rows("t_2026")).containsExactly("1|a", "2|b", "3|c", "9|z");
        }
    }

    @Test
    void valuesThatTheToolMadeUpStopTheTaskUnlessOthersWillDo() {
        for (String column : List.of(
                "n TIMESTAMP DEFAULT CURRENT_TIMESTAMP",
                "n TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP",
                "n VARCHAR(60) DEFAULT (v)",
                "n BIGINT AUTO_INCREMENT, ADD KEY (n)")) {
            try (SinkRun run = withTable()) {
                run.topic
                        .ddlLeavingOut(GHC, "_t_ghc")
                        .ddlLeavingOut("create table _t_gho like t", "_t_gho")
                        .ddl("alter table _t_gho add column " + column)
                        .ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
                assertThatThrownBy(run::deliver)
                        .hasMessageContaining("adds columns [n], whose values the source made up row by row")
                        .hasMessageContaining("online.ddl.inexact.list");
                assertThat(tables(run)).containsExactly("t");
                run.stop()
                        .with("online.ddl.inexact.list", run.name + "\\.t")
                        .start()
                        .deliver();
                assertThat(TargetServer.rows("SELECT COUNT(*), COUNT(v) FROM " + run.name + ".t"))
                        .containsExactly("2|2");
            }
        }
    }

    @Test
    void aConstantDefaultIsKnown() {
        try (SinkRun run = withTable()) {
            run.topic
                    .ddlLeavingOut(GHC, "_t_ghc")
                    .ddlLeavingOut("create table _t_gho like t", "_t_gho")
                    .ddl(
                            "alter table _t_gho add column j JSON DEFAULT ('{\"DEFAULT (x)\": 1}'), add column k INT DEFAULT (7),"
                                    + " add column l VARCHAR(60) DEFAULT 'ON UPDATE' COMMENT 'DEFAULT (now())'")
                    .ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
            run.deliver();
            assertThat(TargetServer.rows("SELECT id, k, l FROM " + run.name + ".t ORDER BY 1"))
                    .containsExactly("1|7|ON UPDATE", "2|7|ON UPDATE");
        }
    }

    @Test
    void severalStepsCountAsTheOneShadowThatTheyMake() {
        try (SinkRun run = withTable()) {
            run.topic
                    .ddlLeavingOut(GHC, "_t_ghc")
                    .ddlLeavingOut("create table _t_gho like t", "_t_gho")
                    .ddl("alter table _t_gho add column n int default 1")
                    .ddl("alter table _t_gho alter n set default 2")
                    .ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|2", "2|b|2");
        }
    }

    @Test
    void valuesThatDoNotFitAreBentAsTheToolBendsThem() {
        try (SinkRun run = withTable()) {
            run.topic
                    .insert(table(run), 3L, null)
                    .insert(table(run), 4L, "too long")
                    .ddlLeavingOut(GHC, "_t_ghc")
                    .ddlLeavingOut("create table _t_gho like t", "_t_gho")
                    .ddl("alter table _t_gho modify v varchar(3) not null")
                    .ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|", "4|too");
        }
    }

    @Test
    void checksAreNumberedAsLikeNumbersThem() {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), CHECK (id > 0),"
                            + " CONSTRAINT a_short CHECK (v <> 'x'))")
                    .read(table(run), 1L, "a");
            born(run);
            cutOver(run).deliver();
            List<String> checks =
                    TargetServer.rows("SELECT CONSTRAINT_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS"
                            + " WHERE CONSTRAINT_SCHEMA='" + run.name + "' AND CONSTRAINT_NAME LIKE 't%' ORDER BY 1");
            assertThat(checks).hasSize(2);
            assertThat(checks.get(0)).startsWith("t_chk_1|(`v`");
            assertThat(checks.get(1)).startsWith("t_chk_2|(`id`");
        }
    }

    @Test
    void anOldTableThatNobodyKeptUpToDateStopsTheTask() {
        try (SinkRun run = withTable()) {
            born(run);
            cutOver(run);
            run.topic.ddl("RENAME TABLE t TO t_bad, _t_del TO t");
            assertThatThrownBy(run::deliver)
                    .hasMessageContaining("Table " + run.name
                            + "._t_del, which an online schema change put aside, becomes " + run.name + ".t again");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Failpoint.Step.class,
            names = {"PREPARED", "NOTED", "RUN", "COMMITTED"})
    void aCrashAroundAStatementEndsEqual(Failpoint.Step step) {
        for (boolean copied : List.of(false, true)) {
            boolean fired = true;
            for (int count = 1; fired; count++) {
                try (SinkRun run = withTable()) {
                    born(run);
                    if (copied) {
                        run.topic.ddl("ALTER TABLE t ADD COLUMN late INT");
                    }
                    cutOver(run);
                    fired = run.deliverWithCrash(step, count);
                    assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
                    assertThat(tables(run)).containsExactly("t");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Failpoint.Step.class,
            names = {"NOTED", "RUN"})
    void aCrashInAStatementThatDoesSeveralThingsEndsEqual(Failpoint.Step step) {
        boolean fired = true;
        for (int count = 1; fired; count++) {
            try (SinkRun run = withTable()) {
                run.topic.ddl("CREATE TABLE u LIKE t").ddl("CREATE TABLE x LIKE t");
                born(run);
                run.topic
                        .ddlLeavingOut("create table _u_gho like u", "_u_gho")
                        .ddl("alter table _u_gho add column n bigint")
                        .ddlLeavingOut(
                                "rename table t to _t_del, _t_gho to t, x to y, u to _u_del, _u_gho to u",
                                "_t_del",
                                "_u_del")
                        .ddl("drop table _t_del, y, _u_del");
                fired = run.deliverWithCrash(step, count);
                assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7");
                assertThat(tables(run)).containsExactly("t", "u");
                assertThat(kept(run)).isEmpty();
            }
        }
    }

    @Test
    void aRestartAfterAnyRecordChangesNothing() {
        try (SinkRun run = withTable()) {
            born(run);
            cutOver(run);
            for (int end = 1; end <= run.topic.records.size(); end++) {
                run.start().deliverUpTo(end).stop();
            }
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(tables(run)).containsExactly("t");
        }
    }
}
