package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.workload.Workload;

/** One way to bring a workload to the target. */
public interface Contestant {

    /** As the command line has it, {@code ours}. */
    String word();

    /** As a reader of the report knows it. */
    String title();

    /** The converter's title; {@code -} for one that reads no topic. */
    String converter();

    /** Whether it can do this workload at all. */
    boolean enters(Workload workload);

    /** Whether the target is equal to the source after its run. */
    default boolean writes() {
        return true;
    }

    /** How far its counter of progress may move by what is not a row of the workload. */
    default long noise() {
        return 0;
    }

    /** Sets the target up, applies the workload and returns when all of it is committed. */
    Series run(Feed feed) throws Exception;
}
