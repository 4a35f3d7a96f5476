package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.workload.ManyRules;
import io.binlogbridge.bench.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * This project's sink with a rules file of which the last rule is the workload's table's, under its own name. It runs in the worker of the
 * sink without rules: how the JVM happened to compile it is the same for both.
 *
 * @param plain the sink without rules
 * @param rules how many rules there are, that one included
 */
public record RuledSink(OurSink plain, int rules) implements Contestant {

    /** A database that the workload has not. */
    private static final String OTHERS = "shop";

    @Override
    public String word() {
        return "rules";
    }

    @Override
    public String title() {
        return String.format(Locale.ROOT, "this sink, %,d rules", rules);
    }

    @Override
    public String converter() {
        return plain.converter();
    }

    @Override
    public boolean enters(Workload workload) {
        return rules > 0 && workload.isSnapshot();
    }

    @Override
    public long noise() {
        return plain.noise();
    }

    @Override
    public Series run(Feed feed) throws Exception {
        Path file = plain.arena().servers().folder().resolve("rules.yaml");
        Files.writeString(
                file,
                ManyRules.CONDITIONS.yaml(OTHERS, rules - 1)
                        + ManyRules.keptNames(feed.workload().database()));
        Map<String, String> options = new TreeMap<>(plain.options());
        options.put("rules.file", file.toString());
        return new OurSink(plain.arena(), plain.format(), options).run(feed);
    }
}
