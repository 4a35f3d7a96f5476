package io.binlogbridge.sink;

/** Runs in which the tables {@code t_2024}, {@code t_2025} and so on of one database end in {@code t}. */
final class MergedRuns {

    private MergedRuns() {}

    /** Only the keys tell whose a row is. */
    static SinkRun byKey() {
        SinkRun run = new SinkRun();
        return run.with("rules", "m")
                .with("rules.m.match", run.name + "\\.t_(\\d+)")
                .with("rules.m.to", run.name + ".t")
                .with("rules.m.merge", "true");
    }

    /** A column {@code year} that the sink makes tells it. */
    static SinkRun byYear() {
        return byKey().with("rules.m.merge.column", "year").with("rules.m.merge.value", "$1");
    }
}
