package io.binlogbridge.sink.batch;

import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.RowImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table in one epoch. With a key they are reduced to their net effect (design, apply algorithm, points 2 and 3): per
 * exact key the first state before and the last state after. Deleting what is gone and every row of which another unique key changed,
 * and only then writing the final rows, no insert can meet a unique value of another row, because the stream kept them apart
 * at its end. Without a key they are kept in order.
 */
public final class TableBatch {

    private final TableBinding binding;
    private final Map<RowKey, NetRow> netRows = new LinkedHashMap<>();
    private final List<KeylessChange> keyless = new ArrayList<>();

    TableBatch(TableBinding binding) {
        this.binding = binding;
    }

    /** The first state before, the last state after; {@code deleted} when it was deleted in between. */
    private static final class NetRow {
        private final @Nullable Object @Nullable [] before;
        private @Nullable Object @Nullable [] after;
        private boolean deleted;

        private NetRow(@Nullable Object @Nullable [] before) {
            this.before = before;
        }
    }

    void add(RowChange change) {
        @Nullable Object[] before = fitted(change.before());
        @Nullable Object[] after = fitted(change.after());
        if (!binding.hasKey()) {
            keyless.add(new KeylessChange(change, before, after));
            return;
        }
        switch (change.operation()) {
            case INSERT, READ -> write(null, Objects.requireNonNull(after));
            case DELETE -> delete(Objects.requireNonNull(before));
            case UPDATE -> update(Objects.requireNonNull(before), Objects.requireNonNull(after));
        }
    }

    private @Nullable Object @Nullable [] fitted(@Nullable RowImage image) {
        return image == null ? null : binding.fit(image);
    }

    private void update(@Nullable Object[] before, @Nullable Object[] after) {
        if (binding.key(before).equals(binding.key(after))) {
            write(before, after);
        } else {
            delete(before);
            write(null, after);
        }
    }

    private void write(@Nullable Object @Nullable [] before, @Nullable Object[] after) {
        netRows.computeIfAbsent(binding.key(after), key -> new NetRow(before)).after = after;
    }

    private void delete(@Nullable Object[] before) {
        NetRow row = netRows.computeIfAbsent(binding.key(before), key -> new NetRow(before));
        row.after = null;
        row.deleted = true;
    }

    public TableBinding binding() {
        return binding;
    }

    /** Keys of the rows to delete before anything is written, in key order. */
    public List<RowKey> deletes() {
        return netRows.entrySet().stream()
                .filter(entry -> mustBeDeleted(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean mustBeDeleted(NetRow row) {
        if (row.after == null) {
            return true;
        }
        if (isInsertAmongRivals(row)) {
            return true;
        }
        if (row.before == null) {
            // Inserted, deleted and inserted again: nothing of it is there unless another unique value once was.
            return row.deleted && binding.hasOtherUniqueKeys();
        }
        return binding.otherUniqueKeyChanged(row.before, row.after);
    }

    private boolean isInsertAmongRivals(NetRow row) {
        return row.before == null && binding.mayMeetRivals();
    }

    /**
     * In a table that was there before, rows that the source never had may hold unique values of new rows; writing onto them would
     * change another row than meant. They are deleted first.
     */
    public List<Rivals> rivals() {
        if (!binding.mayMeetRivals()) {
            return List.of();
        }
        List<@Nullable Object[]> inserts = inserts();
        return binding.otherUniqueKeys().stream()
                .map(columns -> new Rivals(columns, Rivals.keys(inserts, columns)))
                .filter(rivals -> !rivals.keys().isEmpty())
                .toList();
    }

    /** Rows to insert as new ones, in key order, once {@link #rivals} are gone: where the server still finds another, it refuses. */
    public List<@Nullable Object[]> inserts() {
        return binding.mayMeetRivals() ? rows(true) : List.of();
    }

    /** Rows to write onto those with their keys, in key order. */
    public List<@Nullable Object[]> upserts() {
        return rows(false);
    }

    private List<@Nullable Object[]> rows(boolean amongRivals) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        netRows.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            @Nullable Object[] after = entry.getValue().after;
            if (after != null && isInsertAmongRivals(entry.getValue()) == amongRivals) {
                rows.add(after);
            }
        });
        return rows;
    }

    /** Whether all that there is to do is to insert rows of a snapshot into a table that can hold none of them. */
    public boolean snapshotRowsOnly() {
        return false;
    }

    /** The changes of a table without a key, in source order. */
    public List<KeylessChange> keyless() {
        return keyless;
    }
}
