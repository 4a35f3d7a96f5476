package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table in one epoch, or one lane's share of them. With a key they are reduced to their net effect (design, apply
 * algorithm, points 2 and 3): per exact key the first state before and the last state after. Deleting what is gone and every row of
 * which another unique key changed, and only then writing the final rows, no insert can meet a unique value of another row, because
 * the stream kept them apart at its end. Without a key they are kept in order.
 *
 * <p>Where the target may be ahead of the stream, or holds rows that the stream did not write, this argument fails for the rows that
 * are there already: then every row that is written anew takes those away first that hold its unique values.
 */
public final class TableBatch {

    private final TableBinding binding;
    private final Map<RowKey, NetRow> netRows = new LinkedHashMap<>();
    private final List<KeylessChange> keyless = new ArrayList<>();
    private boolean snapshotOnly = true;
    private final boolean mayDeleteRivals;
    private final boolean ahead;
    /** Fixed when the batch is made, for other lanes' findings must not change what it consists of halfway through. */
    private boolean amongRows;

    TableBatch(TableBinding binding, boolean ahead) {
        this.binding = binding;
        this.ahead = ahead;
        this.mayDeleteRivals = ahead || binding.isForeign();
        this.amongRows = ahead || binding.mayMeetRows();
    }

    void add(FittedChange change) {
        snapshotOnly &= change.operation() == Operation.READ;
        if (!binding.hasKey()) {
            keyless.add(new KeylessChange(change.change(), change.before(), change.after()));
            return;
        }
        for (FittedChange part : change.byKey(binding)) {
            RowKey key = binding.key(part.anyImage());
            if (part.operation() == Operation.DELETE) {
                row(key, part).delete();
            } else {
                row(key, part).write(part.requireAfter());
            }
        }
    }

    private NetRow row(RowKey key, FittedChange change) {
        NetRow known = netRows.get(key);
        if (known == null) {
            known = new NetRow(binding.remembered(change.before()));
            netRows.put(key, known);
        }
        return known;
    }

    public TableBinding binding() {
        return binding;
    }

    /**
     * A row that should have been new was there. If it was there under its own key, this batch, and those of the same table after it,
     * reckon with such rows from now on. If another row held its value of another unique key, that is no row of this stream's past
     * or future: nobody may take it away.
     *
     * @param message the server's, which ends with the key's name
     * @return whether that changes anything; if not, the row is refused for good
     */
    public boolean reckonWithRows(String message) {
        if (amongRows || !binding.isOfIdentity(message)) {
            return false;
        }
        binding.metRows();
        amongRows = true;
        return true;
    }

    /** Whether these are rows of a snapshot alone, into a table that holds nothing but such: there are {@link #inserts} and nothing else. */
    public boolean snapshotRowsOnly() {
        return snapshotOnly && !amongRows && !binding.refusesLoadData();
    }

    /** LOAD DATA was not good enough for rows of this table: from now on they go by statements, here and in the batches after it. */
    public void refuseLoadData() {
        binding.refuseLoadData();
    }

    /** Keys of the rows to delete before anything is written, in key order. */
    public List<RowKey> deletes() {
        List<RowKey> keys = new ArrayList<>();
        netRows.forEach((key, row) -> {
            if (row.after() == null || isWrittenAnew(row)) {
                keys.add(key);
            }
        });
        keys.sort(null);
        return keys;
    }

    /** Whether the row is deleted and inserted, because another unique key of it changed or may be another's. */
    private boolean isWrittenAnew(NetRow row) {
        @Nullable Object[] after = row.after();
        if (after == null || !binding.hasOtherUniqueKeys()) {
            return false;
        }
        if (ahead || row.wasDeleted()) {
            return true;
        }
        @Nullable Object[] before = row.before();
        return before == null ? amongRows : binding.otherUniqueKeyChanged(before, after);
    }

    /** Unique values that rows are about to take; rows that hold them must be deleted first. */
    public List<Rivals> rivals() {
        if (!mayDeleteRivals || !binding.hasOtherUniqueKeys()) {
            return List.of();
        }
        List<@Nullable Object[]> inserts = inserts();
        return binding.otherUniqueKeys().stream()
                .map(columns -> new Rivals(columns, Rivals.keys(inserts, columns)))
                .filter(rivals -> !rivals.keys().isEmpty())
                .toList();
    }

    /**
     * Whether rows take away whatever is in their way as they are inserted: the target may be ahead, and {@link #rivals} cannot name
     * all rows that hold their unique values.
     */
    public boolean insertsReplace() {
        return ahead && binding.hasUntoldUniqueKeys();
    }

    /** Rows to insert as new ones, in key order, after the deletes: where the server still finds another, it refuses. */
    public List<@Nullable Object[]> inserts() {
        return rows(true);
    }

    /** Rows to write onto those with their keys, in key order. */
    public List<@Nullable Object[]> upserts() {
        return rows(false);
    }

    private List<@Nullable Object[]> rows(boolean inserted) {
        List<Map.Entry<RowKey, NetRow>> picked = new ArrayList<>();
        for (Map.Entry<RowKey, NetRow> entry : netRows.entrySet()) {
            if (entry.getValue().after() != null && isInserted(entry.getValue()) == inserted) {
                picked.add(entry);
            }
        }
        picked.sort(Map.Entry.comparingByKey());
        List<@Nullable Object[]> rows = new ArrayList<>(picked.size());
        for (Map.Entry<RowKey, NetRow> entry : picked) {
            @Nullable Object[] after = entry.getValue().after();
            if (after != null) {
                rows.add(after);
            }
        }
        return rows;
    }

    private boolean isInserted(NetRow row) {
        return isWrittenAnew(row) || (row.isNew() && !amongRows);
    }

    /** The changes of a table without a key, in source order. */
    public List<KeylessChange> keyless() {
        return keyless;
    }
}
