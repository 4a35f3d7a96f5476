package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.servers.Waiting;
import io.binlogbridge.bench.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * Snapshot of the source into the topic and from there to the target, source and sink connector at the same time in one worker.
 *
 * @param arena what it runs on
 * @param pair whose connectors
 * @param format the converter
 * @param configs configurations of source connectors
 */
public record Pipeline(Arena arena, Pair pair, Converter format, SourceConfig configs) implements Contestant {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final long NOISE = 100;

    @Override
    public String word() {
        return pair.word();
    }

    @Override
    public String title() {
        return pair.title();
    }

    @Override
    public String converter() {
        return format.title();
    }

    @Override
    public boolean enters(Workload workload) {
        return workload.isSnapshot();
    }

    @Override
    public long noise() {
        return NOISE;
    }

    /** Needs no topic that was filled before. */
    @Override
    public Series run(Feed feed) throws Exception {
        Workload workload = feed.workload();
        try (RunningPair running = new RunningPair(arena, pair, workload, format)) {
            long end = (long) workload.changes() + pair.recordsBesideRows();
            Series series = arena.measured(() -> List.of(running.pid()), () -> {
                running.start(arena, configs, SourceConfig.throughput(), SinkRun.consumer());
                Waiting.untilDone(
                        running.rest(),
                        running.connectors(),
                        PATIENCE,
                        () -> arena.topics().committed(running.sinkName(), running.topic()) >= end);
            });
            arena.topics().delete(List.of(running.topic()));
            return series;
        }
    }
}
