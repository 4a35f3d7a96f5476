package io.binlogbridge.bench.jmh;

import io.binlogbridge.sink.event.RecordReader;
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
import org.openjdk.jmh.infra.Blackhole;

/** From the converter's structures to changes, nanoseconds a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {

    private static final int RECORDS = 1000;

    private final List<SinkRecord> inserts = OrderRecords.inserts(RECORDS);
    private final List<SinkRecord> updates = OrderRecords.updates(RECORDS, RECORDS);
    private final RecordReader reader = new RecordReader();

    /** One image each. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void insert(Blackhole sink) {
        inserts.forEach(record -> sink.consume(reader.read(record)));
    }

    /** Two images each. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void update(Blackhole sink) {
        updates.forEach(record -> sink.consume(reader.read(record)));
    }
}
