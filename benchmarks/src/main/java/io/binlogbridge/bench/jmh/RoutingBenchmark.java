package io.binlogbridge.bench.jmh;

import io.binlogbridge.bench.workload.ManyRules;
import io.binlogbridge.sink.batch.Epoch;
import io.binlogbridge.sink.batch.RowRoute;
import io.binlogbridge.sink.batch.RowRoutes;
import io.binlogbridge.sink.batch.Spread;
import io.binlogbridge.sink.event.RecordReader;
import io.binlogbridge.sink.event.RowChange;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a row of 10,000 tables pays for 1,000 rules, nanoseconds a row. The heap is that of the benchmarks' workers; {@link Rounds} measures
 * all values of {@code rules} in turn, which JMH does not.
 */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class RoutingBenchmark extends StepBenchmark {

    private static final int TABLES_WITH_RULE = 1000;
    static final int ROWS = 20_000;
    private static final Spread SPREAD = new Spread(4, 512);

    /** Which rules there are. */
    @Param
    ManyRules rules = ManyRules.NONE;

    private final RecordReader reader = new RecordReader();
    private RowRoutes routes = new RowRoutes(change -> Optional.empty());
    private List<SinkRecord> ofMany = List.of();
    private List<SinkRecord> ofOne = List.of();
    private RowChange[] changes = {};

    /** Every route is known. */
    @Setup
    public void decide() {
        Shards shards = new Shards(TABLES_WITH_RULE, rules);
        routes = new RowRoutes(shards::decide);
        ofMany = shards.inserts(ROWS);
        ofOne = shards.insertsIntoLast(ROWS);
        changes = OrderChanges.of(ofMany).toArray(RowChange[]::new);
        for (List<SinkRecord> records : List.of(ofMany, ofOne)) {
            records.forEach(record -> routes.of((RowChange) reader.read(record)));
        }
        for (RowChange change : changes) {
            routes.of(change);
        }
    }

    /** From a change of whatever table to where it goes and as what: the only step that knows rules. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void route(Blackhole sink) {
        for (RowChange change : changes) {
            sink.consume(routes.of(change).orElseThrow().select(change));
        }
    }

    /** All that the applier's thread does with a row, of one table: decoded, routed, its net effect in an epoch on four lanes. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Epoch rowOfOneTable() {
        return epoch(ofOne);
    }

    /** The same with rows of whatever table. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Epoch rowOfManyTables() {
        return epoch(ofMany);
    }

    private Epoch epoch(List<SinkRecord> records) {
        Epoch epoch = new Epoch(SPREAD, false);
        for (SinkRecord record : records) {
            RowChange change = (RowChange) reader.read(record);
            RowRoute route = routes.of(change).orElseThrow();
            route.select(change).ifPresent(selected -> epoch.add(route.binding(), selected));
        }
        epoch.arrange();
        return epoch;
    }
}
