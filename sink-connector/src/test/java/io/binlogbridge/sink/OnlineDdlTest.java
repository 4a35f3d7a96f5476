package io.binlogbridge.sink;

import static io.binlogbridge.sink.ToolRun.GHC;
import static io.binlogbridge.sink.ToolRun.TABLE;
import static io.binlogbridge.sink.ToolRun.altered;
import static io.binlogbridge.sink.ToolRun.born;
import static io.binlogbridge.sink.ToolRun.cutOver;
import static io.binlogbridge.sink.ToolRun.kept;
import static io.binlogbridge.sink.ToolRun.ran;
import static io.binlogbridge.sink.ToolRun.table;
import static io.binlogbridge.sink.ToolRun.tables;
import static io.binlogbridge.sink.ToolRun.withTable;
import static org.apache.kafka.connect.data.Schema.INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_INT64_SCHEMA;
import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Online schema changes: what the tools' statements and rows come to on the target. */
class OnlineDdlTest {

    @Test
    void theRealTableIsAlteredWhereItsShadowTakesItsPlace() {
        try (SinkRun run = withTable()) {
            born(run);
            run.deliver();
            assertThat(tables(run)).containsExactly("t");
            assertThat(kept(run)).containsExactly("_t_gho|kept");
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|c");
            cutOver(run).deliver();
            assertThat(tables(run)).containsExactly("t");
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(ran(run))
                    .containsExactly("alter /* gh-ost */ table `" + run.name + "`.`t` ADD COLUMN n BIGINT DEFAULT 7");
            assertThat(kept(run)).containsExactly("_t_del|kept");
            run.topic.ddl("drop /* gh-ost */ table if exists `_t_del`");
            run.deliver();
            assertThat(kept(run)).isEmpty();
            assertThat(TargetServer.rows("SELECT * FROM control_" + run.name + ".online_ddl"))
                    .isEmpty();
        }
    }

    @Test
    void underAnotherNameLikewise() {
        try (SinkRun run = withTable()) {
            String store = "store_" + run.name;
            run.cleaning(store).with("rules", "one").with("rules.default", "exclude");
            run.with("rules.one.match", run.name + "\\.t").with("rules.one.to", store + ".sales");
            born(run);
            cutOver(run).deliver();
            assertThat(TargetServer.rows("SELECT * FROM " + store + ".sales ORDER BY 1"))
                    .containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(TargetServer.rows("SHOW TABLES FROM " + store)).containsExactly("sales");
        }
    }

    @Test
    void aSourceThatRepeatsItselfChangesNothing() {
        try (SinkRun run = withTable()) {
            born(run);
            cutOver(run);
            run.topic.repeat(3, run.topic.records.size());
            run.topic.insert(altered(run, "t"), 5L, "e", 9L);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8", "5|e|9");
            assertThat(ran(run)).hasSize(1);
            assertThat(kept(run)).containsExactly("_t_del|kept");
        }
    }

    @Test
    void aCutOverInTwoStatementsIsOne() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("alter table t rename _t_del");
            run.deliver();
            assertThat(tables(run)).containsExactly("t");
            run.topic.ddl("alter table _t_gho rename t").insert(altered(run, "t"), 4L, "d", 8L);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(tables(run)).containsExactly("t");
        }
    }

    @Test
    void aDropBeforeTheRenameLosesNoRows() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("DROP TABLE IF EXISTS `t`").ddl("RENAME TABLE _t_gho TO t");
            run.topic.insert(altered(run, "t"), 4L, "d", 8L);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|7", "2|b|7", "3|c|7", "4|d|8");
            assertThat(kept(run)).isEmpty();
        }
    }

    @Test
    void aDropThatWasMeantIsDoneWhenThatShows() {
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("DROP TABLE `t`");
            run.deliver();
            assertThat(tables(run)).containsExactly("t");
            run.topic.ddl("DROP TABLE `_t_gho`");
            run.deliver();
            assertThat(tables(run)).isEmpty();
        }
        try (SinkRun run = withTable()) {
            born(run);
            run.topic.ddl("DROP TABLE `t`").ddl(TABLE).insert(table(run), 9L, "z");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("9|z");
        }
    }

    @Test
    void foreignKeysAndTriggersOfPtOnlineSchemaChangeComeOutRight() {
        try (SinkRun run = new SinkRun()) {
            run.topic
                    .snapshotStart()
                    .snapshotDdl("CREATE TABLE p (id BIGINT PRIMARY KEY)")
                    .snapshotDdl("CREATE TABLE t (id BIGINT PRIMARY KEY, v VARCHAR(50), p BIGINT, KEY fk (p),"
                            + " CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id))");
            SourceTable t = run.table("t", "id", INT64_SCHEMA, "v", OPTIONAL_STRING_SCHEMA, "p", OPTIONAL_INT64_SCHEMA);
            run.topic.read(t, 1L, "a", null);
            run.topic
                    .ddl(
                            "CREATE TABLE `_t_new` (`id` bigint NOT NULL, `v` varchar(50) DEFAULT NULL, `p` bigint DEFAULT NULL,"
                                    + " PRIMARY KEY (`id`), KEY `fk` (`p`), CONSTRAINT `_fk` FOREIGN KEY (`p`) REFERENCES `p` (`id`))"
                                    + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci")
                    .ddl("ALTER TABLE _t_new MODIFY v VARCHAR(60)");
            for (String event : List.of("DELETE", "UPDATE", "INSERT")) {
                run.topic.ddlLeavingOut(
                        "CREATE TRIGGER `pt_osc_t_" + event + "` AFTER " + event + " ON `t` FOR EACH ROW"
                                + " DELETE IGNORE FROM `_t_new` WHERE `_t_new`.`id` <=> 1",
                        "_t_new");
            }
            run.deliver();
            assertThat(tables(run)).containsExactly("p", "t");
            run.topic
                    .ddlLeavingOut("RENAME TABLE `t` TO `_t_old`, `_t_new` TO `t`", "_t_old")
                    .ddl("DROP TABLE IF EXISTS `_t_old`");
            run.topic.ddl("DROP TRIGGER IF EXISTS `pt_osc_t_DELETE`").ddl("DROP TRIGGER IF EXISTS `pt_osc_t_UPDATE`");
            run.topic.ddl("DROP TRIGGER IF EXISTS `pt_osc_t_INSERT`").insert(t, 2L, "b", null);
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a|null", "2|b|null");
            assertThat(TargetServer.rows("SHOW CREATE TABLE " + run.name + ".t").get(0))
                    .contains("CONSTRAINT `_fk` FOREIGN KEY (`p`)", "varchar(60)")
                    .doesNotContain("`fk` FOREIGN");
            assertThat(TargetServer.rows(
                            "SELECT * FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA='" + run.name + "'"))
                    .isEmpty();
        }
    }

    @Test
    void theyCanBePassedOver() {
        try (SinkRun run = withTable().with("online.ddl.policy", "skip")) {
            born(run);
            run.topic.ddlLeavingOut("rename table `t` to `_t_del`, `_t_gho` to `t`", "_t_del");
            run.deliver();
            assertThat(run.rows("t")).containsExactly("1|a", "2|b", "3|c");
            assertThat(tables(run)).containsExactly("t");
        }
    }

    @Test
    void tablesLikeAnyOtherNeedTheirRows() {
        try (SinkRun run = withTable().with("online.ddl.policy", "replicate")) {
            run.topic.ddl(GHC).ddl("create table _t_gho like t").ddl("alter table _t_gho add n BIGINT");
            run.topic.insert(altered(run, "_t_gho"), 1L, "a", 7L).ddl("rename table t to _t_del, _t_gho to t");
            run.deliver();
            assertThat(tables(run)).containsExactly("_t_del", "_t_ghc", "t");
            assertThat(run.rows("t")).containsExactly("1|a|7");
            run.topic.ddlLeavingOut("create table _t_gho like t", "_t_gho");
            assertThatThrownBy(run::deliver).hasMessageContaining("online.ddl.shadow.rows=keep");
        }
    }
}
