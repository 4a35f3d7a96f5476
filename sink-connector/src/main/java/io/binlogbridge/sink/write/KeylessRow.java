package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.event.value.Bytes;
import io.binlogbridge.sink.target.ServerInfo;
import java.sql.SQLDataException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Updates and deletes of one row of a table without a key: one that is equal in all columns, of which there may be several.
 *
 * <p>Equal means byte for byte: text compares as its utf8mb4 bytes, because a collation holds {@code A} and {@code a} for one row
 * where the source has two. JSON compares as the text that the server prints, because as JSON 1.50 equals 1.5 and -0.0 equals 0; FLOAT
 * compares as the exact double that it is.
 */
final class KeylessRow {

    private final TableBinding binding;
    private final int[] written;
    private final RowLiterals literals;
    private final EnumErrors enumErrors;
    private final boolean jsonType;
    private final String table;

    KeylessRow(TableBinding binding, ServerInfo server) {
        this.binding = binding;
        this.written = binding.written();
        this.literals = new RowLiterals(binding);
        this.enumErrors = new EnumErrors(binding);
        // MariaDB's JSON is text, which has no type to cast to.
        this.jsonType = !server.mariaDb();
        this.table = binding.table().name().quoted();
    }

    void delete(SqlBytes sql, @Nullable Object[] before) throws SQLDataException {
        sql.clear();
        sql.sql("DELETE FROM ").sql(table);
        where(sql, before);
    }

    void update(SqlBytes sql, @Nullable Object[] before, @Nullable Object[] after) throws SQLDataException {
        sql.clear();
        sql.sql("UPDATE ").sql(enumErrors.in(after) ? EnumErrors.HINT : "").sql(table);
        String between = " SET ";
        for (int column : written) {
            sql.sql(between).sql(name(column)).sql('=');
            literals.value(sql, column, after[column]);
            between = ",";
        }
        where(sql, before);
    }

    /** To be called when the update was sent. */
    void requireNothingElseBent(@Nullable Object[] after, SqlSender sender) throws SQLException {
        if (enumErrors.in(after)) {
            enumErrors.requireNothingElseBent(after, sender);
        }
    }

    private void where(SqlBytes sql, @Nullable Object[] row) throws SQLDataException {
        String between = " WHERE ";
        for (int column : written) {
            sql.sql(between).sql(equality(column, row[column]));
            between = " AND ";
            Object value = row[column];
            if (value != null) {
                literals.value(sql, column, value);
                sql.sql(closing(column));
                sql.sql(signOfZero(column, value));
                if (isText(column)) {
                    exactly(sql, column, value);
                }
            }
        }
        sql.sql(" LIMIT 1");
    }

    /** The first half can use an index, this one is exact. */
    private void exactly(SqlBytes sql, int column, Object text) throws SQLDataException {
        String name = name(column);
        String bytes = text instanceof Bytes ? name : "CONVERT(" + name + " USING utf8mb4)";
        sql.sql(" AND CAST(" + bytes + " AS BINARY) = CAST(");
        literals.value(sql, column, text);
        sql.sql(" AS BINARY)");
    }

    /** Zero equals minus zero, and there may be a row of each. */
    private String signOfZero(int index, Object value) {
        if (!(value instanceof Double number) || number != 0) {
            return "";
        }
        boolean negative = Double.doubleToRawLongBits(number) != 0;
        return " AND CAST(" + name(index) + " AS CHAR)" + (negative ? "" : " NOT") + " LIKE '-%'";
    }

    /** What stands before the value; all of it, when there is none. */
    private String equality(int index, @Nullable Object value) {
        String name = name(index);
        if (value == null) {
            // IS NULL finds 0000-00-00 too, where the column is NOT NULL. Some types, though, know no other comparison.
            return name + (binding.columns().get(index).isTemporal() ? " <=> NULL" : " IS NULL");
        }
        TargetColumn column = binding.columns().get(index);
        if (isJson(index)) {
            return "CAST(CAST(" + name + " AS CHAR) AS BINARY) = CAST(CAST(CAST(";
        }
        // A vector compares with nothing.
        return column.isVector() ? "HEX(" + name + ") = HEX(" : name + " = ";
    }

    private String closing(int index) {
        if (isJson(index)) {
            return " AS JSON) AS CHAR) AS BINARY)";
        }
        return binding.columns().get(index).isVector() ? ")" : "";
    }

    private boolean isJson(int index) {
        return jsonType && binding.columns().get(index).isJson();
    }

    private boolean isText(int index) {
        return binding.columns().get(index).isText();
    }

    private String name(int index) {
        return ObjectName.quoted(binding.columns().get(index).name());
    }
}
