package io.binlogbridge.it.tools;

import io.binlogbridge.stack.mysql.MySqlAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A thread that changes rows of {@code t} and its child without a pause, over columns that stay, while a tool works.
 *
 * <p>Two things it does not do, for the tool itself fails at them. A row that a child may point at is neither deleted nor moved: while
 * pt-online-schema-change has swapped the tables and not yet the foreign keys, nothing refuses that. And no row is moved to a key that is
 * there: for UPDATE IGNORE, MySQL 5.6 calls the tool's trigger all the same, which moves the row in the new table alone.
 */
final class RowTraffic implements AutoCloseable {

    private final Connection connection;
    private final boolean withChild;
    private final Random random;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Integer> running;
    private volatile boolean ending;
    private int lastKey = 100_000;

    RowTraffic(MySqlAccess server, ToolRun run, long seed) throws SQLException {
        this.connection = server.connection();
        connection.setCatalog(run.database());
        this.withChild = run.withChild();
        this.random = new Random(seed);
        this.running = thread.submit(this::write);
    }

    /** Ends the traffic and tells how many statements the server took. */
    int end() throws InterruptedException, ExecutionException {
        ending = true;
        return running.get();
    }

    private int write() throws SQLException, InterruptedException {
        int taken = 0;
        try (Statement statement = connection.createStatement()) {
            while (!ending) {
                taken += execute(statement, next()) ? 1 : 0;
                TimeUnit.MILLISECONDS.sleep(2);
            }
        }
        return taken;
    }

    private String next() {
        int id = 1 + random.nextInt(3300);
        int parent = id - id % 10;
        int childless = withChild && id == parent ? id + 1 : id;
        return switch (random.nextInt(withChild ? 6 : 4)) {
            case 0 -> "INSERT INTO t (v, n) VALUES ('new', " + id + ")";
            case 1 -> "DELETE FROM t WHERE id = " + childless;
            case 2 -> "UPDATE t SET id = " + ++lastKey + " WHERE id = " + childless;
            case 3 -> "UPDATE t SET n = n + 1, v = CONCAT('changed ', n) WHERE id BETWEEN " + id + " AND " + (id + 5);
            case 4 -> "INSERT INTO child (t_id) VALUES (" + parent + ")";
            default -> "UPDATE child SET t_id = " + parent + " WHERE id = " + (1 + id / 10);
        };
    }

    /** What the server refuses (a child of no row, the table while it is swapped, a deadlock with the tool) is not this test's matter. */
    private static boolean execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == 1064 || e.getErrorCode() == 1054) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        ending = true;
        thread.shutdownNow();
        connection.close();
    }
}
