package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.RowKey;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.target.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Multi-row deletes by key. A key of several columns is spelled out as OR of ANDs: 5.6 scans the table for a row constructor with IN.
 */
final class Deletes {

    /** Far below where {@code range_optimizer_max_mem_size} makes the server scan the table. */
    private static final int KEYS = 1_000;

    private final StatementLimits limits;
    private final String head;
    private final List<String> keyColumns;

    /** @param columns indexes of the columns that the keys are of */
    Deletes(TableBinding binding, int[] columns, StatementLimits limits) {
        this.limits = limits;
        this.head = "DELETE FROM "
                + Sql.identifier(
                        binding.table().name().database(),
                        binding.table().name().name()) + " WHERE ";
        this.keyColumns = Arrays.stream(columns)
                .mapToObj(i -> Sql.identifier(binding.columns().get(i).name()))
                .toList();
    }

    /** The statements that delete {@code keys}, each within the limits. */
    List<BoundStatement> of(List<RowKey> keys) {
        List<BoundStatement> statements = new ArrayList<>();
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < keys.size(); i++) {
            long size = keys.get(i).values().stream()
                    .mapToLong(StatementLimits::size)
                    .sum();
            if (i > from && (i - from >= KEYS || bytes + size > limits.bytes())) {
                statements.add(statement(keys.subList(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (from < keys.size()) {
            statements.add(statement(keys.subList(from, keys.size())));
        }
        return statements;
    }

    private BoundStatement statement(List<RowKey> keys) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.addAll(key.values()));
        String where;
        if (keyColumns.size() == 1) {
            where = keyColumns.get(0) + " IN (" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")";
        } else {
            String one =
                    keyColumns.stream().map(column -> column + "=?").collect(Collectors.joining(" AND ", "(", ")"));
            where = String.join(" OR ", Collections.nCopies(keys.size(), one));
        }
        return new BoundStatement(head + where, values);
    }
}
