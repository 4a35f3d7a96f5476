package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.kafka.ConnectRest;
import io.binlogbridge.stack.kafka.ConnectWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A pair of connectors in one worker, under names that were never used before. Closing deletes the connectors. */
final class RunningPair implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Pair pair;
    private final Workload workload;
    private final Converter converter;
    private final ConnectWorker worker;
    private final String prefix;
    private final List<String> connectors = new ArrayList<>();

    /** Makes the target what the sink wants to find, the topic, and the worker run; starts no connector. */
    RunningPair(Arena arena, Pair pair, Workload workload, Converter converter) {
        this.pair = pair;
        this.workload = workload;
        this.converter = converter;
        this.prefix = pair.word() + "_" + converter.word() + "_" + NUMBER.incrementAndGet();
        this.worker = arena.workers().of(workload.name() + "-" + pair.word() + "-" + converter.word());
        if (pair.needsTable()) {
            arena.emptyTable(workload);
        } else {
            arena.state().empty();
        }
        arena.topics().create(topic());
    }

    /** Starts both connectors, with settings beside their own. */
    void start(Arena arena, SourceConfig configs, Map<String, String> moreOfSource, Map<String, String> moreOfSink) {
        Map<String, String> source = new TreeMap<>(pair.source(configs, prefix, workload, converter));
        source.putAll(moreOfSource);
        put(prefix + "-source", source);
        Map<String, String> sink = new TreeMap<>(pair.sink(arena.servers(), workload, converter));
        sink.putAll(moreOfSink);
        sink.put("topics", topic());
        put(sinkName(), sink);
    }

    ConnectRest rest() {
        return worker.rest();
    }

    long pid() {
        return worker.pid();
    }

    List<String> connectors() {
        return List.copyOf(connectors);
    }

    String sinkName() {
        return prefix + "-sink";
    }

    String topic() {
        return pair.topic(prefix, workload);
    }

    @Override
    public void close() {
        connectors.forEach(rest()::delete);
    }

    private void put(String name, Map<String, String> config) {
        rest().put(name, config);
        connectors.add(name);
    }
}
