package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.ManyRules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.util.ListStatistics;

/**
 * The steps of {@link RoutingBenchmark} with each kind of rules in turn, there and back again, a block of rows each, in one JVM: what it
 * compiled and what the machine is in the mood for is the same for all. A round has each kind once; figures are CPU time of the thread, compared within each round.
 * Without rules is there twice: how far that is from 1 is what the method cannot tell.
 */
public final class Rounds {

    private static final double CONFIDENCE = 0.95;
    private static final int MEDIAN = 50;
    private static final int WARM_UP = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Blackhole sink;
    private final List<Contender> contenders = new ArrayList<>();

    /** One kind of rules, and the figures that it had in a step, a round each. */
    private record Contender(String name, RoutingBenchmark rows, List<Double> nanos) {}

    private Rounds(Blackhole sink) {
        this.sink = sink;
        for (ManyRules rules : ManyRules.values()) {
            contenders.add(contender(rules.name().toLowerCase(Locale.ROOT), rules));
        }
        contenders.add(contender("none again", ManyRules.NONE));
    }

    /** Passes over JMH's arguments, and takes the number of rounds from the system property {@code rounds}. */
    public static void main(String[] arguments) {
        int count = Integer.getInteger("rounds", 200);
        Rounds rounds = new Rounds(new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous."));
        System.out.println(
                "| step | rules | CPU ns a row | over none: geometric mean, with its error at 95 % | median |\n|---|---|---|---|---|");
        rounds.measure("route", count, RoutingBenchmark::route);
        rounds.measure("rowOfOneTable", count, (rows, sink) -> sink.consume(rows.rowOfOneTable()));
        rounds.measure("rowOfManyTables", count, (rows, sink) -> sink.consume(rows.rowOfManyTables()));
    }

    private static Contender contender(String name, ManyRules rules) {
        RoutingBenchmark rows = new RoutingBenchmark();
        rows.rules = rules;
        rows.decide();
        return new Contender(name, rows, new ArrayList<>());
    }

    private void measure(String step, int rounds, BiConsumer<RoutingBenchmark, Blackhole> run) {
        contenders.forEach(contender -> contender.nanos().clear());
        List<Contender> order = new ArrayList<>(contenders);
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Contender contender : order) {
                long before = THREADS.getCurrentThreadCpuTime();
                run.accept(contender.rows(), sink);
                long spent = THREADS.getCurrentThreadCpuTime() - before;
                if (round >= 0) {
                    contender.nanos().add((double) spent / RoutingBenchmark.ROWS);
                }
            }
            Collections.reverse(order);
        }
        contenders.forEach(contender -> print(step, contender));
    }

    private void print(String step, Contender contender) {
        List<Double> none = contenders.get(0).nanos();
        double[] logarithms = new double[none.size()];
        for (int round = 0; round < logarithms.length; round++) {
            logarithms[round] = Math.log(contender.nanos().get(round) / none.get(round));
        }
        ListStatistics ratio = new ListStatistics(logarithms);
        double mean = Math.exp(ratio.getMean());
        double[] nanos =
                contender.nanos().stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.3f ± %.3f | %.3f |%n",
                step,
                contender.name(),
                new ListStatistics(nanos).getPercentile(MEDIAN),
                mean,
                mean * ratio.getMeanErrorAt(CONFIDENCE),
                Math.exp(ratio.getPercentile(MEDIAN)));
    }
}
