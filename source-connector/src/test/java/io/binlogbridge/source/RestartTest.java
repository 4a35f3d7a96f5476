package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * From whichever record's offset the task is started again, what follows comes: at least all after that record, perhaps
 * some before it, and nothing else.
 */
class RestartTest {

    private static final String END = "CREATE TABLE shop.the_end (id INT)";

    @RegisterExtension
    static final TestMySql WITH_GTID = new TestMySql();

    @RegisterExtension
    static final TestMySql WITHOUT_GTID = new TestMySql("--gtid-mode=OFF", "--enforce-gtid-consistency=OFF");

    @TempDir
    Path directory;

    @Test
    void every_offset_gives_the_rest_with_gtid() throws IOException {
        restartEverywhere(WITH_GTID);
    }

    @Test
    void every_offset_gives_the_rest_without_gtid() throws IOException {
        restartEverywhere(WITHOUT_GTID);
    }

    private void restartEverywhere(TestMySql mysql) throws IOException {
        Path history = directory.resolve("history");
        List<SourceRecord> original = original(mysql, history);
        List<String> all = original.stream().map(one -> Seen.of(one).identity()).toList();
        assertPositionsIncrease(original);

        for (int record = 0; record < original.size() - 1; record++) {
            List<String> again = restarted(mysql, history, original.get(record).sourceOffset());
            assertThat(again)
                    .as("after record %s of %s", record, all)
                    .hasSizeGreaterThanOrEqualTo(all.size() - 1 - record);
            assertThat(again)
                    .as("after record %s", record)
                    .isEqualTo(all.subList(all.size() - again.size(), all.size()));
        }
    }

    /** Within a topic; that is what a sink tells a duplicate by. */
    private static void assertPositionsIncrease(List<SourceRecord> records) {
        Seen.all(records).stream().collect(Collectors.groupingBy(Seen::topic)).forEach((topic, ofTopic) -> assertThat(
                        ofTopic)
                .as(topic)
                .isSortedAccordingTo(Comparator.comparing(Seen::file)
                        .thenComparing(Seen::position)
                        .thenComparing(Seen::row))
                .extracting(one -> one.file() + ":" + one.position() + ":" + one.row())
                .doesNotHaveDuplicates());
    }

    private static List<SourceRecord> original(TestMySql mysql, Path history) {
        mysql.run(
                "DROP DATABASE IF EXISTS shop",
                "DROP DATABASE IF EXISTS store",
                "CREATE DATABASE shop",
                "CREATE DATABASE store",
                "CREATE TABLE shop.t (id INT PRIMARY KEY, v VARCHAR(20))");
        try (SourceUnderTest source = new SourceUnderTest(mysql.options(history, "shop,store"), null)) {
            int snapshot = source.readUntil(
                            record -> "last".equals(Seen.of(record).snapshot()))
                    .size();
            mysql.run(
                    "USE shop",
                    "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')",
                    "ALTER TABLE t RENAME COLUMN v TO w",
                    "ALTER TABLE t ADD COLUMN n INT",
                    "BEGIN",
                    "INSERT INTO t VALUES (4, 'd', 1), (5, 'e', 2)",
                    "UPDATE t SET id = id + 100 WHERE id IN (4, 5)",
                    "DELETE FROM t WHERE id = 1",
                    "COMMIT",
                    "CREATE TABLE copy AS SELECT * FROM t",
                    "RENAME TABLE t TO store.t, copy TO t",
                    "INSERT INTO store.t VALUES (6, 'f', 3)",
                    "INSERT INTO t VALUES (7, 'g', 4)",
                    "SET SESSION binlog_transaction_compression = ON",
                    "BEGIN",
                    "INSERT INTO store.t VALUES (8, REPEAT('h', 20), 5), (9, 'i', 6)",
                    "INSERT INTO store.t VALUES (10, REPEAT('h', 20), 5), (11, 'i', 6)",
                    "COMMIT",
                    "XA START 'x'",
                    "INSERT INTO store.t VALUES (12, 'k', 7), (13, 'l', 8)",
                    "INSERT INTO store.t VALUES (14, 'm', 9)",
                    "XA END 'x'",
                    "XA PREPARE 'x'",
                    "XA COMMIT 'x'",
                    "DROP TABLE t",
                    END);
            List<SourceRecord> records = source.readUntil(record -> Seen.isStatement(record, END));
            return List.copyOf(records.subList(snapshot, records.size()));
        }
    }

    private List<String> restarted(TestMySql mysql, Path history, Map<String, ?> offset) throws IOException {
        Path copy = directory.resolve("history-again");
        Files.deleteIfExists(copy);
        Files.copy(history, copy);
        try (SourceUnderTest source = new SourceUnderTest(mysql.options(copy, "shop,store"), offset)) {
            return source.readUntil(record -> Seen.isStatement(record, END)).stream()
                    .map(one -> Seen.of(one).identity())
                    .toList();
        }
    }
}
