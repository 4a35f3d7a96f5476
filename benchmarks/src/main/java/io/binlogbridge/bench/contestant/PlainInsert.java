package io.binlogbridge.bench.contestant;

import io.binlogbridge.bench.measure.Series;
import io.binlogbridge.bench.servers.Feed;
import io.binlogbridge.bench.servers.Sql;
import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.bench.workload.Workload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * A program that inserts rows by JDBC batches, each batch one statement of many rows (rewriteBatchedStatements) and one transaction. Its
 * process is this one.
 *
 * @param arena what it runs on
 * @param connections how many write at a time
 */
public record PlainInsert(Arena arena, int connections) implements Contestant {

    private static final int ROWS_PER_TRANSACTION = 5000;

    @Override
    public String word() {
        return "plain" + connections;
    }

    @Override
    public String title() {
        return "plain JDBC multi-row INSERT, connections: " + connections;
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
        return arena.measured(() -> self, () -> Threads.run(connections, () -> insert(feed.workload(), chunks)));
    }

    private void insert(Workload workload, Chunks chunks) throws SQLException {
        OrderTable table = workload.table();
        String sql = "INSERT INTO orders VALUES (" + String.join(",", Collections.nCopies(table.columns(), "?")) + ")";
        try (Connection connection =
                        Sql.connection(arena.servers().target(), workload.database(), "rewriteBatchedStatements=true");
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (Chunks.Chunk chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
                for (int id = chunk.first(); id <= chunk.last(); id++) {
                    Object[] row = table.row(id);
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }
}
