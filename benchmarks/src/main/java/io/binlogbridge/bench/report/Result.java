package io.binlogbridge.bench.report;

import io.binlogbridge.bench.measure.Measurement;
import io.binlogbridge.bench.measure.Median;
import java.util.List;

/**
 * All runs of one contestant over one workload.
 *
 * @param entry what ran
 * @param title the contestant as a reader knows it
 * @param runs at least one, in their order
 */
public record Result(Entry entry, String title, List<Measurement> runs) {

    /** A copy of a list. */
    public Result {
        runs = List.copyOf(runs);
    }

    /**
     * What is measured.
     *
     * @param workload {@code insert}
     * @param contestant {@code ours}
     * @param converter {@code Avro}, {@code JSON with schemas}, or {@code -}
     */
    public record Entry(String workload, String contestant, String converter) {}

    /** The median of the runs' changes a second. */
    public double perSecond() {
        return Median.of(runs, Measurement::perSecond);
    }

    /** The median of the worker's CPU, in microseconds per change. */
    public double workerMicros() {
        return Median.of(runs, Measurement::workerMicros);
    }

    /** The median of the target's CPU, in microseconds per change. */
    public double targetMicros() {
        return Median.of(runs, Measurement::targetMicros);
    }

    /** The median of the broker's CPU, in microseconds per change. */
    public double brokerMicros() {
        return Median.of(runs, Measurement::brokerMicros);
    }
}
