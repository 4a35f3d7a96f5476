package io.binlogbridge.ddl.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelperTablesTest {

    private static final String TRIGGER = "CREATE TRIGGER pt_osc_shop_t_del AFTER DELETE ON t FOR EACH ROW"
            + " DELETE IGNORE FROM _t_new WHERE _t_new.id <=> OLD.id";

    @Test
    void aSureNameNeedsARealTable() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TABLE _t_gho (id INT)")).containsExactly("SHADOW _t_gho of t");
        assertThat(shop.sees("CREATE TABLE _x_gho (id INT)")).isEmpty();
        assertThat(shop.leavesOut("_x_gho")).isFalse();
    }

    @Test
    void anUnsureNameNeedsARealTableToBeACandidate() {
        assertThat(new Followed("t").sees("CREATE TABLE _x_new (id INT)")).isEmpty();
        assertThat(new Followed("t").sees("CREATE TABLE _x_new LIKE t")).containsExactly("CANDIDATE _x_new of t");
        assertThat(new Followed("t").sees("CREATE TABLE __t_new (id INT)")).containsExactly("CANDIDATE __t_new of t");
        assertThat(new Followed("_t").sees("CREATE TABLE __t_new (id INT)")).containsExactly("CANDIDATE __t_new of _t");
    }

    @Test
    void aNameThatWasCutIsTheBeginningOfTheRealOnes() {
        String real = "a".repeat(62);
        String cut = "_" + "a".repeat(59) + "_new";
        assertThat(new Followed(real).sees("CREATE TABLE " + cut + " (id INT)"))
                .containsExactly("CANDIDATE " + cut + " of " + real);
        assertThat(new Followed("toys").sees("CREATE TABLE _to_new (id INT)")).isEmpty();
    }

    @Test
    void tablesMadeOfQueriesAreOrdinary() {
        assertThat(new Followed("t").sees("CREATE TABLE _t_new (id INT) START TRANSACTION"))
                .isEmpty();
        assertThat(new Followed("t").sees("CREATE TABLE _t_new AS SELECT * FROM t"))
                .isEmpty();
        assertThat(new Followed("t").sees("CREATE TABLE _t_gho (id INT) START TRANSACTION"))
                .isEmpty();
    }

    @Test
    void theFirstRowOfACandidateMakesItOrdinaryForGood() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t").row("_t_new");
        assertThat(shop.helpers().isEmpty()).isTrue();
        assertThat(shop.sees(TRIGGER)).isEmpty();
        assertThat(shop.sees("CREATE TABLE _t_chkpnt (id INT)")).containsExactly("SERVICE _t_chkpnt of t");
        assertThat(shop.leavesOut("_t_new")).isFalse();
        assertThat(shop.sees("RENAME TABLE t TO t_old, _t_new TO t")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRUNCATE TABLE _t_new",
                "CREATE INDEX i ON _t_new (id)",
                "CREATE TABLE other LIKE _t_new",
                "CREATE TABLE child (id INT, FOREIGN KEY (id) REFERENCES _t_new (id))",
                "CREATE VIEW v AS SELECT * FROM _t_new",
                "CREATE TRIGGER mine AFTER INSERT ON t FOR EACH ROW INSERT INTO _t_new VALUES (NEW.id)",
                "ALTER TABLE t EXCHANGE PARTITION p WITH TABLE _t_new",
                "ALTER TABLE _t_new EXCHANGE PARTITION p WITH TABLE t",
                "ALTER TABLE _t_new ADD c INT, RENAME TO other",
                "RENAME TABLE _t_new TO other"
            })
    void whatNoToolSaysMakesACandidateOrdinary(String statement) {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.sees(statement)).containsExactly("ordinary _t_new");
        assertThat(shop.helpers().isEmpty()).isTrue();
    }

    @Test
    void aSwapByHandIsASwap() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.sees("RENAME TABLE t TO _t_old, _t_new TO t")).containsExactly("ordinary _t_new");
        assertThat(shop.leavesOut("_t_old")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD c INT",
                "ALTER TABLE _t_new ADD c INT",
                "ALTER TABLE child ADD FOREIGN KEY (id) REFERENCES _t_new (id)",
                "INSERT INTO other VALUES (1)",
                "CREATE TRIGGER abcdefghijklmno AFTER INSERT ON _t_new FOR EACH ROW SET @a = 1",
                "DROP TRIGGER IF EXISTS abcdefghijklmno",
                "ANALYZE TABLE _t_new"
            })
    void othersLeaveItACandidate(String statement) {
        Followed shop = new Followed("t", "child").after("CREATE TABLE _t_new LIKE t", statement);
        assertThat(shop.text()).isEqualTo("candidate _t_new of t");
    }

    @Test
    void ghOstsNotesAreNoMarkOfAnothersShadow() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.leavesOutFrom("CREATE TABLE _t_ghc (id INT)")).containsExactly("_t_ghc");
        assertThat(shop.row("_t_new").leavesOut("_t_new")).isFalse();
    }

    @Test
    void theTriggersTableIsTheRealOneWhateverTheNameSays() {
        Followed shop = new Followed("t", "tt").after("CREATE TABLE _tt_new LIKE tt");
        assertThat(
                        shop.sees(
                                "CREATE TRIGGER pt_osc_shop_t_ins AFTER INSERT ON t FOR EACH ROW REPLACE INTO _tt_new VALUES (NEW.id)"))
                .containsExactly("trigger pt_osc_shop_t_ins", "became SHADOW _tt_new of t");
    }

    @Test
    void aTriggerThatOnlyIsCalledSoIsAPersons() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.sees("CREATE TRIGGER pt_osc_shop_t_ins AFTER INSERT ON t FOR EACH ROW SET @a = 1"))
                .isEmpty();
        assertThat(shop.sees("DROP TRIGGER pt_osc_shop_t_ins")).isEmpty();
    }

    @Test
    void aTriggerOfATableThatIsNotTheShadowsIsAPersons() {
        Followed shop = new Followed("t", "u").after("CREATE TABLE _t_gho LIKE t");
        assertThat(shop.sees("CREATE TRIGGER pt_osc_x AFTER INSERT ON u FOR EACH ROW INSERT INTO _t_gho VALUES (1)"))
                .containsExactly("pointed at _t_gho");
    }

    @Test
    void aTriggerOnTheShadowIsAStatementOnIt() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t");
        assertThat(shop.sees("CREATE TRIGGER mine_ghost AFTER INSERT ON _t_gho FOR EACH ROW SET @a = 1"))
                .containsExactly("changed _t_gho");
    }

    @Test
    void aTriggerWhoseBodyIsNotUnderstoodIsReadByItsQuotedNames() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.sees("CREATE TRIGGER `pt_osc_shop_t_ins` AFTER INSERT ON `shop`.`t` FOR EACH ROW"
                        + " REPLACE %% INTO `shop`.`_t_new` VALUES (NEW.`id`)"))
                .containsExactly("trigger pt_osc_shop_t_ins", "became SHADOW _t_new of t");
    }

    @Test
    void onlyASentryIsAServiceTableByItsComment() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TABLE _t_del (id INT)")).isEmpty();
        assertThat(shop.sees("CREATE TABLE _t_old (id INT COMMENT 'ghost-cut-over-sentry')"))
                .isEmpty();
        shop.after("DROP TABLE _t_del");
        assertThat(shop.sees("CREATE TABLE _t_del (id INT) COMMENT='ghost-cut-over-sentry'"))
                .containsExactly("SERVICE _t_del of t");
    }

    @Test
    void theFormerRealTableUnderAnotherNameIsOrdinary() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t");
        assertThat(shop.sees("RENAME TABLE t TO t_2026, _t_gho TO t"))
                .containsExactly("cut-over _t_gho to t, old t_2026");
        assertThat(shop.helpers().isEmpty()).isTrue();
    }

    @Test
    void aSwapOverAThirdNameIsACutOver() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t");
        assertThat(shop.sees("RENAME TABLE t TO tmp, _t_gho TO t, tmp TO _t_del"))
                .containsExactly("cut-over _t_gho to t, old _t_del OLD");
        Followed other = new Followed("t").after("CREATE TABLE _t_gho LIKE t");
        assertThat(other.sees("RENAME TABLE t TO tmp, _t_gho TO t, tmp TO _t_gho"))
                .containsExactly("cut-over _t_gho to t, old _t_gho");
        assertThat(other.leavesOut("_t_gho")).isFalse();
    }

    @Test
    void aHelperMayGetAnotherNameOfAHelper() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t", "RENAME TABLE t TO _t_del, _t_gho TO t");
        assertThat(shop.sees("RENAME TABLE _t_del TO _t_20261121024604_del"))
                .containsExactly("moved _t_del to _t_20261121024604_del");
        assertThat(shop.leavesOut("_t_20261121024604_del")).isTrue();
        assertThat(shop.sees("RENAME TABLE _t_20261121024604_del TO t_2026"))
                .containsExactly("strayed _t_20261121024604_del to t_2026");
        assertThat(shop.leavesOut("t_2026")).isFalse();
    }

    @Test
    void aRealTableThatIsPutAsideIsFollowed() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t", "RENAME TABLE t TO a");
        assertThat(shop.sees("RENAME TABLE a TO b")).isEmpty();
        assertThat(shop.sees("RENAME TABLE _t_gho TO t")).containsExactly("cut-over _t_gho to t, old b");
    }

    @Test
    void aRealTableThatIsPutAsideAndDroppedIsGone() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t", "RENAME TABLE t TO a", "DROP TABLE a");
        assertThat(shop.sees("RENAME TABLE _t_gho TO t")).containsExactly("cut-over _t_gho to t");
    }

    @Test
    void theOldTableHasNoSayWhenTheRealOneIsRenamed() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t", "RENAME TABLE t TO _t_del, _t_gho TO t");
        assertThat(shop.sees("RENAME TABLE t TO t2")).isEmpty();
        assertThat(shop.sees("DROP TABLE t2")).isEmpty();
    }

    @Test
    void oneOfTheTwoThatAreDroppedTogetherIsNoRealTable() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_gho LIKE t");
        assertThat(shop.sees("DROP TABLE t, _t_gho")).containsExactly("dropped SHADOW _t_gho");
    }

    @Test
    void aDatabaseTakesItsHelpersAlong() {
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t", TRIGGER);
        assertThat(shop.sees("DROP DATABASE shop")).containsExactly("dropped SHADOW _t_new");
        assertThat(shop.helpers().isEmpty()).isTrue();
    }

    @Test
    void createIfNotExistsOfATableThatIsThereDoesNothing() {
        Followed shop = new Followed("t", "_t_gho");
        assertThat(shop.sees("CREATE TABLE IF NOT EXISTS _t_gho LIKE t")).isEmpty();
        shop.after("DROP TABLE _t_gho");
        assertThat(shop.sees("CREATE TABLE IF NOT EXISTS _t_gho LIKE t")).containsExactly("SHADOW _t_gho of t");
        assertThat(shop.sees("CREATE TABLE IF NOT EXISTS _t_gho LIKE t")).isEmpty();
        assertThat(shop.leavesOut("_t_gho")).isTrue();
    }

    @Test
    void temporaryTablesAndStatementsOnNoTableAreNothing() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TEMPORARY TABLE _t_gho LIKE t")).isEmpty();
        assertThat(shop.sees("GRANT SELECT ON shop.t TO u")).isEmpty();
    }

    @Test
    void anExcludedTableIsNeverAHelper() {
        HelperNames names = new HelperNames(
                HelperNames.DEFAULT.shadow(),
                HelperNames.DEFAULT.useless(),
                HelperNames.DEFAULT.sure(),
                HelperNames.DEFAULT.trigger(),
                List.of(Pattern.compile("shop\\._t_gho")));
        assertThat(new Followed(names, "t").sees("CREATE TABLE _t_gho LIKE t")).isEmpty();
    }

    @Test
    void namesOfAllKindsSurviveAsText() {
        HelperTables helpers = HelperTables.none(HelperNames.DEFAULT)
                .see(
                        Followed.parsed("CREATE TABLE `a``b; of`.`_x``. of ``y_gho` LIKE `a``b; of`.`x``. of ``y`"),
                        database -> Set.of())
                .after();
        assertThat(helpers.table(new ObjectName("a`b; of", "_x`. of `y_gho"))).isPresent();
        assertThat(HelperTables.read(HelperNames.DEFAULT, helpers.text())).isEqualTo(helpers);
        assertThat(HelperTables.read(HelperNames.DEFAULT, "")).isEqualTo(HelperTables.none(HelperNames.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shadow", "shadow `a`", "ghost `a`.`b`", "old `a`.`b`; ", "old `a`.`b` of `a`.`c` x"})
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HelperTables.read(HelperNames.DEFAULT, text))
                .withMessageContaining(text);
    }
}
