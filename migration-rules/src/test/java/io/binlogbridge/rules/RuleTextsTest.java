package io.binlogbridge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTextsTest {

    @TempDir
    Path directory;

    private final Map<String, String> options = new HashMap<>();
    private final RuleProblems problems = new RuleProblems();

    @Test
    void rules_of_the_options_come_in_their_order_before_those_of_the_file() throws IOException {
        options.put("rules", "b, a");
        options.put("rules.a.match", "shop\\.a");
        options.put("rules.b.match", "shop\\.b");
        file("rules: {d: {match: 'x\\.d'}, c: {match: 'x\\.c', columns: {exclude: [one, two]}}}");

        List<RuleText> rules = read();

        assertThat(rules).extracting(RuleText::name).containsExactly("b", "a", "d", "c");
        assertThat(rules.get(3).list("columns.exclude")).containsExactly("one", "two");
        assertThat(rules.get(3).match().pattern()).isEqualTo("x\\.c");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void pairs_are_a_text_or_a_map() throws IOException {
        options.put("rules", "a");
        options.put("rules.a.columns.rename", "one:`t,wo`,three:four");
        file("rules: {b: {columns.rename: {one: two}}}");

        List<RuleText> rules = read();

        assertThat(rules.get(0).pairs("columns.rename")).isEqualTo(Map.of("one", "t,wo", "three", "four"));
        assertThat(rules.get(1).pairs("columns.rename")).isEqualTo(Map.of("one", "two"));
    }

    @Test
    void a_rule_that_is_not_named_or_has_a_name_twice_shows_at_its_option() throws IOException {
        options.put("rules", "a");
        options.put("rules.a.match", "x");
        options.put("rules.b.match", "y");
        file("rules: {a: {match: z}}");

        read();

        assertThat(problems.byOption().get("rules.b.match")).contains("that rules does not name");
        assertThat(problems.byOption().get("rules.file")).contains("Rule \"a\"").contains("another name");
    }

    @Test
    void a_property_that_is_not_known_or_empty_shows_at_its_option() {
        options.put("rules", "a");
        options.put("rules.a.mach", "x");
        options.put("rules.a.where", " ");

        RuleText rule = read().get(0);
        rule.checkProperties(problems);

        assertThat(problems.byOption().get("rules.a.mach"))
                .startsWith("Rule \"a\" cannot be used: mach is not known; a rule has match, to, ");
        assertThat(problems.byOption().get("rules.a.where")).contains("where is empty");
        assertThatThrownBy(rule::match).hasMessageContaining("it names nothing, for match is missing");
    }

    @Test
    void a_match_that_is_no_regular_expression_is_told_with_its_place() {
        options.put("rules", "a");
        options.put("rules.a.match", "shop\\.(a");

        assertThatThrownBy(() -> read().get(0).match()).hasMessageContaining("is no regular expression");
    }

    @Test
    void a_file_that_is_not_there_or_is_no_map_of_rules_is_told() throws IOException {
        options.put("rules.file", directory.resolve("none.yaml").toString());
        read();
        assertThat(problems.byOption().get("rules.file"))
                .contains("cannot be read")
                .contains("on every worker");

        file("- a\n- b");
        read();
        assertThat(problems.byOption().get("rules.file")).contains("must be a map with the one key \"rules\"");
    }

    private List<RuleText> read() {
        return new RuleTexts(options, problems).all();
    }

    private void file(String yaml) throws IOException {
        options.put(
                "rules.file",
                Files.writeString(directory.resolve("rules.yaml"), yaml).toString());
    }
}
