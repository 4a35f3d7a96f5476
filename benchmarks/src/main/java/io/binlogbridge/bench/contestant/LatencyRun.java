package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.report.Latency;
import io.binlogbridge.bench.servers.Comparison;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.EmptyTable;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.servers.Waiting;
import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a change takes from its commit on the source to its commit on the target, at 1,000 inserts a second, each a transaction. Nobody
 * polls: both commits are read from the servers' binlogs.
 *
 * @param arena what it runs on
 * @param pair whose connectors, in one worker
 * @param format the converter
 * @param configs configurations of source connectors
 */
public record LatencyRun(Arena arena, Pair pair, Converter format, SourceConfig configs) {

    private static final int PER_SECOND = 1000;
    private static final int WARM_UP_SECONDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Warms up and then measures for some seconds. */
    public Latency run(int seconds) throws Exception {
        Workload workload = Workload.latency();
        MySqlServer source = arena.servers().source();
        MySqlServer target = arena.servers().target();
        EmptyTable.create(source, workload);
        try (RunningPair running = new RunningPair(arena, pair, workload, format)) {
            running.start(
                    arena,
                    configs,
                    Map.of(),
                    Map.of("tasks.max", "1", "consumer.override.auto.offset.reset", "earliest"));
            int last = write(workload, 0, PER_SECOND * WARM_UP_SECONDS);
            awaitRows(running, workload, last);
            CommitTimes there = CommitTimes.asNoted(source, workload.database());
            CommitTimes here = CommitTimes.asSent(target, workload.database());
            here.follow();
            last = write(workload, last, PER_SECOND * seconds);
            awaitRows(running, workload, last);
            int rows = PER_SECOND * seconds;
            Waiting.until(
                    PATIENCE,
                    "The target's binlog does not show all rows",
                    () -> here.byId().size() >= rows);
            here.stop();
            there.readToEnd();
            Comparison.expectEqual(arena.servers(), workload.database());
            return new Latency(
                    pair.title(), pair instanceof Pair.Ours, format.title(), between(there.byId(), here.byId()));
        }
    }

    private void awaitRows(RunningPair running, Workload workload, int rows) {
        String count = "SELECT COUNT(*) FROM " + workload.database() + ".orders HAVING COUNT(*) = " + rows;
        Waiting.untilDone(running.rest(), running.connectors(), PATIENCE, () -> {
            try {
                return !Sql.column(arena.servers().target(), count).isEmpty();
            } catch (IllegalStateException e) {
                // The sink has not made the table yet.
                return false;
            }
        });
    }

    /** Evenly, and gives the last id. A writer that was held up catches up: the delay is the source's, not the pair's. */
    private int write(Workload workload, int lastId, int rows) throws SQLException {
        String sql = "INSERT INTO orders VALUES ("
                + String.join(",", Collections.nCopies(workload.table().columns(), "?")) + ")";
        try (Connection connection =
                        Sql.connection(arena.servers().source(), workload.database(), "useServerPrepStmts=true");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            long start = System.nanoTime();
            for (int i = 0; i < rows; i++) {
                Object[] row = workload.table().row(lastId + i + 1L);
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                long due = start + i * (1_000_000_000L / PER_SECOND);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                insert.executeUpdate();
            }
        }
        return lastId + rows;
    }

    private static List<Long> between(Map<Long, Long> there, Map<Long, Long> here) {
        return there.entrySet().stream()
                .map(committed -> Objects.requireNonNull(here.get(committed.getKey())) - committed.getValue())
                .sorted()
                .toList();
    }
}
