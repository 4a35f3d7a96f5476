package io.binlogbridge.bench;

import io.binlogbridge.bench.report.ReportFile;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the command line asks for; the defaults stand in the module's pom. */
final class Settings {

    private static final int INSERT_ROWS = 1_000_000;
    private static final int CHANGES = 300_000;
    private static final int WIDE_ROWS = 200_000;
    private static final int QUICK_INSERT_ROWS = 100_000;
    private static final int QUICK_CHANGES = 30_000;

    /** Names of workloads, in the order in which they run. */
    List<String> workloads() {
        return words("workloads");
    }

    /** Whether a contestant takes part. */
    boolean includes(String contestant) {
        List<String> asked = words("contestants");
        return asked.contains("all") || asked.contains(contestant);
    }

    List<Converter> converters() {
        return words("converters").stream()
                .map(word -> Converter.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** How often each contestant runs. */
    int pairs() {
        return isQuick() ? 1 : number("pairs");
    }

    boolean isQuick() {
        return Boolean.parseBoolean(text("quick"));
    }

    /** The options of the workers' JVMs. */
    List<String> workerJvm() {
        return List.of(text("worker.jvm").strip().split("\\s+"));
    }

    /** Where flight recordings go; empty for none. */
    String recordings() {
        return text("jfr");
    }

    /** Further options of this sink: {@code name=value,name=value}. */
    Map<String, String> sinkOptions() {
        Map<String, String> options = new TreeMap<>();
        for (String option : words("sink.options")) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    /** How many rules the sink has that has some. */
    int rules() {
        return number("rule.count");
    }

    /** Where the servers keep their data; empty for a temporary folder. */
    String folder() {
        return text("folder");
    }

    ReportFile report() {
        return ReportFile.at(text("report"));
    }

    /** A workload that fills topics, in its full size, the quick one, or that of {@code -Drows}. */
    Workload workload(String name) {
        return switch (name) {
            case "insert" -> Workload.insert(size(INSERT_ROWS, QUICK_INSERT_ROWS));
            case "mixed" -> Workload.mixed(size(CHANGES, QUICK_CHANGES));
            case "unique" -> Workload.unique(size(CHANGES, QUICK_CHANGES));
            case "hot" -> Workload.hot(size(CHANGES, QUICK_CHANGES));
            case "wide" -> Workload.wide(size(WIDE_ROWS, QUICK_CHANGES));
            default -> throw new IllegalArgumentException("No such workload: " + name);
        };
    }

    /** How many rows the whole pipeline carries. */
    int pipelineRows() {
        return size(INSERT_ROWS, QUICK_INSERT_ROWS);
    }

    /** How long changes are written while their latency is measured. */
    int latencySeconds() {
        return isQuick() ? 10 : 60;
    }

    private int size(int full, int quick) {
        int given = number("rows");
        return given > 0 ? given : isQuick() ? quick : full;
    }

    private static int number(String name) {
        String given = text(name);
        return given.isEmpty() ? 0 : Integer.parseInt(given);
    }

    private static List<String> words(String name) {
        return Arrays.stream(text(name).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Not given, or given as nothing, is empty. */
    private static String text(String name) {
        return System.getProperty(name, "").strip();
    }
}
