package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Feed.Filled;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.workload.Workload;
import java.util.Map;
import java.util.TreeMap;

/**
 * This project's sink, with its defaults. It makes the tables of a snapshot by itself, from the schema changes at the topic's head; before
 * a stream it has brought the rows that were there.
 *
 * @param arena what it runs on
 * @param format the converter
 * @param options further options of the sink
 */
public record OurSink(Arena arena, Converter format, Map<String, String> options) implements Contestant {

    private static final String WORD = "ours";

    /** Its own bookkeeping in the control database. */
    private static final long NOISE = 100;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String title() {
        return "this sink";
    }

    @Override
    public String converter() {
        return format.title();
    }

    @Override
    public boolean enters(Workload workload) {
        return true;
    }

    @Override
    public long noise() {
        return NOISE;
    }

    @Override
    public Series run(Feed feed) throws Exception {
        Filled filled = feed.in(format);
        if (feed.workload().isSnapshot()) {
            arena.state().empty();
            return run(feed.workload(), filled, 0);
        }
        arena.state().restore(format.word());
        return run(feed.workload(), filled, filled.changes());
    }

    /** Brings what stands before a workload's changes to the target and keeps it, for all contestants. */
    public void bringBase(Workload workload, Filled base) {
        arena.state().empty();
        try {
            run(workload, base, 0);
        } catch (Exception e) {
            throw new IllegalStateException("The rows before the changes could not be brought to the target.", e);
        }
        arena.state().keep(format.word());
    }

    /** The configuration, but for the topics. */
    static Map<String, String> config(Servers servers, Converter converter, Map<String, String> options) {
        Map<String, String> config = new TreeMap<>(converter.settings(servers.registry()));
        config.put("connector.class", "io.binlogbridge.sink.MySqlSinkConnector");
        config.put("connection.url", servers.target().jdbcUrl());
        config.put("connection.user", servers.target().user());
        config.put("connection.password", servers.target().password());
        config.putAll(options);
        return config;
    }

    private Series run(Workload workload, Filled filled, long from) throws Exception {
        String connector = "ours-" + workload.name() + "-" + format.word();
        return new SinkRun(arena, WORD + "-" + format.word(), connector)
                .measured(config(arena.servers(), format, options), filled, from);
    }
}
