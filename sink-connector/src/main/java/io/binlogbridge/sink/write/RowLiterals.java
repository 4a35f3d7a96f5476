package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.event.value.JsonText;
import java.sql.SQLDataException;
import org.jspecify.annotations.Nullable;

/** Rows of one table as {@code (1,'a',NULL)}. */
final class RowLiterals {

    private final TableBinding binding;
    private final int[] written;

    RowLiterals(TableBinding binding) {
        this.binding = binding;
        this.written = binding.written();
    }

    void write(SqlBytes sql, @Nullable Object[] row) throws SQLDataException {
        char before = '(';
        for (int column : written) {
            sql.sql(before);
            value(sql, column, row[column]);
            before = ',';
        }
        sql.sql(')');
    }

    /** A size that the row has at least, as {@link Literals#leastSize}. */
    long leastSize(@Nullable Object[] row) {
        long size = 0;
        for (int column : written) {
            size += Literals.leastSize(row[column]);
        }
        return size;
    }

    /** The value of one column; a refusal names the column. */
    void value(SqlBytes sql, int column, @Nullable Object value) throws SQLDataException {
        try {
            if (value instanceof JsonText json && json(column) && JsonNumbers.haveDecimal(json.text())) {
                JsonExpression.write(sql, json.text());
            } else {
                Literals.write(sql, value);
            }
        } catch (SQLDataException e) {
            throw named(column, e);
        }
    }

    private boolean json(int column) {
        return binding.columns().get(column).isJson();
    }

    private SQLDataException named(int column, SQLDataException e) {
        return new SQLDataException(
                "Column " + binding.columns().get(column).name() + " cannot be written: " + e.getMessage(),
                e.getSQLState(),
                e);
    }
}
