package io.binlogbridge.ddl.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.DdlStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerTablesTest {

    private static String found(Set<String> tables, Set<String> changelogs, String... triggers) {
        List<DdlStatement> parsed = Stream.of(triggers).map(Followed::parsed).toList();
        ServerTables shop = new ServerTables("shop", tables, changelogs, parsed);
        return ServerTables.helpers(HelperNames.DEFAULT, List.of(shop))
                .text()
                .replace("`shop`.", "")
                .replace("`", "");
    }

    private static String found(String... tables) {
        return found(Set.of(tables), Set.of());
    }

    @Test
    void ghOstsShadowIsToldByItsChangelog() {
        assertThat(found("t", "_t_gho", "_t_ghc")).isEqualTo("shadow _t_gho of t; service _t_ghc of t");
        assertThat(found("t", "_t_gho")).isEmpty();
        assertThat(found("t", "u", "_t_gho", "_u_ghc")).isEmpty();
    }

    @Test
    void ghOstsChangelogIsToldByItsColumns() {
        assertThat(found(Set.of("t", "_t_ghc"), Set.of("_t_ghc"))).isEqualTo("service _t_ghc of t");
        assertThat(found("t", "_t_ghc")).isEmpty();
        assertThat(found(Set.of("t", "notes"), Set.of("notes"))).isEmpty();
    }

    @Test
    void ptsShadowIsToldByATriggerThatWritesIntoIt() {
        String trigger = "CREATE TRIGGER pt_osc_shop_t_del AFTER DELETE ON t FOR EACH ROW"
                + " DELETE IGNORE FROM shop._t_new WHERE shop._t_new.id <=> OLD.id";
        assertThat(found(Set.of("t", "_t_new"), Set.of(), trigger))
                .isEqualTo("shadow _t_new of t; trigger pt_osc_shop_t_del");
        assertThat(found(Set.of("t", "_t_new"), Set.of())).isEmpty();
        assertThat(found(Set.of("t", "_t_new"), Set.of(), trigger.replace("pt_osc", "my")))
                .isEmpty();
    }

    @Test
    void theTriggersTableIsTheRealOne() {
        String trigger = "CREATE TRIGGER pt_osc_shop_u_del AFTER DELETE ON u FOR EACH ROW"
                + " DELETE IGNORE FROM _t_new WHERE _t_new.id <=> OLD.id";
        assertThat(found(Set.of("t", "u", "_t_new"), Set.of(), trigger))
                .isEqualTo("shadow _t_new of u; trigger pt_osc_shop_u_del");
    }

    @Test
    void spiritsShadowIsToldByItsCheckpoint() {
        assertThat(found("t", "_t_new", "_t_chkpnt")).isEqualTo("shadow _t_new of t; service _t_chkpnt of t");
    }

    @Test
    void aPersonsTableBesideAnotherToolsRunIsATable() {
        assertThat(found("t", "_t_new", "_t_gho", "_t_ghc")).isEqualTo("shadow _t_gho of t; service _t_ghc of t");
        assertThat(found("t", "_t_new", "_spirit_checkpoint")).isEmpty();
    }

    @Test
    void dmssShadowIsToldByItsLog() {
        assertThat(found("t", "tp_7_ogt_t", "tp_7_ogl_t")).isEqualTo("shadow tp_7_ogt_t of t; service tp_7_ogl_t of t");
    }

    @Test
    void oldTablesAreTables() {
        assertThat(found("t", "_t_del", "_t_old", "tp_7_del_t")).isEmpty();
    }

    @Test
    void aShadowUnderAForcedNameIsOfNobodyKnowsWhom() {
        assertThat(found("t", "_foo_gho", "_foo_ghc")).isEqualTo("shadow _foo_gho; service _foo_ghc");
    }
}
