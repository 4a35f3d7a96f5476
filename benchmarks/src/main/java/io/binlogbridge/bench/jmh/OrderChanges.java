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
import org.apache.kafka.connect.sink.SinkRecord;

/** The same orders after decoding, and the table that they go to. */
final class OrderChanges {

    private OrderChanges() {}

    static List<RowChange> of(List<SinkRecord> records) {
        RecordReader reader = new RecordReader();
        return records.stream().map(record -> (RowChange) reader.read(record)).toList();
    }

    static Epoch epoch(List<RowChange> changes, TableBinding binding, Spread spread) {
        Epoch epoch = new Epoch(spread, false);
        changes.forEach(change -> epoch.add(binding, change));
        return epoch;
    }

    static TableBinding binding(List<RowChange> changes) {
        return TableBinding.of(changes.get(0).anyImage().shape(), table());
    }

    private static TargetTable table() {
        return new TargetTable(
                new ObjectName(OrderRecords.DATABASE, OrderTable.NAME),
                List.of(
                        notNull("id", "bigint"),
                        notNull("customer_id", "int"),
                        notNull("status", "varchar"),
                        notNull("amount", "decimal"),
                        nullable("quantity", "int"),
                        notNull("placed_at", "datetime"),
                        nullable("changed_at", "timestamp"),
                        nullable("note", "varchar")),
                List.of(new UniqueKey("PRIMARY", List.of("id"), true, false)));
    }

    private static TargetColumn notNull(String name, String type) {
        return new TargetColumn(name, type, type, false, false);
    }

    private static TargetColumn nullable(String name, String type) {
        return new TargetColumn(name, type, type, true, false);
    }
}
