package io.binlogbridge.bench.jmh;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** From changes to an epoch on four lanes, nanoseconds a change. */
public class NetEffectBenchmark extends StepBenchmark {

    private static final int CHANGES = 10_000;
    private static final Spread SPREAD = new Spread(4, 512);
    private static final int HOT_ROWS = 10;

    private final List<RowChange> inserts = OrderChanges.of(OrderRecords.inserts(CHANGES));
    private final List<RowChange> updates = OrderChanges.of(OrderRecords.updates(CHANGES, CHANGES));
    private final List<RowChange> hot = OrderChanges.of(OrderRecords.updates(CHANGES, HOT_ROWS));
    private final TableBinding binding = OrderChanges.binding(inserts);

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
        return OrderChanges.epoch(changes, binding, SPREAD);
    }
}
