package io.binlogbridge.sink.write;

import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.target.ServerInfo;
import io.binlogbridge.sink.target.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Multi-row inserts into one table, of new rows or onto the rows that have their keys already. */
final class Upserts {

    private static final String ALIAS = "`binlog_bridge_new`";

    private final StatementLimits limits;
    private final int[] written;
    private final String head;
    private final String tuple;
    private final String tail;

    /** New rows: one that meets another is refused. */
    static Upserts ofNewRows(TableBinding binding, StatementLimits limits) {
        return new Upserts(binding, limits, "INSERT", "");
    }

    /** New rows, which take away every row that is in the way of a unique key. */
    static Upserts ofReplacingRows(TableBinding binding, StatementLimits limits) {
        return new Upserts(binding, limits, "REPLACE", "");
    }

    /** New rows, or onto the rows that have their keys. */
    static Upserts ofRows(TableBinding binding, ServerInfo server, StatementLimits limits) {
        return new Upserts(binding, limits, "INSERT", onDuplicate(binding, server));
    }

    private Upserts(TableBinding binding, StatementLimits limits, String verb, String tail) {
        this.limits = limits;
        this.written = binding.written();
        this.head = verb + " INTO "
                + Sql.identifier(
                        binding.table().name().database(),
                        binding.table().name().name())
                + " ("
                + join(written, i -> Sql.identifier(binding.columns().get(i).name())) + ") VALUES ";
        this.tuple = "(" + join(written, i -> "?") + ")";
        this.tail = tail;
    }

    private static String onDuplicate(TableBinding binding, ServerInfo server) {
        boolean alias = server.mysqlAtLeast(8, 0, 20);
        int[] updated = IntStream.of(binding.written())
                .filter(i -> Arrays.stream(binding.keyColumns()).noneMatch(key -> key == i))
                .toArray();
        // A table that is all key: assigning one of its columns to itself is the shortest way to do nothing.
        int[] assigned = updated.length > 0 ? updated : new int[] {binding.written()[0]};
        String assignments = join(assigned, i -> {
            String column = Sql.identifier(binding.columns().get(i).name());
            return column + "=" + (alias ? ALIAS + "." + column : "VALUES(" + column + ")");
        });
        return (alias ? " AS " + ALIAS : "") + " ON DUPLICATE KEY UPDATE " + assignments;
    }

    /** The statements that write {@code rows}, each within the limits; a row that is larger than they are stands alone. */
    List<BoundStatement> of(List<@Nullable Object[]> rows) {
        List<BoundStatement> statements = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        int count = 0;
        long bytes = 0;
        for (@Nullable Object[] row : rows) {
            long size = size(row);
            boolean full = bytes + size > limits.bytes()
                    || count >= limits.rows()
                    || values.size() + written.length > limits.parameters();
            if (count > 0 && full) {
                statements.add(statement(count, values));
                values = new ArrayList<>();
                count = 0;
                bytes = 0;
            }
            for (int column : written) {
                values.add(row[column]);
            }
            count++;
            bytes += size;
        }
        if (count > 0) {
            statements.add(statement(count, values));
        }
        return statements;
    }

    private BoundStatement statement(int count, List<@Nullable Object> values) {
        StringBuilder sql = new StringBuilder(head.length() + tail.length() + count * (tuple.length() + 1));
        sql.append(head).append(tuple);
        for (int i = 1; i < count; i++) {
            sql.append(',').append(tuple);
        }
        return new BoundStatement(sql.append(tail).toString(), values);
    }

    private long size(@Nullable Object[] row) {
        long size = 0;
        for (int column : written) {
            size += StatementLimits.size(row[column]);
        }
        return size;
    }

    private static String join(int[] indexes, IntFunction<String> text) {
        return Arrays.stream(indexes).mapToObj(text).collect(Collectors.joining(","));
    }
}
