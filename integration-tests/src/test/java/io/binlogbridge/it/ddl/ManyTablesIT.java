package io.binlogbridge.it.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.stack.kafka.ConnectWorker;
import io.binlogbridge.stack.mysql.MySqlAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A database of many small tables: its snapshot, and statements and rows after it, in a worker with a heap of 512 MB. Takes minutes with
 * {@code -Dtables=10000}; without the property it does not run.
 */
@EnabledIfSystemProperty(named = "tables", matches = "\\d+")
@ExtendWith(LiveStack.Provider.class)
class ManyTablesIT {

    private static final int TABLES = Integer.getInteger("tables", 0);
    private static final int AT_ONCE = 500;
    private static final String DATABASE = "many_tables";

    @Test
    void arriveAndChange(LiveStack stack, TestReporter reporter) throws SQLException, IOException {
        List<MySqlAccess> servers = List.of(stack.source(), stack.target());
        // Some ten thousand files are synchronised otherwise, which is not what is measured here.
        servers.forEach(server -> server.run("SET GLOBAL sync_binlog = 0, GLOBAL innodb_flush_log_at_trx_commit = 0"));
        ConnectWorker.Options options = ConnectWorker.Options.of(
                        stack.folder().resolve("many-tables"), stack.broker(), LiveStack.plugins())
                .inGroup("many-tables")
                .withHeap("512m");
        try (ConnectWorker worker = ConnectWorker.start(options);
                Pair pair = new Pair(stack, DATABASE).in(worker).createDatabase()) {
            onEach(
                    stack.source(),
                    "CREATE TABLE t%1$d (id INT PRIMARY KEY, a VARCHAR(20), KEY (a)) COMMENT 'number %1$d'");
            onEach(stack.source(), "INSERT INTO t%1$d VALUES (%1$d, 'row %1$d')");
            long start = System.nanoTime();
            pair.start().catchUp();
            reporter.publishEntry("snapshot of " + TABLES + " tables, seconds", seconds(start));
            assertEqual(stack);

            start = System.nanoTime();
            onEvery(stack.source(), 100, "ALTER TABLE t%1$d ADD COLUMN b INT DEFAULT %1$d");
            onEvery(stack.source(), 100, "RENAME TABLE t%1$d TO renamed_%1$d");
            onEvery(stack.source(), 100, "INSERT INTO renamed_%1$d VALUES (0, 'zero', 1)");
            pair.catchUp();
            reporter.publishEntry("two statements and a row on every 100th, seconds", seconds(start));
            reporter.publishEntry("the worker's memory at most", peak(worker));
            assertEqual(stack);
        } finally {
            servers.forEach(
                    server -> server.run("SET GLOBAL sync_binlog = 1, GLOBAL innodb_flush_log_at_trx_commit = 1"));
        }
    }

    private static void onEach(MySqlAccess server, String statement) throws SQLException {
        onEvery(server, 1, statement);
    }

    private static void onEvery(MySqlAccess server, int step, String text) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("USE " + DATABASE);
            for (int table = 0; table < TABLES; table += step) {
                statement.execute(text.formatted(table));
            }
        }
    }

    private static void assertEqual(LiveStack stack) throws SQLException {
        List<String> columns = columns(stack.source());
        assertThat(columns(stack.target())).isEqualTo(columns);
        List<String> tables = columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .distinct()
                .filter(table -> !table.equals(Pair.MARKER))
                .toList();
        for (int from = 0; from < tables.size(); from += AT_ONCE) {
            String question = tables.subList(from, Math.min(from + AT_ONCE, tables.size())).stream()
                    .map(table -> "SELECT '" + table + "', id, a FROM " + DATABASE + "." + table)
                    .collect(Collectors.joining(" UNION ALL "));
            assertThat(rows(stack.target(), question, 3)).isEqualTo(rows(stack.source(), question, 3));
        }
    }

    /** Every column of every table, with what else matters of them. */
    private static List<String> columns(MySqlAccess server) throws SQLException {
        return rows(
                server,
                "SELECT table_name, column_name, column_type, IFNULL(column_default, ''), column_key, table_comment"
                        + " FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
                        + " WHERE table_schema = '" + DATABASE + "' ORDER BY table_name, ordinal_position",
                6);
    }

    private static List<String> rows(MySqlAccess server, String question, int width) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column : IntStream.rangeClosed(1, width).toArray()) {
                    row.add(rows.getString(column));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }

    private static String seconds(long start) {
        return String.valueOf((System.nanoTime() - start) / 1_000_000_000);
    }

    /** The resident set at its largest, as Linux tells it. */
    private static String peak(ConnectWorker worker) throws IOException {
        Path status = Path.of("/proc", String.valueOf(worker.pid()), "status");
        return Files.exists(status)
                ? Files.readString(status)
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }
}
