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
import java.util.function.UnaryOperator;
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
        ObjectName orders = new ObjectName(OrderRecords.DATABASE, OrderTable.NAME);
        return TableBinding.of(changes.get(0).anyImage().shape(), table(orders, "note", name -> name));
    }

    /**
     * The target's table.
     *
     * @param note the source's name of the last column
     * @param names what columns of the source are called
     */
    static TargetTable table(ObjectName name, String note, UnaryOperator<String> names) {
        List<TargetColumn> columns = List.of(
                notNull("id", "bigint"),
                notNull(names.apply("customer_id"), "int"),
                text(names.apply("status"), "varchar(12)", false),
                notNull(names.apply("amount"), "decimal"),
                nullable(names.apply("quantity"), "int"),
                notNull(names.apply("placed_at"), "datetime"),
                nullable(names.apply("changed_at"), "timestamp"),
                text(names.apply(note), "varchar(140)", true));
        return new TargetTable(name, columns, List.of(new UniqueKey("PRIMARY", List.of("id"), true, false)));
    }

    private static TargetColumn notNull(String name, String type) {
        return new TargetColumn(name, type, type, false, false);
    }

    private static TargetColumn nullable(String name, String type) {
        return new TargetColumn(name, type, type, true, false);
    }

    private static TargetColumn text(String name, String type, boolean nullable) {
        return new TargetColumn(name, "varchar", type, nullable, false, "utf8mb4_0900_ai_ci");
    }
}
