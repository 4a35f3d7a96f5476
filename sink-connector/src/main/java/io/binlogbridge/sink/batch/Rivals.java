package io.binlogbridge.sink.batch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rows that hold a unique value which another row is about to take.
 *
 * @param columns indexes of the unique key's columns
 * @param keys their values, none of them NULL: NULLs are never in each other's way
 */
@SuppressWarnings("ArrayRecordComponent")
public record Rivals(int[] columns, List<RowKey> keys) {

    static List<RowKey> keys(List<@Nullable Object[]> rows, int[] columns) {
        return rows.stream()
                .map(row -> TableBinding.values(row, columns))
                .filter(key -> key.values().stream().allMatch(Objects::nonNull))
                .toList();
    }
}
