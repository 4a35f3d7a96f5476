package io.binlogbridge.sink.write;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.batch.RowKey;
import io.binlogbridge.sink.batch.TableBinding;
import io.binlogbridge.sink.catalog.UniqueKey;
import io.binlogbridge.sink.target.ServerInfo;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Multi-row deletes by the values of a unique key.
 *
 * <p>The server must find each row by the index: left to itself it scans the table when the keys are many for the rows that it believes
 * the table has, and a scan waits for every row that another lane has locked. FORCE INDEX does not keep it from that, an
 * INDEX hint does (seen on 9.7), which DELETE knows from 8.0.20.
 */
final class DeleteStatements {

    private static final String ALIAS = "`binlog_bridge_old`";

    /** More of them save nothing. */
    private static final int MOST_KEYS = 1_000;

    /** Spelled out as OR of ANDs, each key costs the more the more there are. */
    private static final int MOST_SPELLED_OUT = 100;

    /** What the range optimizer takes for one column of one key, with much to spare; beyond its limit it scans the table. */
    private static final long RANGE_BYTES = 1_000;

    private final RowLiterals literals;
    private final Packing packing;
    private final int[] columns;
    private final int mostKeys;
    private final byte[] head;
    private final byte[] tail;
    private final boolean spelledOut;
    private final List<String> names;
    private final List<String> types;

    /** @param columns indexes of the columns that the keys are of */
    DeleteStatements(TableBinding binding, int[] columns, ServerInfo server, Packing packing) {
        this.literals = new RowLiterals(binding);
        this.packing = packing;
        this.columns = columns;
        this.names = Arrays.stream(columns)
                .mapToObj(i -> ObjectName.quoted(binding.columns().get(i).name()))
                .toList();
        // In a list of one row the server compares a TIME with a plain text as text, and .500 is not .5 (seen on 9.7).
        this.types = Arrays.stream(columns)
                .mapToObj(i -> binding.columns().get(i).dataType().equals("time") ? "TIME" : "")
                .toList();
        // Before 5.7.3, and on MariaDB, a list of rows is no range: the table would be scanned.
        this.spelledOut = columns.length > 1 && !server.mysqlAtLeast(5, 7, 3);
        this.mostKeys = spelledOut ? MOST_SPELLED_OUT : mostKeys(server, columns.length);
        String in = columns.length == 1
                ? names.get(0) + " IN ("
                : names.stream().collect(Collectors.joining(",", "(", ") IN ("));
        this.head = (delete(binding, server) + " WHERE " + (spelledOut ? "" : in)).getBytes(StandardCharsets.UTF_8);
        this.tail = (spelledOut ? "" : ")").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether deletes lock nothing but the rows that they delete, so that lanes never wait for each other. */
    static boolean lockTheirRowsOnly(ServerInfo server) {
        return server.mysqlAtLeast(8, 0, 20);
    }

    private static int mostKeys(ServerInfo server, int columns) {
        long memory = Long.parseLong(server.variables().getOrDefault("range_optimizer_max_mem_size", "0"));
        return memory == 0 ? MOST_KEYS : (int) Math.max(1, Math.min(MOST_KEYS, memory / (RANGE_BYTES * columns)));
    }

    private String delete(TableBinding binding, ServerInfo server) {
        String table = binding.table().name().quoted();
        Optional<String> index = lockTheirRowsOnly(server) ? index(binding) : Optional.empty();
        return index.map(name -> "DELETE /*+ INDEX(" + ALIAS + " " + ObjectName.quoted(name) + ") */ FROM " + table
                        + " AS " + ALIAS)
                .orElse("DELETE FROM " + table);
    }

    /** The index by name, unless that would end the comment that hints stand in. */
    private Optional<String> index(TableBinding binding) {
        List<String> wanted = Arrays.stream(columns)
                .mapToObj(i -> binding.columns().get(i).name())
                .toList();
        return binding.table().uniqueKeys().stream()
                .filter(key -> sameColumns(key.columns(), wanted))
                .map(UniqueKey::name)
                .filter(name -> !name.contains("*/"))
                .findFirst();
    }

    private static boolean sameColumns(List<String> left, List<String> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equalsIgnoreCase(right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Deletes the rows of {@code keys}, in their order. */
    void write(List<RowKey> keys, SqlSender sender, SqlBytes sql) throws SQLException {
        int count = 0;
        for (RowKey key : keys) {
            List<@Nullable Object> values = key.values();
            if (count > 0 && (count >= mostKeys || packing.full(sql.size(), leastSize(values)))) {
                sender.send(sql.sql(tail));
                count = 0;
            }
            if (count == 0) {
                sql.clear();
                sql.sql(head);
            } else {
                sql.sql(spelledOut ? " OR " : ",");
            }
            key(sql, values);
            count++;
        }
        if (count > 0) {
            sender.send(sql.sql(tail));
        }
    }

    private static long leastSize(List<@Nullable Object> values) {
        long size = 0;
        for (Object value : values) {
            size += Literals.leastSize(value);
        }
        return size;
    }

    private void key(SqlBytes sql, List<@Nullable Object> values) throws SQLException {
        if (columns.length == 1) {
            literals.value(sql, columns[0], values.get(0));
            return;
        }
        sql.sql('(');
        for (int i = 0; i < columns.length; i++) {
            if (spelledOut) {
                sql.sql((i == 0 ? "" : " AND ") + names.get(i) + "=");
            } else if (i > 0) {
                sql.sql(',');
            }
            Object value = values.get(i);
            if (value instanceof String) {
                sql.sql(types.get(i));
            }
            literals.value(sql, columns[i], value);
        }
        sql.sql(')');
    }
}
