package io.binlogbridge.sink.batch;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.RowChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Consecutive row changes of one partition, applied together: for each lane its share, and a share that goes with the progress. No row
 * of one share can be in the way of a row of another. Filled by one thread, then handed over.
 */
public final class Epoch {

    private final Spread spread;
    private final boolean ahead;
    private final List<Map<ObjectName, TableBatch>> lanes;
    private final Map<ObjectName, TableBatch> withProgress = new LinkedHashMap<>();
    private final Map<ObjectName, TableBinding> bindings = new LinkedHashMap<>();
    private int rows;
    private long bytes;

    /**
     * @param spread over which lanes
     * @param ahead whether the target may be ahead of these changes
     */
    public Epoch(Spread spread, boolean ahead) {
        this.spread = spread;
        this.ahead = ahead;
        this.lanes = IntStream.range(0, spread.lanes())
                .mapToObj(lane -> (Map<ObjectName, TableBatch>) new LinkedHashMap<ObjectName, TableBatch>())
                .toList();
    }

    /** Whether {@code binding} has the same columns as what is here of its table; if not, this epoch must end first. */
    public boolean takes(TableBinding binding) {
        TableBinding known = bindings.get(binding.table().name());
        return known == null || known == binding;
    }

    /** Adds the next change. */
    public void add(TableBinding binding, RowChange change) {
        FittedChange fitted = FittedChange.of(binding, change);
        bindings.put(binding.table().name(), binding);
        switch (binding.placement()) {
            case WITH_PROGRESS -> share(withProgress, binding).add(fitted);
            case ONE_LANE -> share(lanes.get(laneOf(binding)), binding).add(fitted);
            case SPREAD -> spread(binding, fitted);
        }
        rows++;
        bytes += change.bytes();
    }

    private int laneOf(TableBinding binding) {
        return Math.floorMod(binding.table().name().hashCode(), lanes.size());
    }

    /** An update that moves a row to another key may move it to another lane. */
    private void spread(TableBinding binding, FittedChange change) {
        for (FittedChange part : change.byKey(binding)) {
            share(lanes.get(binding.lane(part.anyImage(), spread)), binding).add(part);
        }
    }

    private TableBatch share(Map<ObjectName, TableBatch> share, TableBinding binding) {
        return share.computeIfAbsent(binding.table().name(), name -> new TableBatch(binding, ahead));
    }

    /** What each lane has to write; may be empty. */
    public List<Collection<TableBatch>> lanes() {
        return lanes.stream()
                .<Collection<TableBatch>>map(share -> List.copyOf(share.values()))
                .toList();
    }

    /** What is to be written in the transaction of the progress. */
    public Collection<TableBatch> withProgress() {
        return List.copyOf(withProgress.values());
    }

    /** Everything, for one transaction. */
    public Collection<TableBatch> tables() {
        List<TableBatch> all = new ArrayList<>();
        lanes.forEach(share -> all.addAll(share.values()));
        all.addAll(withProgress.values());
        return all;
    }

    /** To be called when nothing more is added: sorts out, on this thread, what lanes would else sort out while their connections idle. */
    public void arrange() {
        tables().forEach(TableBatch::arrange);
    }

    /** How many changes were added. */
    public int size() {
        return rows;
    }

    /** About how many bytes the changes take. */
    public long bytes() {
        return bytes;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public boolean isAhead() {
        return ahead;
    }
}
