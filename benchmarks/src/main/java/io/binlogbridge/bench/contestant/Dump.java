package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.workload.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code mysqldump | mysql}, from the source to the target. What the source does for it is not counted.
 *
 * @param arena what it runs on
 */
public record Dump(Arena arena) implements Contestant {

    @Override
    public String word() {
        return "dump";
    }

    @Override
    public String title() {
        return "mysqldump piped into mysql";
    }

    @Override
    public String converter() {
        return "-";
    }

    @Override
    public boolean enters(Workload workload) {
        return workload.isSnapshot();
    }

    @Override
    public Series run(Feed feed) throws Exception {
        String database = feed.workload().database();
        arena.emptyTable(feed.workload());
        List<String> client = new ArrayList<>(arena.servers().target().clientLine());
        client.add(database);
        AtomicReference<List<Long>> pids = new AtomicReference<>(List.of());
        return arena.measured(pids::get, () -> pipe(arena.servers().source().dumpLine(database), client, pids));
    }

    private static void pipe(List<String> dump, List<String> client, AtomicReference<List<Long>> pids)
            throws IOException, InterruptedException {
        List<ProcessBuilder> commands = List.of(
                new ProcessBuilder(dump).redirectError(ProcessBuilder.Redirect.DISCARD),
                new ProcessBuilder(client)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
        List<Process> running = ProcessBuilder.startPipeline(commands);
        pids.set(running.stream().map(Process::pid).toList());
        for (Process process : running) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("A program of the pipe ended with " + process.exitValue() + ".");
            }
        }
    }
}
