package io.binlogbridge.bench.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one. */
public final class Median {

    private Median() {}

    /** Of one figure of several runs; of an even number of runs the mean of the two in the middle. */
    public static <T> double of(List<T> runs, ToDoubleFunction<T> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no median of nothing.");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
