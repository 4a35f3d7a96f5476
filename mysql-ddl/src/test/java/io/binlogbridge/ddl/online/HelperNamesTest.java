package io.binlogbridge.ddl.online;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelperNamesTest {

    private static ObjectName table(String name) {
        return new ObjectName("shop", name);
    }

    @ParameterizedTest
    @CsvSource({
        "_t_gho,t,true",
        "_t_new,t,false",
        "__t_new,_t,false",
        "__t_gho_gho,_t_gho,true",
        "tp_17_ogt_t,t,true",
        "_a_b_new,a_b,false"
    })
    void aShadowsNameHoldsThatOfTheRealTable(String name, String base, boolean sure) {
        assertThat(HelperNames.DEFAULT.shadowOf(table(name))).contains(base);
        assertThat(HelperNames.DEFAULT.uselessOf(table(name))).isEmpty();
        assertThat(HelperNames.DEFAULT.isSure(table(name))).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource({
        "_t_ghc,t,true",
        "_t_ghk,t,true",
        "_t_del,t,false",
        "_t_20261121024604_del,t,false",
        "_t_20261121024604_ghc,t,true",
        "_t_rev_del,t,false",
        "_t_old,t,false",
        "_t_old_20261121_024604,t,false",
        "_t_chkpnt,t,true",
        "_spirit_checkpoint,'',true",
        "_spirit_sentinel,'',true",
        "tp_17_ogl_t,t,true",
        "tp_17_del_t,t,false"
    })
    void aServiceOrOldTablesNameDoesToo(String name, String base, boolean sure) {
        assertThat(HelperNames.DEFAULT.uselessOf(table(name))).contains(base);
        assertThat(HelperNames.DEFAULT.shadowOf(table(name))).isEmpty();
        assertThat(HelperNames.DEFAULT.isSure(table(name))).isEqualTo(sure);
    }

    @ParameterizedTest
    @CsvSource({"t", "a_new", "_new", "_t", "t_gho", "tp_ogt_t", "_t_GHO", "_t_older", "_t_news"})
    void otherNamesAreNoHelpers(String name) {
        assertThat(HelperNames.DEFAULT.shadowOf(table(name))).isEmpty();
        assertThat(HelperNames.DEFAULT.uselessOf(table(name))).isEmpty();
    }

    @Test
    void aPersonMaySayWhichTablesAreNone() {
        HelperNames names = new HelperNames(
                HelperNames.DEFAULT.shadow(),
                HelperNames.DEFAULT.useless(),
                HelperNames.DEFAULT.sure(),
                HelperNames.DEFAULT.trigger(),
                List.of(Pattern.compile("shop\\._t_(new|old)")));
        assertThat(names.shadowOf(table("_t_new"))).isEmpty();
        assertThat(names.uselessOf(table("_t_old"))).isEmpty();
        assertThat(names.shadowOf(table("_t_gho"))).contains("t");
    }

    @Test
    void toolsTriggersAreKnownByTheirNames() {
        assertThat(HelperNames.DEFAULT.mayBeToolsTrigger(table("pt_osc_shop_t_ins")))
                .isTrue();
        assertThat(HelperNames.DEFAULT.mayBeToolsTrigger(table("t_ins"))).isFalse();
    }
}
