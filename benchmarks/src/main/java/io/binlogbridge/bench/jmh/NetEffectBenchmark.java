package io.binlogbridge.bench.jmh;

import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
