package io.binlogbridge.bench.workload;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Rows from id 1 on, as multi-row statements. */
final class Inserts implements Iterator<String> {

    private static final int ROWS_PER_STATEMENT = 2000;

    private final OrderTable table;
    private final int rows;
    private int done;

    Inserts(OrderTable table, int rows) {
        this.table = table;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return done < rows;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StringBuilder sql = new StringBuilder("INSERT INTO orders VALUES ");
        int end = Math.min(rows, done + ROWS_PER_STATEMENT);
        while (done < end) {
            done++;
            table.appendTuple(sql, done);
            sql.append(done < end ? "," : "");
        }
        return sql.toString();
    }
}
