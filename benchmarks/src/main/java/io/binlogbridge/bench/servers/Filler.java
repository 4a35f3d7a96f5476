package io.binlogbridge.bench.servers;

import io.binlogbridge.bench.servers.Feed.Filled;
import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.kafka.ConnectRest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a workload to the source and has the real source connector carry it into topics, one for each converter. The Debezium JDBC sink
 * reads the same topics: rows are Debezium's envelopes, byte for byte. It begins behind the schema changes at the head, which it does not know.
 */
public final class Filler {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String WORKER = "filler";

    private final Servers servers;
    private final Workers workers;
    private final Topics topics;
    private final SourceConfig configs;

    /** On these servers. */
    public Filler(Servers servers, Workers workers, Topics topics, SourceConfig configs) {
        this.servers = servers;
        this.workers = workers;
        this.topics = topics;
        this.configs = configs;
    }

    /** Called when a topic holds what stands before the changes, and nothing else yet. */
    @FunctionalInterface
    public interface BaseReady {

        /** Brings the target to the state before the changes, and keeps it. */
        void bring(Workload workload, Converter converter, Filled base);
    }

    /** Fills the topics of a workload; afterwards no source connector runs. */
    public Feed fill(Workload workload, List<Converter> converters, BaseReady base) {
        EmptyTable.create(servers.source(), workload);
        String gtids = Sql.executedGtids(servers.source());
        Sql.runAll(servers.source(), workload.database(), workload.load());
        ConnectRest worker = workers.of(WORKER).rest();
        Map<Converter, Filled> filled = new EnumMap<>(Converter.class);
        for (Converter converter : converters) {
            Map<String, String> config = configs.ours(converter.word(), workload.database(), converter);
            config.putAll(SourceConfig.throughput());
            worker.put(name(workload, converter), config);
            filled.put(converter, snapshot(workload, converter, worker));
        }
        if (!workload.isSnapshot()) {
            filled.forEach((converter, read) -> base.bring(workload, converter, read));
            gtids = Sql.executedGtids(servers.source());
            Sql.runAll(servers.source(), workload.database(), workload.stream());
            filled.replaceAll((converter, before) -> streamed(workload, converter, before, worker));
        }
        converters.forEach(converter -> worker.delete(name(workload, converter)));
        workers.stop(WORKER);
        return new Feed(workload, filled, gtids);
    }

    /** Behind the snapshot the topic holds CREATE DATABASE, CREATE TABLE and the rows. */
    private Filled snapshot(Workload workload, Converter converter, ConnectRest worker) {
        String topic = converter.word() + "." + workload.database();
        int rows = workload.isSnapshot() ? workload.changes() : workload.base();
        long end = 2L + rows;
        awaitEnd(workload, converter, worker, end);
        return new Filled(topic, workload.isSnapshot() ? 2 : end, end);
    }

    private Filled streamed(Workload workload, Converter converter, Filled before, ConnectRest worker) {
        long end = before.end() + workload.changes();
        awaitEnd(workload, converter, worker, end);
        return new Filled(before.topic(), before.end(), end);
    }

    private void awaitEnd(Workload workload, Converter converter, ConnectRest worker, long end) {
        String topic = converter.word() + "." + workload.database();
        Waiting.untilDone(worker, List.of(name(workload, converter)), PATIENCE, () -> topics.end(topic) >= end);
        if (topics.end(topic) != end) {
            throw new IllegalStateException(topic + " ends at " + topics.end(topic) + " instead of " + end + ".");
        }
    }

    private static String name(Workload workload, Converter converter) {
        return "source-" + workload.name() + "-" + converter.word();
    }
}
