package io.binlogbridge.bench.workload;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Updates of row 1, each a transaction, each changing something. */
final class HotRow implements Iterator<String> {

    private final OrderTable table;
    private final int changes;
    private int done;

    HotRow(OrderTable table, int changes) {
        this.table = table;
        this.changes = changes;
    }

    @Override
    public boolean hasNext() {
        return done < changes;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        done++;
        return "UPDATE orders SET " + table.assignments(1, done) + " WHERE id=1";
    }
}
