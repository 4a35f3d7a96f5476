package io.binlogbridge.bench.report;

import io.binlogbridge.bench.measure.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a run of the benchmarks says.
 *
 * @param settings the machine and the settings, one a line
 * @param results what was measured, in order
 * @param latencies from commit to commit
 * @param shadows online schema changes
 * @param failures what could not be measured, and why
 */
public record Report(
        List<String> settings,
        List<Result> results,
        List<Latency> latencies,
        List<ShadowTraffic> shadows,
        List<String> failures) {

    private static final Locale PLAIN = Locale.ROOT;

    /** As Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder();
        settings.forEach(line -> text.append("- ").append(line).append('\n'));
        Stream.of(runs(), latency(), shadow(), goals())
                .filter(table -> !table.isEmpty())
                .forEach(table -> text.append('\n').append(table.text()));
        failures.forEach(line -> text.append("\nNot measured: ").append(line).append('\n'));
        return text.toString();
    }

    private Table runs() {
        Table table = new Table(
                "workload", "converter", "contestant", "per second", "worker µs", "target µs", "broker µs", "each run");
        for (Result result : results) {
            table.row(
                    result.entry().workload(),
                    result.entry().converter(),
                    result.title(),
                    String.format(PLAIN, "%,.0f", result.perSecond()),
                    String.format(PLAIN, "%.1f", result.workerMicros()),
                    String.format(PLAIN, "%.1f", result.targetMicros()),
                    String.format(PLAIN, "%.1f", result.brokerMicros()),
                    result.runs().stream().map(Report::brief).collect(Collectors.joining("; ")));
        }
        return table;
    }

    private static String brief(Measurement run) {
        return String.format(PLAIN, "%,.0f (%.1f µs)", run.perSecond(), run.workerMicros());
    }

    /** The goals that this run can speak of. */
    private Table goals() {
        Table table = new Table("what", "goal", "reached");
        for (Goal goal : Goal.all()) {
            goal.reached(results)
                    .ifPresent(ratio -> table.row(
                            goal.what(),
                            String.format(PLAIN, "at least %.2f", goal.atLeast()),
                            String.format(PLAIN, "%.2f", ratio)));
        }
        results.stream()
                .filter(result -> result.entry().equals(Goal.INSERT))
                .forEach(result -> table.row(
                        "insert, Avro: CPU of this sink's worker, converter included, a row",
                        "at most 12.0 µs",
                        String.format(PLAIN, "%.1f µs", result.workerMicros())));
        latencies.stream()
                .filter(Latency::isOursInAvro)
                .forEach(latency -> table.row(
                        "commit to commit at 1,000 changes/s, Avro",
                        "p50 50 ms, p99 250 ms",
                        String.format(PLAIN, "p50 %.0f ms, p99 %.0f ms", latency.millis(0.5), latency.millis(0.99))));
        return table;
    }

    private Table latency() {
        Table table = new Table("commit to commit", "converter", "changes", "p50 ms", "p99 ms", "max ms");
        for (Latency latency : latencies) {
            table.row(
                    latency.title(),
                    latency.converter(),
                    String.valueOf(latency.count()),
                    String.format(PLAIN, "%.1f", latency.millis(0.5)),
                    String.format(PLAIN, "%.1f", latency.millis(0.99)),
                    String.format(PLAIN, "%.1f", latency.millis(1)));
        }
        return table;
    }

    private Table shadow() {
        Table table = new Table(
                "shadow copy",
                "rows copied",
                "rows changed meanwhile",
                "records in the topic",
                "rows written on the target",
                "seconds");
        for (ShadowTraffic shadow : shadows) {
            table.row(
                    shadow.converter(),
                    String.format(PLAIN, "%,d", shadow.copied()),
                    String.format(PLAIN, "%,d", shadow.changed()),
                    String.format(PLAIN, "%,d", shadow.records()),
                    String.format(PLAIN, "%,d", shadow.written()),
                    String.format(PLAIN, "%.1f", shadow.seconds()));
        }
        return table;
    }
}
