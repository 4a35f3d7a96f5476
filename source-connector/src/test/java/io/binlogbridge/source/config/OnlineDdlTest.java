package io.binlogbridge.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.online.HelperNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnlineDdlTest {

    private static List<String> errors(String option, String value) {
        return SourceOptions.own().validate(Map.of(option, value)).stream()
                .filter(found -> found.name().equals(option))
                .findFirst()
                .orElseThrow()
                .errorMessages();
    }

    @Test
    void rows_of_helpers_are_dropped_unless_the_user_keeps_them() {
        assertThat(OnlineDdl.of(Map.of()).dropsRows()).isTrue();
        assertThat(OnlineDdl.of(Map.of("online.ddl.shadow.rows", "keep")).dropsRows())
                .isFalse();
    }

    @Test
    void the_patterns_of_the_names_are_those_of_both_plugins() {
        HelperNames names = OnlineDdl.of(Map.of()).names();
        assertThat(names.shadow().pattern()).isEqualTo(HelperNames.SHADOW);
        assertThat(names.useless().pattern()).isEqualTo(HelperNames.USELESS);
        assertThat(names.sure().pattern()).isEqualTo(HelperNames.SURE);
        assertThat(names.trigger().pattern()).isEqualTo(HelperNames.TRIGGER);
        assertThat(names.excluded()).isEmpty();
    }

    @Test
    void a_kept_tables_name_is_no_helpers() {
        HelperNames names =
                OnlineDdl.of(Map.of("online.ddl.shadow.rows", "keep")).names();
        assertThat(names.shadowOf(new ObjectName("shop", "_t_gho"))).isEmpty();
        assertThat(names.uselessOf(new ObjectName("shop", "_t_ghc"))).isEmpty();
    }

    @Test
    void excluded_tables_are_regular_expressions_on_the_whole_name_in_any_case() {
        HelperNames names = OnlineDdl.of(Map.of("online.ddl.exclude.list", "shop\\._A_gho,.*\\._b_gho"))
                .names();
        assertThat(names.shadowOf(new ObjectName("shop", "_a_gho"))).isEmpty();
        assertThat(names.shadowOf(new ObjectName("store", "_b_gho"))).isEmpty();
        assertThat(names.shadowOf(new ObjectName("store", "_a_gho"))).contains("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "online.ddl.shadow.rows leave",
                "online.ddl.shadow.pattern ^_(.+_gho$",
                "online.ddl.useless.pattern ^_(.+_ghc$",
                "online.ddl.sure.pattern [",
                "online.ddl.trigger.pattern *",
                "online.ddl.exclude.list shop\\.(a"
            })
    void what_is_no_value_is_an_error_of_its_option(String option, String value) {
        assertThat(errors(option, value)).singleElement().asString().contains(option);
    }

    @Test
    void a_shadows_pattern_needs_a_group() {
        assertThat(errors("online.ddl.shadow.pattern", "^_.+_gho$"))
                .singleElement()
                .asString()
                .contains("it has no group");
        assertThat(errors("online.ddl.shadow.pattern", "^(.+)__shadow$")).isEmpty();
    }
}
