package io.binlogbridge.bench;

import io.binlogbridge.bench.contestant.Arena;
import io.binlogbridge.bench.contestant.Contestant;
import io.binlogbridge.bench.measure.Measurement;
import io.binlogbridge.bench.report.Result.Entry;
import io.binlogbridge.bench.servers.Comparison;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All contestants over one workload, in turn, as often as is asked for. */
final class Contest {

    private final Settings settings;
    private final Arena arena;
    private final Scores scores;

    Contest(Settings settings, Arena arena, Scores scores) {
        this.settings = settings;
        this.arena = arena;
        this.scores = scores;
    }

    void run(Feed feed, List<Contestant> all) {
        List<Contestant> contestants = all.stream()
                .filter(contestant -> contestant.enters(feed.workload()))
                .toList();
        for (int pair = 0; pair < settings.pairs(); pair++) {
            // One that fails is not asked again. There and back again: the second of two always finds another machine
            // than the first.
            contestants = new ArrayList<>(contestants.stream()
                    .filter(contestant -> run(contestant, feed))
                    .toList());
            Collections.reverse(contestants);
        }
        settings.converters().forEach(converter -> arena.state().forget(converter.word()));
        arena.topics()
                .delete(feed.topics().values().stream().map(Feed.Filled::topic).toList());
    }

    private boolean run(Contestant contestant, Feed feed) {
        Workload workload = feed.workload();
        Entry entry = new Entry(workload.name(), contestant.word(), contestant.converter());
        try {
            Measurement run = contestant.run(feed).measurement(workload.changes(), contestant.noise());
            if (contestant.writes()) {
                Comparison.expectEqual(arena.servers(), workload.database());
            }
            scores.add(entry, contestant.title(), run);
            return true;
        } catch (Exception e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted.", e);
            }
            scores.failed(entry.workload() + ", " + contestant.title() + ", " + entry.converter(), e);
            return false;
        }
    }
}
