package io.binlogbridge.bench.measure;

import java.util.List;

/**
 * The looks at one run, in their order.
 *
 * <p>The clock starts at the first look that finds rows committed, and those rows are not counted; it stops at the look that finds all of
 * them. So the start of a connector (its classes, its group, its first fetch) is left out for everybody alike.
 *
 * @param samples at least two
 */
public record Series(List<Sample> samples) {

    /** A copy of a list. */
    public Series {
        samples = List.copyOf(samples);
    }

    /**
     * What the run comes to.
     *
     * @param changes how many changes the whole run applied; the counter may have counted fewer (net effect) or more
     * @param noise how far the counter may move by what is not a row of the workload: bookkeeping at the start
     * @throws IllegalStateException when nothing was done
     */
    public Measurement measurement(long changes, long noise) {
        long before = samples.get(0).progress();
        Sample end = end();
        long done = end.progress() - before;
        if (done <= noise) {
            throw new IllegalStateException("Nothing was applied: the counter went up by " + done + ".");
        }
        Sample start = start(before + noise);
        if (start.nanos() == end.nanos()) {
            // All at once: then from the last look that saw nothing.
            start = samples.get(Math.max(0, samples.indexOf(end) - 1));
        }
        double share = (double) (end.progress() - start.progress()) / done;
        return new Measurement(
                changes * share, (end.nanos() - start.nanos()) / 1e9, end.cpu().since(start.cpu()));
    }

    private Sample start(long nothingYet) {
        return samples.stream()
                .filter(sample -> sample.progress() > nothingYet)
                .findFirst()
                .orElseThrow();
    }

    private Sample end() {
        long all = samples.get(samples.size() - 1).progress();
        return samples.stream()
                .filter(sample -> sample.progress() == all)
                .findFirst()
                .orElseThrow();
    }
}
