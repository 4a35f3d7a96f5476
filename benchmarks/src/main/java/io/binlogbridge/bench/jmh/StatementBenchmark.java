package io.binlogbridge.bench.jmh;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBatch;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.write.EpochWriter;
import io.binlogbridge.sink.write.SqlBytes;
import io.binlogbridge.sink.write.SqlSender;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** From an epoch to the bytes of its statements, nanoseconds a row. */
public class StatementBenchmark extends StepBenchmark {

    private static final int ROWS = 10_000;
    private static final Spread ONE_LANE = new Spread(1, 1);

    private final EpochWriter writer =
            new EpochWriter(new ServerInfo("9.7.0", Map.of("max_allowed_packet", "67108864")));
    private final TableBatch inserts = batch(OrderChanges.of(OrderRecords.inserts(ROWS)));
    private final TableBatch updates = batch(OrderChanges.of(OrderRecords.updates(ROWS, ROWS)));
    private final Measure measure = new Measure();

    /** In the place of a connection. */
    private static final class Measure implements SqlSender {

        private final SqlBytes statement = new SqlBytes();
        private long bytes;

        @Override
        public SqlBytes statement() {
            statement.clear();
            return statement;
        }

        @Override
        public long send(SqlBytes sql) {
            bytes += sql.size();
            return 0;
        }
    }

    /** Multi-row INSERT. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long insert() throws SQLException {
        writer.write(inserts, measure);
        return measure.bytes;
    }

    /** Multi-row INSERT ... ON DUPLICATE KEY UPDATE. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long upsert() throws SQLException {
        writer.write(updates, measure);
        return measure.bytes;
    }

    private static TableBatch batch(List<RowChange> changes) {
        TableBinding binding = OrderChanges.binding(changes);
        Epoch epoch = OrderChanges.epoch(changes, binding, ONE_LANE);
        return epoch.tables().iterator().next();
    }
}
