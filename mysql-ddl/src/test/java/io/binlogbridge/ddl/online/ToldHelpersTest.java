package io.binlogbridge.ddl.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the sink makes of tables of which the source says that it brings no rows. */
class ToldHelpersTest {

    @Test
    void whatTheSourceSaysIsAHelperWhateverItsName() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TABLE t_shadow LIKE t", "t_shadow")).containsExactly("SHADOW t_shadow of t");
        assertThat(shop.sees("CREATE TABLE _t_new (id INT)", "_t_new")).containsExactly("SHADOW _t_new of t");
        assertThat(shop.sees("CREATE TABLE _x_old (id INT)", "_x_old")).containsExactly("SERVICE _x_old");
        assertThat(shop.sees("RENAME TABLE t TO t_was, t_shadow TO t", "t_was"))
                .containsExactly("cut-over t_shadow to t, old t_was OLD");
    }

    @Test
    void whatTheSourceSaysOfATriggerHolds() {
        Followed shop = new Followed("t", "n");
        assertThat(shop.sees(
                        "CREATE TRIGGER pt_osc_x AFTER DELETE ON t FOR EACH ROW DELETE FROM n WHERE id = OLD.id", "n"))
                .containsExactly("became SHADOW n of t", "trigger pt_osc_x");
    }

    @Test
    void aShadowOfNobodyKnowsWhomBecomesWhatItIsRenamedTo() {
        Followed shop = new Followed("t");
        assertThat(shop.sees("CREATE TABLE _foo_gho (id INT)", "_foo_gho")).containsExactly("SHADOW _foo_gho");
        assertThat(shop.sees("RENAME TABLE t TO _foo_del, _foo_gho TO t"))
                .containsExactly("cut-over _foo_gho to t, old _foo_del OLD");
    }

    @Test
    void aCandidateOfWhichTheSourceBringsNothingIsAStranger() {
        String mine = "CREATE TRIGGER mine AFTER INSERT ON t FOR EACH ROW INSERT INTO _t_new VALUES (NEW.id)";
        Followed shop = new Followed("t").after("CREATE TABLE _t_new LIKE t");
        assertThat(shop.sees("RENAME TABLE t TO _t_old, _t_new TO t", "_t_new")).containsExactly("stranger _t_new");
        assertThat(new Followed("t").after("CREATE TABLE _t_new LIKE t").sees(mine, "_t_new"))
                .containsExactly("stranger _t_new");
    }
}
