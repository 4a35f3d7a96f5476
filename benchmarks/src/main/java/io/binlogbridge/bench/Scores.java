package io.binlogbridge.bench;

import io.binlogbridge.bench.measure.Measurement;
import io.binlogbridge.bench.report.Latency;
import io.binlogbridge.bench.report.Report;
import io.binlogbridge.bench.report.Result;
import io.binlogbridge.bench.report.Result.Entry;
import io.binlogbridge.bench.report.ShadowTraffic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What has been measured so far; told on the terminal as it comes. */
final class Scores {

    private final List<String> settings;
    private final Map<Entry, List<Measurement>> runs = new LinkedHashMap<>();
    private final Map<Entry, String> titles = new LinkedHashMap<>();
    private final List<Latency> latencies = new ArrayList<>();
    private final List<ShadowTraffic> shadows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Scores(List<String> settings) {
        this.settings = settings;
        settings.forEach(System.out::println);
    }

    void add(Entry entry, String title, Measurement run) {
        runs.computeIfAbsent(entry, first -> new ArrayList<>()).add(run);
        titles.put(entry, title);
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %s, %s: %,.0f/s over %.1f s; CPU per change: worker %.1f µs, target %.1f µs, broker %.1f µs",
                entry.workload(),
                title,
                entry.converter(),
                run.perSecond(),
                run.seconds(),
                run.workerMicros(),
                run.targetMicros(),
                run.brokerMicros()));
    }

    void add(Latency latency) {
        latencies.add(latency);
        System.out.println(String.format(
                Locale.ROOT,
                "latency, %s, %s: p50 %.1f ms, p99 %.1f ms of %d changes",
                latency.title(),
                latency.converter(),
                latency.millis(0.5),
                latency.millis(0.99),
                latency.count()));
    }

    void add(ShadowTraffic shadow) {
        shadows.add(shadow);
        System.out.println(String.format(
                Locale.ROOT,
                "shadow, %s: %,d rows copied, %,d changed meanwhile: %,d records in the topic, %,d rows written on the target, %.1f s",
                shadow.converter(),
                shadow.copied(),
                shadow.changed(),
                shadow.records(),
                shadow.written(),
                shadow.seconds()));
    }

    void failed(String what, Exception reason) {
        failures.add(what + ": " + reason.getMessage());
        System.out.println("NOT MEASURED: " + what);
        reason.printStackTrace(System.out);
    }

    boolean isComplete() {
        return failures.isEmpty();
    }

    Report report() {
        List<Result> results = runs.entrySet().stream()
                .map(entry -> new Result(entry.getKey(), titles.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
        return new Report(settings, results, List.copyOf(latencies), List.copyOf(shadows), List.copyOf(failures));
    }
}
