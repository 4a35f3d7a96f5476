package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.report.ShadowTraffic;
import io.binlogbridge.bench.servers.Comparison;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.EmptyTable;
import io.binlogbridge.bench.servers.RowCounter;
import io.binlogbridge.bench.servers.SourceConfig;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.servers.Waiting;
import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schema change as gh-ost makes it: all rows of a table are copied into a shadow table, and its changes are made there too. What reaches
 * the topic and the target meanwhile is counted.
 *
 * @param arena what it runs on
 * @param format the converter
 * @param configs configurations of source connectors
 * @param options further options of the sink
 */
public record ShadowRun(Arena arena, Converter format, SourceConfig configs, Map<String, String> options) {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int CHUNK = 1000;
    private static final int CHANGES_PER_CHUNK = 10;
    private static final String COLUMNS = "id, customer_id, status, amount, quantity, placed_at, changed_at, note";

    private static final List<String> BIRTH = List.of(
            "create table _orders_ghc (id bigint unsigned auto_increment primary key, hint varchar(64) charset ascii not null,"
                    + " value varchar(4096) charset ascii not null, unique key (hint)) comment='gh-ost changelog'",
            "create table _orders_gho like orders",
            "alter table _orders_gho add column extra int not null default 7, add key placed (placed_at)");

    private static final List<String> CUT_OVER = List.of(
            "create table _orders_del (id int auto_increment primary key) comment='ghost-cut-over-sentry'",
            "drop table _orders_del",
            "rename table orders to _orders_del, _orders_gho to orders",
            "drop table _orders_ghc",
            "drop table _orders_del");

    /** Copies a table of so many rows. */
    public ShadowTraffic run(int rows) throws Exception {
        Workload workload = Workload.shadow(rows);
        MySqlServer source = arena.servers().source();
        EmptyTable.create(source, workload);
        Sql.runAll(source, workload.database(), workload.load());
        Pair pair = new Pair.Ours(options);
        try (RunningPair running = new RunningPair(arena, pair, workload, format);
                RowCounter counter = new RowCounter(arena.servers().target())) {
            running.start(arena, configs, SourceConfig.throughput(), SinkRun.consumer());
            awaitCommitted(running, (long) rows + pair.recordsBesideRows());
            long records = arena.topics().end(running.topic());
            long written = counter.getAsLong();
            long start = System.nanoTime();
            Sql.runAll(
                    source,
                    workload.database(),
                    Stream.of(BIRTH, List.of(seen())).flatMap(List::stream).iterator());
            Sql.runAll(source, workload.database(), copy(rows));
            Sql.runAll(source, workload.database(), CUT_OVER.iterator());
            long end = lastOf(running, workload, source);
            awaitCommitted(running, end);
            long nanos = System.nanoTime() - start;
            Comparison.expectEqual(arena.servers(), workload.database());
            return new ShadowTraffic(
                    format.title(),
                    rows,
                    changes(rows),
                    arena.topics().end(running.topic()) - records,
                    counter.getAsLong() - written,
                    nanos / 1e9);
        }
    }

    private static String seen() {
        return "insert into _orders_ghc (hint, value) values ('state', 'GhostTableMigrated')";
    }

    /** Chunk after chunk, and after each some changes of the real table, which the shadow gets as well. */
    private static Iterator<String> copy(int rows) {
        return IntStream.range(0, (rows + CHUNK - 1) / CHUNK)
                .mapToObj(chunk -> chunk * CHUNK)
                .flatMap(from -> Stream.concat(
                        Stream.of(
                                "insert ignore into _orders_gho (%1$s) select %1$s from orders where id > %2$d and id <= %3$d"
                                        .formatted(COLUMNS, from, from + CHUNK)),
                        IntStream.rangeClosed(1, CHANGES_PER_CHUNK)
                                .mapToObj(i -> from + i)
                                .flatMap(ShadowRun::change)))
                .iterator();
    }

    private static Stream<String> change(int id) {
        return Stream.of(
                "update orders set quantity = quantity + 1 where id = " + id,
                "replace into _orders_gho (%1$s) select %1$s from orders where id = %2$d".formatted(COLUMNS, id));
    }

    private static long changes(int rows) {
        return (long) (rows + CHUNK - 1) / CHUNK * CHANGES_PER_CHUNK;
    }

    /** Where the topic ends when the source has brought everything: behind a row of the new table. */
    private long lastOf(RunningPair running, Workload workload, MySqlServer source) {
        Sql.runAll(
                source,
                workload.database(),
                List.of("update orders set extra = 8 where id = 1").iterator());
        String arrived = "SELECT 1 FROM " + workload.database() + ".orders WHERE id = 1 AND extra = 8";
        Waiting.untilDone(running.rest(), running.connectors(), PATIENCE, () -> {
            try {
                return !Sql.column(arena.servers().target(), arrived).isEmpty();
            } catch (IllegalStateException e) {
                // The column is not there yet.
                return false;
            }
        });
        return arena.topics().end(running.topic());
    }

    private void awaitCommitted(RunningPair running, long end) {
        Waiting.untilDone(
                running.rest(),
                running.connectors(),
                PATIENCE,
                () -> arena.topics().committed(running.sinkName(), running.topic()) >= end);
    }
}
