package io.binlogbridge.bench.report;

import io.binlogbridge.bench.report.Result.Entry;
import java.util.List;
import java.util.Optional;

/**
 * A ratio to reach: changes a second of one entry over those of another, both of one run of the benchmark.
 *
 * @param what what is compared, in words
 * @param entry the one that shall be fast
 * @param against the one it is compared with
 * @param atLeast the ratio to reach
 */
public record Goal(String what, Entry entry, Entry against, double atLeast) {

    private static final String AVRO = "Avro";
    private static final String JSON = "JSON with schemas";
    private static final String OURS = "ours";
    private static final String JDBC = "jdbc";

    /** The entry whose CPU time there is a goal for. */
    static final Entry INSERT = ours("insert", AVRO);

    /** All of them. */
    public static List<Goal> all() {
        return List.of(
                goal(
                        "insert, Avro: this sink over the Debezium JDBC sink",
                        ours("insert", AVRO),
                        jdbc("insert", AVRO),
                        2.5),
                goal(
                        "insert, Avro: this sink over plain JDBC INSERT, 2 connections",
                        ours("insert", AVRO),
                        new Entry("insert", "plain2", "-"),
                        0.65),
                goal(
                        "insert, JSON with schemas: this sink over the sink that does nothing",
                        ours("insert", JSON),
                        new Entry("insert", "nothing", JSON),
                        0.85),
                goal(
                        "insert, Avro: this sink with many rules over the same without",
                        new Entry("insert", "rules", AVRO),
                        ours("insert", AVRO),
                        0.97),
                goal("mixed, Avro: this sink over the Debezium JDBC sink", ours("mixed", AVRO), jdbc("mixed", AVRO), 3),
                goal(
                        "mixed, Avro: this sink over a native replica",
                        ours("mixed", AVRO),
                        new Entry("mixed", "replica", "-"),
                        3),
                goal("two unique keys over none, Avro: this sink", ours("unique", AVRO), ours("mixed", AVRO), 0.6),
                goal(
                        "whole pipeline, Avro: both of ours over both of Debezium's",
                        ours("pipeline", AVRO),
                        jdbc("pipeline", AVRO),
                        2),
                goal(
                        "whole pipeline, JSON with schemas: both of ours over both of Debezium's",
                        ours("pipeline", JSON),
                        jdbc("pipeline", JSON),
                        2));
    }

    /** The ratio that was reached; empty when one side was not measured. */
    public Optional<Double> reached(List<Result> results) {
        return of(entry, results)
                .flatMap(one -> of(against, results).map(other -> one.perSecond() / other.perSecond()));
    }

    private static Optional<Result> of(Entry entry, List<Result> results) {
        return results.stream().filter(result -> result.entry().equals(entry)).findFirst();
    }

    private static Goal goal(String what, Entry entry, Entry against, double atLeast) {
        return new Goal(what, entry, against, atLeast);
    }

    private static Entry ours(String workload, String converter) {
        return new Entry(workload, OURS, converter);
    }

    private static Entry jdbc(String workload, String converter) {
        return new Entry(workload, JDBC, converter);
    }
}
