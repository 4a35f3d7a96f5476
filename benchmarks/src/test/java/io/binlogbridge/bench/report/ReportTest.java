package io.binlogbridge.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.bench.measure.Cpu;
import io.binlogbridge.bench.measure.Measurement;
import io.binlogbridge.bench.report.Result.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final ShadowTraffic SHADOW = new ShadowTraffic("Avro", 1_000_000, 10_000, 20_020, 30_030, 40.5);

    @Test
    void givesMediansAndTheRatiosThatBothSidesWereMeasuredFor() {
        List<Result> results = List.of(
                new Result(new Entry("insert", "ours", "Avro"), "this sink", List.of(run(2), run(4), run(1))),
                new Result(new Entry("insert", "jdbc", "Avro"), "the other", List.of(run(8))));
        assertThat(new Report(List.of("a machine"), results, List.of(), List.of(SHADOW), List.of()).text())
                .contains("- a machine\n")
                .contains(
                        "| insert | Avro | this sink | 500 | 5.0 | 2.0 | 1.0 | 500 (5.0 µs); 250 (5.0 µs); 1,000 (5.0 µs) |")
                .contains("| Avro | 1,000,000 | 10,000 | 20,020 | 30,030 | 40.5 |")
                .contains("| insert, Avro: this sink over the Debezium JDBC sink | at least 2.50 | 4.00 |")
                .contains("converter included, a row | at most 12.0 µs | 5.0 µs |")
                .doesNotContain("plain JDBC INSERT")
                .doesNotContain("commit to commit");
    }

    @Test
    void takesItsPlaceBetweenTwoMarks() {
        String page = "before\n<!-- results -->\nold\n<!-- end of results -->\nafter\n";
        ReportFile file = ReportFile.at("page.md");
        assertThat(file.placed(page, "new\n"))
                .isEqualTo("before\n<!-- results -->\n\nnew\n\n<!-- end of results -->\nafter\n");
        assertThat(file.placed("something else", "new\n")).isEqualTo("new\n");
    }

    @Test
    void takesThePlaceOfTheResultsOfItsNameAlone() {
        String other = "<!-- results: wide -->\nolder\n<!-- end of results -->\n";
        String page = other + "<!-- results: hot -->\nold\n<!-- end of results -->\n";
        ReportFile file = ReportFile.at("page.md#hot");
        assertThat(file.placed(page, "new\n"))
                .isEqualTo(other + "<!-- results: hot -->\n\nnew\n\n<!-- end of results -->\n");
        assertThatThrownBy(() -> file.placed(other, "new\n")).hasMessageContaining("no results of the name hot");
    }

    @Test
    void percentilesAreTimesThatWereSeen() {
        Latency latency = new Latency("ours", true, "Avro", List.of(1000L, 2000L, 3000L, 50_000L));
        assertThat(latency.millis(0.5)).isEqualTo(2);
        assertThat(latency.millis(0.99)).isEqualTo(50);
    }

    private static Measurement run(double seconds) {
        return new Measurement(1000, seconds, new Cpu(5000, 2000, 1000));
    }
}
