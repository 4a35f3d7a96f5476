package io.binlogbridge.bench.jmh;

import io.binlogbridge.sink.event.RecordReader;
import java.util.List;
import org.apache.kafka.connect.sink.SinkRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** From the converter's structures to changes, nanoseconds a record. */
public class DecodeBenchmark extends StepBenchmark {

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
