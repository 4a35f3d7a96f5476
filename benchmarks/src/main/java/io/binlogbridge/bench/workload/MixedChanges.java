package io.binlogbridge.bench.workload;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;

/** Updates, inserts and deletes 2 : 1 : 1 in random order, of random rows that are there; each statement is a transaction. */
final class MixedChanges implements Iterator<String> {

    private final OrderTable table;
    private final int changes;
    private final Random random = new Random(7);
    private final long[] ids;
    private int live;
    private long lastId;
    private int done;

    MixedChanges(OrderTable table, int base, int changes) {
        this.table = table;
        this.changes = changes;
        this.ids = new long[base + changes];
        while (live < base) {
            ids[live++] = ++lastId;
        }
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
        int kind = random.nextInt(4);
        if (kind == 0 || live == 0) {
            return insert();
        }
        int place = random.nextInt(live);
        return kind == 1 ? delete(place) : "UPDATE orders SET " + table.assignments(ids[place], done) + where(place);
    }

    private String insert() {
        ids[live++] = ++lastId;
        StringBuilder sql = new StringBuilder("INSERT INTO orders VALUES ");
        table.appendTuple(sql, lastId);
        return sql.toString();
    }

    private String delete(int place) {
        String sql = "DELETE FROM orders" + where(place);
        ids[place] = ids[--live];
        return sql;
    }

    private String where(int place) {
        return " WHERE id=" + ids[place];
    }
}
