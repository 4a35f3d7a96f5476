package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.nothing.NothingSinkConnector;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Feed.Filled;
import io.binlogbridge.bench.workload.Workload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sink that does nothing: what the consumer and the converter leave for all sinks.
 *
 * @param arena what it runs on
 * @param format the converter
 */
public record NothingSink(Arena arena, Converter format) implements Contestant {

    private static final String WORD = "nothing";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String title() {
        return "a sink that does nothing";
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
    public boolean writes() {
        return false;
    }

    @Override
    public Series run(Feed feed) throws Exception {
        Path count = Files.createTempFile(arena.servers().folder(), "nothing", ".count");
        Map<String, String> config =
                new TreeMap<>(format.settings(arena.servers().registry()));
        config.put("connector.class", NothingSinkConnector.class.getName());
        config.put(NothingSinkConnector.COUNT_FILE, count.toString());
        Filled filled = feed.in(format);
        return new SinkRun(
                        arena,
                        WORD + "-" + format.word(),
                        "nothing-" + feed.workload().name() + "-" + format.word())
                .measured(config, filled, filled.changes(), () -> read(count));
    }

    private static long read(Path count) {
        try (RandomAccessFile file = new RandomAccessFile(count.toFile(), "r")) {
            return file.length() < Long.BYTES ? 0 : file.readLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
