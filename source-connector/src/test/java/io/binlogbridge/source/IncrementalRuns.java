package io.binlogbridge.source;

import io.binlogbridge.source.record.MigrationMarks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;

/** Migrations of the binlog alone, each with a schema history of its own. */
final class IncrementalRuns {

    static final String END = "CREATE TABLE shop.the_end (id INT)";

    private final Path directory;
    private int histories;

    IncrementalRuns(Path directory) {
        this.directory = directory;
    }

    static void fill(TestMySql mysql) {
        mysql.run(
                "DROP DATABASE IF EXISTS shop",
                "CREATE DATABASE shop",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))",
                "CREATE TABLE shop.other (id INT PRIMARY KEY)",
                "INSERT INTO shop.t VALUES (1, 'before')");
    }

    /** A place between two transactions, in all the ways in which it can be said. */
    record Place(String file, String position, String gtids, String time) {

        static Place now(TestMySql mysql) {
            boolean old = mysql.one("SELECT VERSION()").startsWith("5.");
            // Commits are told apart by the millisecond, or by the second.
            mysql.run(old ? "DO SLEEP(1.1)" : "DO SLEEP(0.01)");
            String time = mysql.one("SELECT CAST(FLOOR(UNIX_TIMESTAMP(NOW(3)) * 1000) AS CHAR)");
            mysql.run(old ? "DO SLEEP(1.1)" : "DO SLEEP(0.01)");
            try (Connection connection = mysql.connect();
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(old ? "SHOW MASTER STATUS" : "SHOW BINARY LOG STATUS")) {
                row.next();
                return new Place(row.getString(1), row.getString(2), row.getString(5), time);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Map<String, String>> starts(boolean withGtid) {
            List<Map<String, String>> starts = new ArrayList<>();
            starts.add(Map.of("start.binlog.file", file, "start.binlog.position", position));
            starts.add(Map.of("start.timestamp", time));
            if (withGtid) {
                starts.add(Map.of("start.gtid.set", gtids));
            }
            return starts;
        }
    }

    Map<String, String> options(TestMySql mysql, Map<String, String> start) {
        Map<String, String> options = mysql.options(directory.resolve("history-" + histories++), "shop");
        options.put("migration.types", "incremental");
        options.putAll(start);
        return options;
    }

    List<String> from(TestMySql mysql, Map<String, String> start) {
        try (SourceUnderTest source = new SourceUnderTest(options(mysql, start), null)) {
            return Seen.what(untilEnd(source));
        }
    }

    static List<SourceRecord> untilEnd(SourceUnderTest source) {
        return source.readUntil(record -> Seen.isStatement(record, END)).stream()
                .filter(record -> !isStart(record))
                .toList();
    }

    /** The first record of all, which says where it begins. */
    static boolean isStart(SourceRecord record) {
        return record.valueSchema().name().equals(MigrationMarks.MIGRATION_START);
    }
}
