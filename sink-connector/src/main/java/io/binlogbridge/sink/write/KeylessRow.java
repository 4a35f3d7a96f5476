package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.TargetColumn;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Updates and deletes of one row of a table without a key: one that is equal in all columns, of which there may be several.
 *
 * <p>Equal means byte for byte: text compares as its utf8mb4 bytes, because a collation holds {@code A} and {@code a} for one row
 * where the source has two. JSON compares as JSON, FLOAT as the exact double that it is.
 */
final class KeylessRow {

    private final TableBinding binding;
    private final boolean jsonType;
    private final String table;

    KeylessRow(TableBinding binding, ServerInfo server) {
        this.binding = binding;
        // MariaDB's JSON is text, which has no type to cast to.
        this.jsonType = !server.mariaDb();
        this.table = Sql.identifier(
                binding.table().name().database(), binding.table().name().name());
    }

    BoundStatement delete(@Nullable Object[] before) {
        List<@Nullable Object> values = new ArrayList<>();
        String where = where(before, values);
        return new BoundStatement("DELETE FROM " + table + " WHERE " + where + " LIMIT 1", values);
    }

    BoundStatement update(@Nullable Object[] before, @Nullable Object[] after) {
        List<@Nullable Object> values = new ArrayList<>();
        String assignments = Arrays.stream(binding.written())
                .mapToObj(i -> {
                    values.add(after[i]);
                    return column(i) + "=?";
                })
                .collect(Collectors.joining(","));
        String where = where(before, values);
        return new BoundStatement("UPDATE " + table + " SET " + assignments + " WHERE " + where + " LIMIT 1", values);
    }

    private String where(@Nullable Object[] row, List<@Nullable Object> values) {
        return Arrays.stream(binding.written())
                .mapToObj(i -> equality(i, row[i], values))
                .collect(Collectors.joining(" AND "));
    }

    private String equality(int index, @Nullable Object value, List<@Nullable Object> values) {
        String name = column(index);
        if (value == null) {
            return name + " IS NULL";
        }
        TargetColumn column = binding.columns().get(index);
        values.add(value);
        if (column.isJson() && jsonType) {
            return name + " = CAST(? AS JSON)";
        }
        if (column.isVector()) {
            // A vector compares with nothing.
            return "HEX(" + name + ") = HEX(?)";
        }
        if (column.isText()) {
            values.add(value);
            // The first half can use an index, the second is the exact one.
            return name + " = ? AND CAST(CONVERT(" + name + " USING utf8mb4) AS BINARY) = CAST(? AS BINARY)";
        }
        return name + " = ?";
    }

    private String column(int index) {
        return Sql.identifier(binding.columns().get(index).name());
    }
}
