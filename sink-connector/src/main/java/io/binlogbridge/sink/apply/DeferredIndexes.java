package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.RowChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.SnapshotMark;
import io.binlogbridge.sink.progress.PartitionKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the tables of a partition are without their secondary indexes ({@code snapshot.defer.indexes}): from before the first row of a
 * snapshot into an empty table of our own until before its last row, or before whatever else shows that the snapshot is over.
 *
 * <p>Before the last row, not after it: so the progress passes the end of a table only when its indexes are back, and after a crash the
 * record that ends it comes again. Putting them back early, or at a time that nothing in the topic speaks of, is no harm.
 */
final class DeferredIndexes {

    private final TaskParts parts;
    private final PartitionKey key;
    private final boolean wanted;
    private final Set<ObjectName> waiting;
    /** Tables of which it is settled that they are left as they are, or off already. */
    private final Set<ObjectName> seen = new HashSet<>();

    private @Nullable TableBinding last;
    private long heardAt = System.nanoTime();

    private DeferredIndexes(TaskParts parts, PartitionKey key, Set<ObjectName> waiting) {
        this.parts = parts;
        this.key = key;
        this.wanted = parts.indexDeferral().wanted();
        this.waiting = waiting;
    }

    /** Takes over what is noted on the target. Where the option was switched off since, the indexes are put back at once. */
    static DeferredIndexes load(TaskParts parts, PartitionKey key) {
        Set<ObjectName> waiting = parts.onTarget()
                .call("read which tables of " + key + " wait for their indexes", () -> parts.indexes()
                        .waiting(key));
        DeferredIndexes indexes = new DeferredIndexes(parts, key, waiting);
        if (!indexes.wanted) {
            indexes.putBackAll();
        }
        return indexes;
    }

    /**
     * A row is about to be added to what {@code gate} gathers.
     *
     * @return whether tables have changed, so that the row must be routed again
     */
    boolean before(RowChange change, TableBinding binding, EpochGate gate) {
        if (!wanted || binding.isShared()) {
            // Of several tables that go into one, none knows when the others' rows are there.
            return false;
        }
        SnapshotMark mark = change.position().mark();
        if (mark == SnapshotMark.ROW) {
            return binding != last && first(binding, gate);
        }
        return mark == SnapshotMark.LAST_OF_TABLE ? last(binding, gate) : end(gate);
    }

    private boolean first(TableBinding binding, EpochGate gate) {
        last = binding;
        ObjectName table = binding.table().name();
        if (!seen.add(table) || binding.mayMeetRows()) {
            return false;
        }
        gate.settle();
        boolean without = parts.onTarget()
                .call("drop the indexes of " + table + " for its snapshot", () -> parts.indexes()
                        .takeOff(key, table));
        if (without) {
            waiting.add(table);
            parts.router().forget();
        }
        heardAt = System.nanoTime();
        return without;
    }

    private boolean last(TableBinding binding, EpochGate gate) {
        ObjectName table = binding.table().name();
        seen.add(table);
        if (!waiting.contains(table)) {
            return false;
        }
        gate.settle();
        putBack(table);
        return true;
    }

    /** The snapshot is over. Says whether tables have changed. */
    boolean end(EpochGate gate) {
        if (waiting.isEmpty()) {
            return false;
        }
        gate.settle();
        putBackAll();
        return true;
    }

    /** A statement is about to run; everything before it is on the target. */
    void before(SchemaChange statement) {
        if (SnapshotStart.isOne(statement)) {
            waiting.clear();
        }
        putBackAll();
        seen.clear();
    }

    private void putBackAll() {
        List.copyOf(waiting).forEach(this::putBack);
    }

    private void putBack(ObjectName table) {
        parts.onTarget().call("create the indexes of " + table + " after its snapshot", () -> {
            parts.indexes().putBack(key, table);
            return true;
        });
        waiting.remove(table);
        seen.add(table);
        parts.router().forget();
        heardAt = System.nanoTime();
    }

    /** Records have come. */
    void heard() {
        if (!waiting.isEmpty()) {
            heardAt = System.nanoTime();
        }
    }

    /** In how many nanoseconds nobody waits for the snapshot's end any more; {@link Long#MAX_VALUE} when nobody does. */
    long dueIn(long now) {
        return waiting.isEmpty()
                ? Long.MAX_VALUE
                : heardAt + parts.indexDeferral().longestWait().toNanos() - now;
    }
}
