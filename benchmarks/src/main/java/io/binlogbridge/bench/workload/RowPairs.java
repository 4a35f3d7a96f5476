package io.binlogbridge.bench.workload;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Inserts, two statements a transaction. */
final class RowPairs implements Iterator<String> {

    private final OrderTable table;
    private final int rows;
    private int done;

    RowPairs(OrderTable table, int rows) {
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
        StringBuilder sql = new StringBuilder("BEGIN;INSERT INTO orders VALUES ");
        table.appendTuple(sql, ++done);
        table.appendTuple(sql.append(";INSERT INTO orders VALUES "), ++done);
        return sql.append(";COMMIT").toString();
    }
}
