package io.binlogbridge.sink.rule.preview;

import static io.binlogbridge.sink.rule.preview.Previewed.rules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the preview says of conditions. */
class PreviewConditionsTest {

    private static Previewed where(String condition) {
        return rules("a.match", ".*", "a.where", condition);
    }

    @Test
    void aConditionIsPartOfTheLine() {
        assertThat(where("id > 100").table("d.t", "id*").lines())
                .containsExactly("d.t -> d.t (rule a); where: id > 100");
        assertThat(where("id > 100").table("d.t", "id*").problems()).isEmpty();
    }

    @Test
    void aColumnThatTheTableHasNotIsTold() {
        assertThat(where("ID > 100 AND Region = 1").table("d.t", "id*").problems())
                .containsExactly("Table d.t of the source (rule \"a\") has no column Region, which the condition"
                        + " \"ID > 100 AND Region = 1\" names.");
    }

    @Test
    void nothingIsSaidOfColumnsThatAreNotKnown() {
        assertThat(where("region = 1").table("d.t").problems()).isEmpty();
    }

    @Test
    void aConditionThatTheTypesDoNotAllowIsTold() {
        assertThat(where("place = 'x'").table("d.t", "id*", "place geometry").problems())
                .singleElement()
                .asString()
                .startsWith("Table d.t of the source (rule \"a\") cannot be filtered by \"place = 'x'\". ");
    }

    @Test
    void aColumnThatIsLeftOutHasTheTypeThatTheRuleGives() {
        assertThat(where("region > 1")
                        .option("rules.a.columns.exclude", "region")
                        .option("rules.a.where.types", "region:bigint")
                        .table("d.t", "id*", "region geometry")
                        .problems())
                .isEmpty();
    }
}
