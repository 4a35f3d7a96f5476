package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.ManyRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/**
 * {@link RoutingBenchmark} with each kind of rules in turn, round after round, there and back again: the machine's moods hit all alike. Figures
 * are CPU time. Those of one round are compared with one another, and the ratios are given with the error of their mean at 95 %.
 */
public final class Rounds {

    private static final double CONFIDENCE = 0.95;

    /** By benchmark and rules, the figure of each round. */
    private final Map<String, Map<ManyRules, List<Double>>> scores = new TreeMap<>();

    private Rounds() {}

    /** Takes the arguments of JMH, and the number of rounds from the system property {@code rounds}. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        Rounds rounds = new Rounds();
        for (int round = 0; round < Integer.getInteger("rounds", 5); round++) {
            rounds.run(options, round);
        }
        System.out.println(rounds.table());
    }

    private void run(CommandLineOptions options, int round) throws RunnerException {
        List<ManyRules> order = new ArrayList<>(List.of(ManyRules.values()));
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        for (ManyRules rules : order) {
            OptionsBuilder one = new OptionsBuilder();
            one.parent(options).param("rules", rules.name()).forks(1).addProfiler(CpuTime.class);
            for (RunResult result : new Runner(one.build()).run()) {
                scores.computeIfAbsent(result.getPrimaryResult().getLabel(), step -> new EnumMap<>(ManyRules.class))
                        .computeIfAbsent(rules, first -> new ArrayList<>())
                        .add(cpuTime(result));
            }
        }
    }

    private static double cpuTime(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.LABEL), CpuTime.LABEL)
                .getScore();
    }

    private String table() {
        StringBuilder table = new StringBuilder(
                "\n| step | rules | CPU ns a row | over none | each round |\n|---|---|---|---|---|\n");
        scores.forEach((label, byRules) -> byRules.forEach((rules, figures) -> {
            double[] ratios = ratios(figures, byRules.getOrDefault(ManyRules.NONE, figures));
            ListStatistics ratio = new ListStatistics(ratios);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.3f ± %.3f | %s |%n",
                    label,
                    rules.name().toLowerCase(Locale.ROOT),
                    new ListStatistics(figures.stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .getPercentile(50),
                    ratio.getMean(),
                    ratio.getMeanErrorAt(CONFIDENCE),
                    each(ratios)));
        }));
        return table.toString();
    }

    private static double[] ratios(List<Double> figures, List<Double> none) {
        double[] ratios = new double[figures.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = figures.get(round) / none.get(round);
        }
        return ratios;
    }

    private static String each(double[] ratios) {
        StringBuilder text = new StringBuilder();
        for (double ratio : ratios) {
            text.append(text.isEmpty() ? "" : "; ").append(String.format(Locale.ROOT, "%.3f", ratio));
        }
        return text.toString();
    }
}
