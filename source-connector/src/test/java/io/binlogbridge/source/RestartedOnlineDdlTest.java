package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A task that is started again behind any record of an online schema change knows the helper tables that there were at that place. */
class RestartedOnlineDdlTest {

    private static final String END = "ALTER TABLE shop.t COMMENT 'the end'";

    @RegisterExtension
    static final TestMySql WITH_GTID = new TestMySql();

    @RegisterExtension
    static final TestMySql WITHOUT_GTID = new TestMySql("--gtid-mode=OFF", "--enforce-gtid-consistency=OFF");

    @TempDir
    Path directory;

    @Test
    void gh_ost_with_gtid() throws IOException {
        restartEverywhere(WITH_GTID, OnlineDdlRuns.both(OnlineDdlRuns.GHOST_BEGINS, OnlineDdlRuns.GHOST_ENDS));
    }

    @Test
    void pt_online_schema_change_without_gtid() throws IOException {
        restartEverywhere(
                WITHOUT_GTID, OnlineDdlRuns.both(OnlineDdlRuns.ptBegins("_t_new"), OnlineDdlRuns.ptEnds("_t_new")));
    }

    @Test
    void within_transactions_and_between_the_halves_of_a_cut_over() throws IOException {
        restartEverywhere(
                WITH_GTID,
                "USE shop",
                "CREATE TABLE _t_gho LIKE t",
                "CREATE TABLE _t_new LIKE t",
                "BEGIN",
                "INSERT INTO t VALUES (2, 'b'), (3, 'c')",
                "INSERT INTO _t_gho VALUES (2, 'b'), (3, 'c')",
                "INSERT INTO t VALUES (4, 'd')",
                "INSERT INTO _t_new VALUES (1, 'mine')",
                "INSERT INTO _t_gho VALUES (4, 'd')",
                "UPDATE t SET id = 5 WHERE id = 4",
                "COMMIT",
                "SET SESSION binlog_transaction_compression = ON",
                "BEGIN",
                "INSERT INTO _t_gho VALUES (6, REPEAT('f', 20)), (7, 'g')",
                "INSERT INTO t VALUES (6, REPEAT('f', 20)), (7, 'g')",
                "COMMIT",
                "RENAME TABLE t TO _t_del",
                "RENAME TABLE _t_gho TO t",
                "INSERT INTO _t_del VALUES (8, 'left out')",
                "INSERT INTO t VALUES (9, 'h')");
    }

    private void restartEverywhere(TestMySql mysql, String... statements) throws IOException {
        Path history = directory.resolve("history");
        List<SourceRecord> original = original(mysql, history, statements);
        List<String> all = identities(original);
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

    private static List<SourceRecord> original(TestMySql mysql, Path history, String... statements) {
        mysql.run(OnlineDdlRuns.TABLES);
        try (SourceUnderTest source = new SourceUnderTest(options(mysql, history), null)) {
            int snapshot = source.readUntil(
                            record -> "last".equals(Seen.of(record).snapshot()))
                    .size();
            mysql.run(statements);
            mysql.run(END);
            List<SourceRecord> records = source.readUntil(record -> Seen.isStatement(record, END));
            return List.copyOf(records.subList(snapshot, records.size()));
        }
    }

    private List<String> restarted(TestMySql mysql, Path history, Map<String, ?> offset) throws IOException {
        Path copy = directory.resolve("history-again");
        Files.deleteIfExists(copy);
        Files.copy(history, copy);
        try (SourceUnderTest source = new SourceUnderTest(options(mysql, copy), offset)) {
            return identities(source.readUntil(record -> Seen.isStatement(record, END)));
        }
    }

    private static Map<String, String> options(TestMySql mysql, Path history) {
        return mysql.options(history, "shop");
    }

    private static List<String> identities(List<SourceRecord> records) {
        return Seen.all(records).stream()
                .map(seen -> OnlineDdlRuns.told(seen) + " = " + seen.identity())
                .toList();
    }
}
