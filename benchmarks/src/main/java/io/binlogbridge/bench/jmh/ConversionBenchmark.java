package io.binlogbridge.bench.jmh;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/** In a source, from the bytes of the binlog to the structures of a record's key and row, nanoseconds a row. */
public class ConversionBenchmark extends StepBenchmark {

    private static final int ROWS = 1000;

    private final List<byte[]> events = OrderEvents.inserts(ROWS);
    private final RowConversion ours = RowConversion.ours();
    private final RowConversion debeziums = RowConversion.debeziums();
    private final RowConversion debeziumsByDefault = RowConversion.debeziumsByDefault();

    /** The source connector's. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void ours(Blackhole sink) throws IOException {
        convert(ours, sink);
    }

    /** Debezium's of the same version, with the source connector's options. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void debezium(Blackhole sink) throws IOException {
        convert(debeziums, sink);
    }

    /** Debezium's with its own defaults. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void debeziumByDefault(Blackhole sink) throws IOException {
        convert(debeziumsByDefault, sink);
    }

    private void convert(RowConversion conversion, Blackhole sink) throws IOException {
        for (byte[] event : events) {
            conversion.convert(event, sink::consume);
        }
    }
}
