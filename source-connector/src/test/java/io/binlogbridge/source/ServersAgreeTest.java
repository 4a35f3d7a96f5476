package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.source.condition.RandomWhere;
import io.binlogbridge.source.condition.WhereOnServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a server is asked for in the place of a condition has all rows for which the condition is TRUE on the newest server, which is what the
 * sink goes by, be it the oldest server or the newest; and no others where the whole condition is asked. {@code -Dwhere.seed=}, {@code -Dwhere.conditions=}.
 */
class ServersAgreeTest {

    private static final int ROWS = 120;

    @RegisterExtension
    static final TestMySql NEWEST = new TestMySql();

    @RegisterExtension
    static final TestMySql OLDEST = TestMySql.oldest();

    @Test
    void on_every_row_that_the_sink_wants() throws SQLException {
        long seed = Long.getLong("where.seed", 11);
        int count = Integer.getInteger("where.conditions", 2_000);
        int asked = 0;
        try (Connection newest = NEWEST.connect();
                Connection oldest = OLDEST.connect()) {
            RandomWhere where = new RandomWhere(seed);
            List<WhereOnServer> servers = List.of(new WhereOnServer(newest), new WhereOnServer(oldest));
            String table = where.table();
            List<String> rows = IntStream.range(0, ROWS).mapToObj(where::row).toList();
            for (WhereOnServer server : servers) {
                server.fill(table, rows);
            }
            for (int i = 0; i < count; i++) {
                String condition = where.condition(3);
                Optional<Set<Integer>> wanted = servers.get(0).wanted(condition);
                if (wanted.isEmpty()) {
                    continue;
                }
                for (WhereOnServer server : servers) {
                    String told = "seed " + seed + ", " + condition + " on " + server;
                    asked += server.compare(condition, wanted.get(), told) ? 1 : 0;
                }
            }
            System.out.println("seed " + seed + ": " + asked + " of " + 2 * count + " conditions are asked of servers");
        }
        assertThat(asked).isGreaterThan(count);
    }
}
