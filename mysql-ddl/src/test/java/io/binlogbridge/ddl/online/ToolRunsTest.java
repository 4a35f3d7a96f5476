package io.binlogbridge.ddl.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The statements of whole runs, as the tools write them. */
class ToolRunsTest {

    private static final String GHOST_NOTES =
            "create /* gh-ost */ table `shop`.`_t_ghc` (id bigint unsigned auto_increment,"
                    + " last_update timestamp, hint varchar(64), value varchar(4096), primary key (id)) auto_increment=256";
    private static final String SENTRY =
            "create /* gh-ost */ table `shop`.`_t_del` (id int auto_increment primary key) engine=innodb"
                    + " comment='ghost-cut-over-sentry'";

    private static String trigger(String event, String shadow) {
        String name = "pt_osc_shop_t_" + event.substring(0, 3).toLowerCase(java.util.Locale.ROOT);
        String row = event.equals("DELETE")
                ? "DELETE IGNORE FROM `shop`.`" + shadow + "` WHERE `shop`.`" + shadow + "`.`id` <=> OLD.`id`;"
                : "REPLACE INTO `shop`.`" + shadow + "` (`id`, `v`) VALUES (NEW.`id`, NEW.`v`);";
        return "CREATE TRIGGER `" + name + "` AFTER " + event
                + " ON `shop`.`t` FOR EACH ROW BEGIN DECLARE CONTINUE HANDLER" + " FOR 1146 begin end; " + row + " END";
    }

    @Test
    void ghOst() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("drop /* gh-ost */ table if exists `shop`.`_t_gho`"))
                .isEmpty();
        assertThat(shop.sees(GHOST_NOTES)).containsExactly("SERVICE _t_ghc of t");
        assertThat(shop.sees("create /* gh-ost */ table `shop`.`_t_gho` like `shop`.`t`"))
                .containsExactly("SHADOW _t_gho of t");
        assertThat(shop.sees("alter /* gh-ost */ table `shop`.`_t_gho` add column c int"))
                .containsExactly("changed _t_gho");
        assertThat(shop.row("_t_gho").row("t").leavesOut("_t_gho")).isTrue();
        assertThat(shop.sees(SENTRY)).containsExactly("SERVICE _t_del of t");
        assertThat(shop.sees("drop /* gh-ost */ table if exists `shop`.`_t_del`"))
                .containsExactly("dropped SERVICE _t_del");
        assertThat(shop.sees("rename /* gh-ost */ table `shop`.`t` to `shop`.`_t_del`, `shop`.`_t_gho` to `shop`.`t`"))
                .containsExactly("cut-over _t_gho to t, old _t_del OLD");
        assertThat(shop.leavesOut("t")).isFalse();
        assertThat(shop.leavesOut("_t_del")).isTrue();
        assertThat(shop.sees("drop table `_t_ghc`")).containsExactly("dropped SERVICE _t_ghc");
        assertThat(shop.sees("drop table `_t_del`")).containsExactly("dropped OLD _t_del");
        assertThat(shop.helpers().isEmpty()).isTrue();
    }

    @Test
    void ghOstInTwoSteps() {
        Followed shop = new Followed("t").after("create table _t_gho like t");
        assertThat(shop.sees("alter table t rename _t_del")).containsExactly("aside t at _t_del");
        assertThat(shop.leavesOut("_t_del")).isFalse();
        assertThat(shop.text()).isEqualTo("shadow _t_gho of t at _t_del");
        assertThat(shop.leavesOutFrom("alter table _t_gho rename t")).containsExactly("_t_del");
        assertThat(shop.text()).isEqualTo("old _t_del of t");
    }

    @Test
    void theFirstOfTwoStepsIsTakenBack() {
        Followed shop = new Followed("t").after("create table _t_gho like t", "rename table t to _t_del");
        assertThat(shop.sees("rename table _t_del to t")).containsExactly("back t from _t_del");
        assertThat(shop.text()).isEqualTo("shadow _t_gho of t");
    }

    @Test
    void aRevertOfGhOst() {
        Followed shop = new Followed("t")
                .after("create table _t_gho like t", "rename table t to _t_del, _t_gho to t")
                .row("_t_del");
        assertThat(shop.sees("create table _t_rev_ghc (id bigint)")).containsExactly("SERVICE _t_rev_ghc");
        assertThat(shop.leavesOut("_t_del")).isTrue();
        assertThat(shop.sees("rename table t to _t_rev_del, _t_del to t"))
                .containsExactly("cut-over _t_del to t, old _t_rev_del OLD");
        assertThat(shop.leavesOut("t")).isFalse();
        assertThat(shop.leavesOut("_t_rev_del")).isTrue();
    }

    @Test
    void anInstantAlterLeavesTheShadowBehind() {
        Followed shop =
                new Followed("t").after(GHOST_NOTES, "create table _t_gho like t", "alter table _t_gho add c int");
        assertThat(shop.sees("alter table t add c int, algorithm=instant")).isEmpty();
        assertThat(shop.helpers().shadowsOf(Followed.table("t"))).hasSize(1);
        assertThat(shop.sees("drop table if exists _t_gho")).containsExactly("dropped SHADOW _t_gho");
    }

    @Test
    void ptOnlineSchemaChange() {
        Followed shop = new Followed("t");
        assertThat(shop.sees(
                        "CREATE TABLE `shop`.`_t_new` (`id` int NOT NULL, `v` text, PRIMARY KEY (`id`)) ENGINE=InnoDB"))
                .containsExactly("CANDIDATE _t_new of t");
        assertThat(shop.sees("ALTER TABLE `shop`.`_t_new` ADD COLUMN c INT")).containsExactly("changed _t_new");
        assertThat(shop.leavesOut("_t_new")).isFalse();
        assertThat(shop.sees(trigger("DELETE", "_t_new")))
                .containsExactly("trigger pt_osc_shop_t_del", "became SHADOW _t_new of t");
        assertThat(shop.sees(trigger("UPDATE", "_t_new"))).containsExactly("trigger pt_osc_shop_t_upd");
        assertThat(shop.sees(trigger("INSERT", "_t_new"))).containsExactly("trigger pt_osc_shop_t_ins");
        assertThat(shop.row("_t_new").leavesOut("_t_new")).isTrue();
        assertThat(shop.sees("RENAME TABLE `shop`.`t` TO `shop`.`_t_old`, `shop`.`_t_new` TO `shop`.`t`"))
                .containsExactly("cut-over _t_new to t, old _t_old OLD");
        assertThat(shop.sees("DROP TABLE IF EXISTS `shop`.`_t_old`")).containsExactly("dropped OLD _t_old");
        assertThat(shop.sees("DROP TRIGGER IF EXISTS `shop`.`pt_osc_shop_t_del`"))
                .containsExactly("trigger pt_osc_shop_t_del");
        shop.after(
                "DROP TRIGGER IF EXISTS `shop`.`pt_osc_shop_t_upd`",
                "DROP TRIGGER IF EXISTS `shop`.`pt_osc_shop_t_ins`");
        assertThat(shop.helpers().isEmpty()).isTrue();
    }

    @Test
    void ptOnlineSchemaChangeThatDropsAndRenames() {
        Followed shop =
                new Followed("t").after("CREATE TABLE _t_new (id INT PRIMARY KEY)", trigger("DELETE", "_t_new"));
        assertThat(shop.sees("DROP TABLE IF EXISTS `shop`.`t`")).containsExactly("real dropped t [_t_new of t]");
        assertThat(shop.sees("RENAME TABLE `shop`.`_t_new` TO `shop`.`t`")).containsExactly("cut-over _t_new to t");
    }

    @Test
    void ptOnlineSchemaChangeWithTriggersThatLeadBack() {
        String back =
                "CREATE TRIGGER `rt_pt_osc_shop__t_new_del` AFTER DELETE ON `shop`.`_t_new` FOR EACH ROW BEGIN DECLARE"
                        + " CONTINUE HANDLER FOR 1146 begin end; DELETE IGNORE FROM `shop`.`_t_old` WHERE `shop`.`_t_old`.`id` <=>"
                        + " OLD.`id`; END";
        Followed shop =
                new Followed("t").after("CREATE TABLE _t_new (id INT PRIMARY KEY)", trigger("DELETE", "_t_new"));
        assertThat(shop.sees(back)).containsExactly("trigger rt_pt_osc_shop__t_new_del");
        shop.after("RENAME TABLE t TO _t_old, _t_new TO t");
        assertThat(shop.sees(back.replace("_del` AFTER", "_ins` AFTER").replace("ON `shop`.`_t_new`", "ON `shop`.`t`")))
                .containsExactly("trigger rt_pt_osc_shop__t_new_ins");
        assertThat(shop.row("_t_old").leavesOut("_t_old")).isTrue();
        assertThat(shop.sees("DROP TRIGGER `rt_pt_osc_shop__t_new_del`"))
                .containsExactly("trigger rt_pt_osc_shop__t_new_del");
    }

    @Test
    void aRunAfterAnAbortedOne() {
        Followed shop =
                new Followed("t").after("CREATE TABLE _t_new (id INT PRIMARY KEY)", trigger("DELETE", "_t_new"));
        assertThat(shop.sees("CREATE TABLE `__t_new` (id INT PRIMARY KEY)")).containsExactly("CANDIDATE __t_new of t");
        shop.after("DROP TRIGGER `pt_osc_shop_t_del`");
        assertThat(shop.sees(trigger("DELETE", "__t_new")))
                .containsExactly("trigger pt_osc_shop_t_del", "became SHADOW __t_new of t");
        assertThat(shop.sees("RENAME TABLE t TO _t_old, __t_new TO t"))
                .containsExactly("cut-over __t_new to t, old _t_old OLD");
        assertThat(shop.helpers().shadowsOf(Followed.table("t"))).hasSize(1);
    }

    @Test
    void aChildsForeignKeyIsRebuilt() {
        Followed shop = new Followed("t", "child").after("CREATE TABLE _t_new (id INT PRIMARY KEY)");
        assertThat(shop.sees("ALTER TABLE child ADD CONSTRAINT _fk FOREIGN KEY (t_id) REFERENCES _t_new (id)"))
                .containsExactly("pointed at _t_new");
        shop.after(trigger("DELETE", "_t_new"));
        assertThat(shop.sees("ALTER TABLE child DROP FOREIGN KEY fk, ADD CONSTRAINT _fk FOREIGN KEY (t_id)"
                        + " REFERENCES `shop`.`_t_new` (id)"))
                .containsExactly("pointed at _t_new");
        assertThat(shop.leavesOut("_t_new")).isTrue();
    }

    @Test
    void spirit() {
        Followed shop = new Followed("t").after("DROP TABLE IF EXISTS `_t_new`");
        assertThat(shop.sees("CREATE TABLE `_t_new` LIKE `t`")).containsExactly("CANDIDATE _t_new of t");
        shop.after("ALTER TABLE `_t_new` ADD c INT, ALGORITHM=COPY", "DROP TABLE IF EXISTS `shop`.`_t_chkpnt`");
        assertThat(shop.leavesOutFrom("CREATE TABLE `shop`.`_t_chkpnt` (id int NOT NULL AUTO_INCREMENT PRIMARY KEY)"))
                .containsExactlyInAnyOrder("_t_chkpnt", "_t_new");
        assertThat(shop.sees(
                        "RENAME TABLE `shop`.`t` TO `shop`.`_t_old_20261121_024604`, `shop`.`_t_new` TO `shop`.`t`"))
                .containsExactly("cut-over _t_new to t, old _t_old_20261121_024604 OLD");
    }

    @Test
    void spiritOnSeveralTablesAtOnce() {
        Followed shop =
                new Followed("t", "u").after("CREATE TABLE `_t_new` LIKE `t`", "CREATE TABLE `_u_new` LIKE `u`");
        assertThat(shop.leavesOutFrom("CREATE TABLE `_spirit_checkpoint` (id int NOT NULL AUTO_INCREMENT PRIMARY KEY)"))
                .containsExactlyInAnyOrder("_spirit_checkpoint", "_t_new", "_u_new");
        assertThat(shop.sees("RENAME TABLE t TO _t_old, _t_new TO t, u TO _u_old, _u_new TO u"))
                .containsExactlyInAnyOrder(
                        "cut-over _t_new to t, old _t_old OLD", "cut-over _u_new to u, old _u_old OLD");
    }

    @Test
    void spiritCutsLongNames() {
        String real = "t".repeat(60);
        Followed shop = new Followed(real).after("CREATE TABLE `_" + "t".repeat(59) + "_new` LIKE `" + real + "`");
        assertThat(shop.leavesOutFrom("CREATE TABLE `_" + "t".repeat(56) + "_chkpnt` (id int PRIMARY KEY)"))
                .hasSize(2);
    }

    @Test
    void dms() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TABLE tp_7_ogl_t (id BIGINT)")).containsExactly("SERVICE tp_7_ogl_t of t");
        assertThat(shop.sees("CREATE TABLE tp_7_ogt_t LIKE t")).containsExactly("SHADOW tp_7_ogt_t of t");
        assertThat(shop.sees("RENAME TABLE t TO tp_7_del_t, tp_7_ogt_t TO t"))
                .containsExactly("cut-over tp_7_ogt_t to t, old tp_7_del_t OLD");
    }

    @Test
    void twoRunsAtATime() {
        Followed shop = new Followed("t", "u")
                .after("create table _t_gho like t", "create table _u_gho like u", "alter table _u_gho add c int");
        assertThat(shop.sees("rename table u to _u_del, _u_gho to u"))
                .containsExactly("cut-over _u_gho to u, old _u_del OLD");
        assertThat(shop.leavesOut("_t_gho")).isTrue();
        assertThat(shop.sees("rename table t to _t_del, _t_gho to t"))
                .containsExactly("cut-over _t_gho to t, old _t_del OLD");
    }

    @Test
    void aForcedNameSaysNothingOfTheRealTable() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("create table `_foo_ghc` (id bigint)")).containsExactly("SERVICE _foo_ghc");
        assertThat(shop.sees("create table `_foo_gho` like `t`")).containsExactly("SHADOW _foo_gho of t");
        assertThat(shop.sees("rename table t to _foo_del, _foo_gho to t"))
                .containsExactly("cut-over _foo_gho to t, old _foo_del OLD");
    }
}
