package io.binlogbridge.bench.contestant;

import com.mysql.cj.jdbc.JdbcStatement;
import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.bench.workload.Workload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * LOAD DATA LOCAL INFILE from memory, each statement one transaction. Its process is this one.
 *
 * @param arena what it runs on
 * @param connections how many write at a time
 */
public record LoadData(Arena arena, int connections) implements Contestant {

    private static final int ROWS_PER_TRANSACTION = 20_000;
    private static final String LOAD = "LOAD DATA LOCAL INFILE 'rows' INTO TABLE orders CHARACTER SET utf8mb4";

    @Override
    public String word() {
        return "load" + connections;
    }

    @Override
    public String title() {
        return "LOAD DATA LOCAL, connections: " + connections;
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
        arena.emptyTable(feed.workload());
        Chunks chunks = new Chunks(feed.workload().changes(), ROWS_PER_TRANSACTION);
        List<Long> self = List.of(ProcessHandle.current().pid());
        return arena.measured(() -> self, () -> Threads.run(connections, () -> load(feed.workload(), chunks)));
    }

    private void load(Workload workload, Chunks chunks) throws SQLException {
        try (Connection connection =
                        Sql.connection(arena.servers().target(), workload.database(), "allowLoadLocalInfile=true");
                Statement statement = connection.createStatement()) {
            JdbcStatement load = statement.unwrap(JdbcStatement.class);
            for (Chunks.Chunk chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                load.setLocalInfileInputStream(new ByteArrayInputStream(lines(workload.table(), chunk)));
                load.execute(LOAD);
            }
        }
    }

    private static byte[] lines(OrderTable table, Chunks.Chunk chunk) {
        StringBuilder text = new StringBuilder();
        for (int id = chunk.first(); id <= chunk.last(); id++) {
            char separator = 0;
            for (Object value : table.row(id)) {
                if (separator != 0) {
                    text.append(separator);
                }
                text.append(value);
                separator = '\t';
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
