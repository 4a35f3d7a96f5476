package io.binlogbridge.source.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.ddl.ObjectName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotRulesTest {

    @TempDir
    Path directory;

    private final Map<String, String> options = new HashMap<>();

    @Test
    void the_first_rule_that_matches_decides_with_a_condition_or_without() throws IOException {
        options.put("rules", "whole,big");
        options.put("rules.whole.match", "shop\\.whole");
        options.put("rules.whole.to", "store.whole");
        options.put("rules.big.match", "shop\\.(big|whole)");
        options.put("rules.big.where", "id > 5");
        options.put(
                "rules.file",
                Files.writeString(directory.resolve("r.yaml"), "rules: {rest: {match: 'shop\\..*', where: id > 7}}")
                        .toString());

        assertThat(ruleOf("whole")).isEqualTo("none");
        assertThat(ruleOf("big")).isEqualTo("big");
        assertThat(ruleOf("other")).isEqualTo("rest");
        assertThat(SnapshotRules.of(options).conditionOn(new ObjectName("x", "y")))
                .isEmpty();
    }

    @Test
    void what_cannot_be_read_shows_at_its_option_and_stops_the_task() {
        options.put("rules", "a");
        options.put("rules.a.match", "shop\\.a");
        options.put("rules.a.where", "id > > 5");

        assertThat(SnapshotRules.problems(options).get("rules.a.where"))
                .startsWith("Rule \"a\" cannot be used: At character 6: \">\" is not understood here");
        assertThatThrownBy(() -> SnapshotRules.of(options))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("At character 6");
    }

    @Test
    void options_that_change_values_are_seen() {
        assertThat(SnapshotRules.of(options).valuesChange()).isFalse();
        options.put("column.mask.with.4.chars", "shop.t.v");
        assertThat(SnapshotRules.of(options).valuesChange()).isTrue();
    }

    private String ruleOf(String table) {
        return SnapshotRules.of(options)
                .conditionOn(new ObjectName("shop", table))
                .map(SnapshotRules.RuleCondition::rule)
                .orElse("none");
    }
}
