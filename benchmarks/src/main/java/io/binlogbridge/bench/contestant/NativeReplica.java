package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Converter;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Servers;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.servers.Waiting;
import io.binlogbridge.bench.workload.Workload;
import io.binlogbridge.stack.mysql.MySqlServer;
import java.time.Duration;
import java.util.List;

/**
 * The target as a GTID replica of the source with four workers, from the same state over the same binlog. The target does all the work, so
 * there is no worker to count.
 *
 * @param arena what it runs on
 */
public record NativeReplica(Arena arena) implements Contestant {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public String word() {
        return "replica";
    }

    @Override
    public String title() {
        return "native replica, 4 workers";
    }

    @Override
    public String converter() {
        return "-";
    }

    @Override
    public boolean enters(Workload workload) {
        return true;
    }

    @Override
    public Series run(Feed feed) throws Exception {
        if (feed.workload().isSnapshot()) {
            arena.emptyTable(feed.workload());
            // The table's own statements are no transactions of the replica's.
            Sql.run(target(), "RESET BINARY LOGS AND GTIDS");
        } else {
            Converter any = feed.topics().keySet().iterator().next();
            arena.state().restore(any.word());
        }
        MySqlServer source = arena.servers().source();
        Sql.run(
                target(),
                "SET GLOBAL gtid_purged = '" + feed.gtidsBefore() + "'",
                "CHANGE REPLICATION SOURCE TO SOURCE_HOST='%s', SOURCE_PORT=%d, SOURCE_USER='%s', SOURCE_PASSWORD='%s',"
                                .formatted(source.host(), source.port(), Servers.REPLICA, Servers.REPLICA)
                        + " SOURCE_AUTO_POSITION=1, GET_SOURCE_PUBLIC_KEY=1");
        String all = Sql.executedGtids(source);
        try {
            return arena.measured(List::of, () -> {
                Sql.run(target(), "START REPLICA");
                Waiting.until(PATIENCE, "The replica has not caught up", () -> hasExecuted(all));
            });
        } finally {
            Sql.run(target(), "STOP REPLICA", "RESET REPLICA ALL");
        }
    }

    private boolean hasExecuted(String gtids) {
        return Sql.column(target(), "SELECT GTID_SUBSET('" + gtids + "', @@global.gtid_executed)")
                .contains("1");
    }

    private MySqlServer target() {
        return arena.servers().target();
    }
}
