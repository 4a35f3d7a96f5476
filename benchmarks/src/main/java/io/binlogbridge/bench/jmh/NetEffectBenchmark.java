package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.OrderTable;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.catalog.TargetTable;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.event.RowChange;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.sink.SinkRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From changes to an epoch on four lanes, nanoseconds a change. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetEffectBenchmark {

    private static final int CHANGES = 10_000;
    private static final Spread SPREAD = new Spread(4, 512);
    private static final int HOT_ROWS = 10;

    private final List<RowChange> inserts = changes(OrderRecords.inserts(CHANGES));
    private final List<RowChange> updates = changes(OrderRecords.updates(CHANGES, CHANGES));
    private final List<RowChange> hot = changes(OrderRecords.updates(CHANGES, HOT_ROWS));
    private final TableBinding binding =
            TableBinding.of(inserts.get(0).anyImage().shape(), table());

    /** Each row once, new. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Epoch insert() {
        return epoch(inserts);
    }

    /** Each row once. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Epoch update() {
        return epoch(updates);
    }

    /** Ten rows, a thousand times each. */
    @Benchmark
    @OperationsPerInvocation(CHANGES)
    public Epoch hot() {
        return epoch(hot);
    }

    private Epoch epoch(List<RowChange> changes) {
        Epoch epoch = new Epoch(SPREAD, false);
        changes.forEach(change -> epoch.add(binding, change));
        return epoch;
    }

    private static List<RowChange> changes(List<SinkRecord> records) {
        RecordReader reader = new RecordReader();
        return records.stream().map(record -> (RowChange) reader.read(record)).toList();
    }

    private static TargetTable table() {
        return new TargetTable(
                new ObjectName(OrderRecords.DATABASE, OrderTable.NAME),
                List.of(
                        column("id", "bigint"),
                        column("customer_id", "int"),
                        column("status", "varchar"),
                        column("amount", "decimal"),
                        column("quantity", "int"),
                        column("placed_at", "datetime"),
                        column("changed_at", "timestamp"),
                        column("note", "varchar")),
                List.of(new UniqueKey("PRIMARY", List.of("id"), true, false)));
    }

    private static TargetColumn column(String name, String type) {
        return new TargetColumn(name, type, type, true, false);
    }
}
