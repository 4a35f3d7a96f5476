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

    private @Nullable Arrangement arrangement;

    /** What is to be done, each in key order. */
    private record Arrangement(
            List<RowKey> deletes, List<@Nullable Object[]> upserts, List<@Nullable Object[]> inserts) {

        private Arrangement() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    TableBatch(TableBinding binding, boolean ahead) {
        this.binding = binding;
        this.ahead = ahead;
        this.mayDeleteRivals = ahead || binding.isForeign();
        this.amongRows = ahead || binding.mayMeetRows();
    }

    void add(FittedChange change) {
        arrangement = null;
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
     * or future: nobody may take it away. Nor in a table that others are merged into, where it is another's row.
     *
     * @param message the server's, which ends with the key's name
     * @return whether that changes anything; if not, the row is refused for good
     */
    public boolean reckonWithRows(String message) {
        if (amongRows || binding.isShared() || !binding.isOfIdentity(message)) {
            return false;
        }
        binding.metRows();
        amongRows = true;
        arrangement = null;
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
        return arranged().deletes();
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
        return arranged().inserts();
    }

    /** Rows to write onto those with their keys, in key order. */
    public List<@Nullable Object[]> upserts() {
        return arranged().upserts();
    }

    /** Sorts out what is to be done. Whoever hands the batch over does it beforehand: a lane's connection should not wait for it. */
    void arrange() {
        arranged();
    }

    private Arrangement arranged() {
        Arrangement known = arrangement;
        if (known == null) {
            known = new Arrangement();
            List<Map.Entry<RowKey, NetRow>> sorted = new ArrayList<>(netRows.entrySet());
            sorted.sort(Map.Entry.comparingByKey());
            for (Map.Entry<RowKey, NetRow> entry : sorted) {
                arrange(entry.getKey(), entry.getValue(), known);
            }
            arrangement = known;
        }
        return known;
    }

    private void arrange(RowKey key, NetRow row, Arrangement into) {
        @Nullable Object[] after = row.after();
        boolean anew = isWrittenAnew(row);
        if (after == null || anew) {
            into.deletes().add(key);
        }
        if (after != null) {
            (anew || (row.isNew() && !amongRows) ? into.inserts() : into.upserts()).add(after);
        }
    }

    /** The changes of a table without a key, in source order. */
    public List<KeylessChange> keyless() {
        return keyless;
    }
}
