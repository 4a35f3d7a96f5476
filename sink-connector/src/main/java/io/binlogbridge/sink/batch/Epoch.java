package io.binlogbridge.sink.batch;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.RecordAddress;
import io.binlogbridge.sink.event.RowChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consecutive row changes of one partition, applied together. */
public final class Epoch {

    private final Map<ObjectName, TableBatch> tables = new LinkedHashMap<>();
    private int rows;
    private @Nullable RecordAddress first;
    private @Nullable RecordAddress last;

    /** Whether {@code binding} has the same columns as what is here of its table; if not, this epoch must end first. */
    public boolean takes(TableBinding binding) {
        TableBatch batch = tables.get(binding.table().name());
        return batch == null || batch.binding() == binding;
    }

    /** Adds the next change. */
    public void add(TableBinding binding, RowChange change) {
        tables.computeIfAbsent(binding.table().name(), name -> new TableBatch(binding))
                .add(change);
        rows++;
        first = first == null ? change.address() : first;
        last = change.address();
    }

    public Collection<TableBatch> tables() {
        return tables.values();
    }

    /** How many changes were added. */
    public int size() {
        return rows;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    /** {@code topic-partition@first to last}, for messages. */
    public String where() {
        return first + (last == null ? "" : " to " + last.offset());
    }
}
