package io.binlogbridge.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The engine against the naive model: seeded histories over tables of every kind of key, lanes and sizes of epochs varied, with
 * crashes, take-overs, repeated stretches and rewinds. After each, both databases must be equal. {@code -Dmodel.histories=} says how
 * many, {@code -Dseed=} runs one alone.
 */
class EngineModelTest {

    @Test
    void historiesEndAsTheNaiveModelDoes() throws SQLException {
        Long one = Long.getLong("seed");
        int histories = one == null ? Integer.getInteger("model.histories", 150) : 1;
        Random seeds = new Random();
        TargetServer.run("SET GLOBAL sync_binlog = 0", "SET GLOBAL innodb_flush_log_at_trx_commit = 2");
        try (SinkRun run = new SinkRun();
                Connection connection = TargetServer.connect()) {
            ModelSource source = prepare(run, connection);
            for (int i = 0; i < histories; i++) {
                long seed = one == null ? seeds.nextLong() : one;
                clear(run, source, connection);
                play(new ModelHistory(run, source, seed), seed, run, connection);
            }
        } finally {
            TargetServer.run("SET GLOBAL sync_binlog = 1", "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        }
    }

    private static String original(SinkRun run) {
        return "src_" + run.name;
    }

    private static ModelSource prepare(SinkRun run, Connection connection) throws SQLException {
        run.cleaning(original(run));
        TargetServer.run("CREATE DATABASE " + original(run));
        run.topic.snapshotStart();
        for (ModelTable table : ModelTable.all()) {
            TargetServer.run(table.create(original(run) + "." + table.name()));
            run.topic.snapshotDdl(table.create(table.name()));
        }
        run.deliver().stop();
        connection.setCatalog(original(run));
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return new ModelSource(run, connection);
    }

    /** Empty tables on both sides, and nothing that the target may be ahead of. */
    private static void clear(SinkRun run, ModelSource source, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (ModelTable table : ModelTable.all()) {
                statement.addBatch("DELETE FROM " + original(run) + "." + table.name());
                statement.addBatch("DELETE FROM " + run.name + "." + table.name());
            }
            statement.addBatch("UPDATE control_" + run.name + ".progress SET ahead_until = -1, rewound_from = -1");
            statement.executeBatch();
        }
        connection.commit();
        source.empty();
        run.topic.forgetAllButLast();
    }

    private static void play(ModelHistory history, long seed, SinkRun run, Connection connection) throws SQLException {
        try {
            history.play();
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw new AssertionError("-Dseed=" + seed + history, e);
        }
        connection.commit();
        for (ModelTable table : history.tables()) {
            assertThat(TargetServer.rows(connection, table.contents(run.name)))
                    .as("table %s, -Dseed=%d %s", table.name(), seed, history)
                    .isEqualTo(TargetServer.rows(connection, table.contents(original(run))));
        }
    }
}
