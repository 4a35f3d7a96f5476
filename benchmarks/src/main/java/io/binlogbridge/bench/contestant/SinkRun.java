package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed.Filled;
import io.binlogbridge.bench.servers.Waiting;
import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One sink connector from its creation until its consumer has committed the topic's end, then deleted.
 *
 * @param arena what it runs on
 * @param worker whose worker it runs in
 * @param connector its name
 */
record SinkRun(Arena arena, String worker, String connector) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** What every sink's consumer is given: few large fetches. */
    static Map<String, String> consumer() {
        return Map.of(
                "tasks.max", "1",
                "consumer.override.auto.offset.reset", "earliest",
                "consumer.override.max.poll.records", "5000",
                "consumer.override.fetch.min.bytes", "1048576",
                "consumer.override.max.partition.fetch.bytes", "16777216",
                "consumer.override.fetch.max.bytes", "67108864");
    }

    /** Measured by the target's row counters. */
    Series measured(Map<String, String> config, Filled filled, long from) throws Exception {
        ConnectWorker running = ready(filled, from);
        return arena.measured(pids(running), () -> run(running.rest(), config, filled));
    }

    /** Measured by another counter. */
    Series measured(Map<String, String> config, Filled filled, long from, LongSupplier progress) throws Exception {
        ConnectWorker running = ready(filled, from);
        return arena.measured(progress, pids(running), () -> run(running.rest(), config, filled));
    }

    private ConnectWorker ready(Filled filled, long from) {
        ConnectWorker running = arena.workers().of(worker);
        arena.topics().beginAt(connector, filled.topic(), from);
        return running;
    }

    private void run(ConnectRest rest, Map<String, String> config, Filled filled) {
        Map<String, String> all = new TreeMap<>(consumer());
        all.putAll(config);
        all.put("topics", filled.topic());
        rest.put(connector, all);
        try {
            Waiting.untilDone(
                    rest,
                    List.of(connector),
                    PATIENCE,
                    () -> arena.topics().committed(connector, filled.topic()) >= filled.end());
        } finally {
            rest.delete(connector);
        }
    }

    private static Supplier<List<Long>> pids(ConnectWorker running) {
        long pid = running.pid();
        return () -> List.of(pid);
    }
}
