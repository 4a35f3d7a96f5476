package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.target.ServerInfo;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Multi-row inserts into one table, of new rows or onto the rows that have their keys already. */
final class InsertStatements {

    private static final String ALIAS = "`binlog_bridge_new`";

    private final RowLiterals rows;
    private final Packing packing;
    private final EnumErrors enumErrors;
    private final byte[] head;
    private final byte[] lenientHead;
    private final byte[] tail;

    /** New rows: one that meets another is refused. */
    static InsertStatements ofNewRows(TableBinding binding, Packing packing) {
        return new InsertStatements(binding, packing, "INSERT", "");
    }

    /** New rows, which take away every row that is in the way of a unique key. */
    static InsertStatements ofReplacingRows(TableBinding binding, Packing packing) {
        return new InsertStatements(binding, packing, "REPLACE", "");
    }

    /** New rows, or onto the rows that have their keys. */
    static InsertStatements ofRows(TableBinding binding, ServerInfo server, Packing packing) {
        return new InsertStatements(binding, packing, "INSERT", onDuplicate(binding, server));
    }

    private InsertStatements(TableBinding binding, Packing packing, String verb, String tail) {
        this.rows = new RowLiterals(binding);
        this.packing = packing;
        String columns = join(
                binding.written(),
                i -> ObjectName.quoted(binding.columns().get(i).name()));
        String into = "INTO " + binding.table().name().quoted() + " (" + columns + ") VALUES ";
        this.enumErrors = new EnumErrors(binding);
        this.head = utf8(verb + " " + into);
        this.lenientHead = utf8(verb + " " + EnumErrors.HINT + into);
        this.tail = utf8(tail);
    }

    private static String onDuplicate(TableBinding binding, ServerInfo server) {
        boolean alias = server.mysqlAtLeast(8, 0, 20);
        int[] updated = IntStream.of(binding.written())
                .filter(i -> Arrays.stream(binding.keyColumns()).noneMatch(key -> key == i))
                .toArray();
        // A table that is all key: assigning one of its columns to itself is the shortest way to do nothing.
        int[] assigned = updated.length > 0 ? updated : new int[] {binding.written()[0]};
        String assignments = join(assigned, i -> {
            String column = ObjectName.quoted(binding.columns().get(i).name());
            return column + "=" + (alias ? ALIAS + "." + column : "VALUES(" + column + ")");
        });
        return (alias ? " AS " + ALIAS : "") + " ON DUPLICATE KEY UPDATE " + assignments;
    }

    private static String join(int[] indexes, IntFunction<String> text) {
        return Arrays.stream(indexes).mapToObj(text).collect(Collectors.joining(","));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes {@code newRows} in their order; a row that is larger than a statement should be, or has an ENUM's error value, goes alone.
     */
    void write(List<@Nullable Object[]> newRows, SqlSender sender, SqlBytes sql) throws SQLException {
        boolean empty = true;
        for (@Nullable Object[] row : newRows) {
            boolean lenient = enumErrors.in(row);
            if (!empty && (lenient || packing.full(sql.size(), rows.leastSize(row)))) {
                sender.send(sql.sql(tail));
                empty = true;
            }
            if (empty) {
                sql.clear();
                sql.sql(lenient ? lenientHead : head);
            } else {
                sql.sql(',');
            }
            rows.write(sql, row);
            empty = lenient;
            if (lenient) {
                sender.send(sql.sql(tail));
                enumErrors.requireNothingElseBent(row, sender);
            }
        }
        if (!empty) {
            sender.send(sql.sql(tail));
        }
    }
}
