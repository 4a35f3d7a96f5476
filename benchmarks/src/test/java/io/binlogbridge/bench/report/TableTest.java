package io.binlogbridge.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void isMarkdown() {
        assertThat(new Table("a", "b").row("1", "2").text()).isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |\n");
    }

    @Test
    void hasNoRowOfAnotherWidth() {
        Table table = new Table("a", "b");
        assertThatThrownBy(() -> table.row("1")).hasMessageContaining("1 cells under 2 headings");
    }
}
