package io.binlogbridge.bench;

import io.binlogbridge.bench.contestant.Arena;
import io.binlogbridge.bench.contestant.Contestant;
import io.binlogbridge.bench.contestant.Dump;
import io.binlogbridge.bench.contestant.JdbcSink;
import io.binlogbridge.bench.contestant.LatencyRun;
import io.binlogbridge.bench.contestant.LoadData;
import io.binlogbridge.bench.contestant.NativeReplica;
import io.binlogbridge.bench.contestant.NothingSink;
import io.binlogbridge.bench.contestant.OurSink;
import io.binlogbridge.bench.contestant.Pair;
import io.binlogbridge.bench.contestant.Pipeline;
import io.binlogbridge.bench.contestant.PlainInsert;
import io.binlogbridge.bench.contestant.RuledSink;
import io.binlogbridge.bench.contestant.ShadowRun;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.EmptyTable;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Filler;
import io.binlogbridge.bench.servers.Plugins;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.servers.TargetState;
import io.binlogbridge.bench.servers.Topics;
import io.binlogbridge.bench.servers.Workers;
import io.binlogbridge.bench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One run of the benchmarks: workload after workload. */
final class Session {

    private final Settings settings;
    private final Servers servers;
    private final Plugins plugins;
    private final Scores scores;

    Session(Settings settings, Servers servers, Plugins plugins) {
        this.settings = settings;
        this.servers = servers;
        this.plugins = plugins;
        this.scores = new Scores(SettingLines.of(settings, servers));
    }

    /** Whether all that was asked for could be measured. The report is written after each workload, so that an early end leaves something. */
    boolean run() {
        for (String workload : settings.workloads()) {
            try (Workers workers = new Workers(servers, plugins, settings.workerJvm(), settings.recordings());
                    Topics topics = new Topics(servers.broker())) {
                Arena arena = new Arena(servers, workers, topics, new TargetState(servers.target()));
                run(workload, arena);
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                scores.failed(workload, e);
            }
            settings.report().write(scores.report().text());
        }
        System.out.println("\n" + scores.report().text());
        return scores.isComplete();
    }

    private void run(String workload, Arena arena) {
        SourceConfig sources = new SourceConfig(servers);
        switch (workload) {
            case "latency" -> latency(arena, sources);
            case "shadow" -> shadow(arena, sources);
            case "pipeline" -> {
                Workload rows = Workload.pipeline(settings.pipelineRows());
                EmptyTable.create(servers.source(), rows);
                Sql.runAll(servers.source(), rows.database(), rows.load());
                new Contest(settings, arena, scores).run(new Feed(rows, Map.of(), ""), pipelines(arena, sources));
            }
            default -> {
                Filler filler = new Filler(servers, arena.workers(), arena.topics(), sources);
                Feed feed = filler.fill(
                        settings.workload(workload), settings.converters(), (filled, converter, base) -> new OurSink(
                                        arena, converter, settings.sinkOptions())
                                .bringBase(filled, base));
                new Contest(settings, arena, scores).run(feed, contestants(arena));
            }
        }
    }

    private void latency(Arena arena, SourceConfig sources) {
        for (Converter converter : settings.converters()) {
            for (Pair pair : pairs()) {
                try {
                    scores.add(new LatencyRun(arena, pair, converter, sources).run(settings.latencySeconds()));
                } catch (Exception e) {
                    scores.failed("latency, " + pair.title() + ", " + converter.title(), e);
                }
            }
        }
    }

    private void shadow(Arena arena, SourceConfig sources) {
        for (Converter converter : settings.converters()) {
            try {
                scores.add(
                        new ShadowRun(arena, converter, sources, settings.sinkOptions()).run(settings.pipelineRows()));
            } catch (Exception e) {
                scores.failed("shadow, " + converter.title(), e);
            }
        }
    }

    private List<Contestant> pipelines(Arena arena, SourceConfig sources) {
        return settings.converters().stream()
                .flatMap(converter -> pairs().stream().map(pair -> new Pipeline(arena, pair, converter, sources)))
                .map(Contestant.class::cast)
                .toList();
    }

    private List<Pair> pairs() {
        return Stream.<Pair>of(new Pair.Ours(settings.sinkOptions()), new Pair.Debezium())
                .filter(pair -> settings.includes(pair.word()))
                .toList();
    }

    private List<Contestant> contestants(Arena arena) {
        List<Contestant> all = new ArrayList<>();
        for (Converter converter : settings.converters()) {
            OurSink ours = new OurSink(arena, converter, settings.sinkOptions());
            all.add(ours);
            all.add(new RuledSink(ours, settings.rules()));
            all.add(new JdbcSink(arena, converter));
            all.add(new NothingSink(arena, converter));
        }
        Stream.of(1, 2, 4)
                .map(connections -> new PlainInsert(arena, connections))
                .forEach(all::add);
        Stream.of(1, 2).map(connections -> new LoadData(arena, connections)).forEach(all::add);
        all.add(new Dump(arena));
        all.add(new NativeReplica(arena));
        return all.stream()
                .filter(contestant -> settings.includes(contestant.word()))
                .toList();
    }
}
