package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of an XA transaction come at its XA COMMIT; what is rolled back never comes. */
class XaTest extends OnBothServers {

    @ParameterizedTest
    @MethodSource("servers")
    void rows_have_the_position_of_the_commit_and_are_numbered(TestMySql mysql) {
        List<SourceRecord> records = streamed(
                mysql,
                SourceRuns.prepared(
                        "'x'",
                        "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                        "UPDATE t SET id = 5 WHERE id = 1",
                        "UPDATE t SET v = 'z' WHERE id = 2",
                        "DELETE FROM t WHERE id = 5"),
                "INSERT INTO t VALUES (3, 'c')",
                "XA COMMIT 'x'",
                "INSERT INTO t VALUES (4, 'd')");

        assertThat(Seen.what(records))
                .containsExactly(
                        "c id=3 v=c",
                        "c id=1 v=a",
                        "c id=2 v=b",
                        "d id=1 v=a",
                        "c id=5 v=a",
                        "u id=2 v=z",
                        "d id=5 v=a",
                        "c id=4 v=d");
        List<Seen> rows = Seen.all(records).subList(1, 7);
        long commit = new SourceRuns(mysql, directory).positionOf(rows.get(0).file(), "XA COMMIT X'78',X'',1");
        assertThat(rows).extracting(Seen::position).containsOnly(commit);
        assertThat(rows).extracting(Seen::row).containsExactly(0, 2, 4, 5, 6, 8);
        assertThat(rows).extracting(Seen::gtid).containsOnly(rows.get(0).gtid());
        if (mysql == WITH_GTID) {
            assertThat(rows.get(0).gtid())
                    .isNotNull()
                    .isNotEqualTo(Seen.of(records.get(0)).gtid())
                    .isNotEqualTo(Seen.of(records.get(7)).gtid());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void several_at_a_time_with_names_of_all_kinds(TestMySql mysql) {
        List<SourceRecord> records = streamed(
                mysql,
                SourceRuns.prepared("'it''s \\\\ `x`','b\"q',7", "INSERT INTO t VALUES (1, 'a')"),
                SourceRuns.prepared("X'00ff0a20',X'2c',2147483647", "INSERT INTO t VALUES (2, 'b')"),
                SourceRuns.prepared("'plain'", "INSERT INTO t VALUES (3, 'c')"),
                SourceRuns.prepared("'plain','2'", "INSERT INTO t VALUES (4, 'd')"),
                "XA COMMIT 'plain'",
                "XA ROLLBACK 'plain','2'",
                "XA COMMIT X'00ff0a20',X'2c',2147483647",
                SourceRuns.prepared("'plain'", "INSERT INTO t VALUES (5, 'e')"),
                "XA COMMIT 'it''s \\\\ `x`','b\"q',7",
                "XA COMMIT 'plain'");

        assertThat(Seen.what(records)).containsExactly("c id=3 v=c", "c id=2 v=b", "c id=1 v=a", "c id=5 v=e");
    }

    @Test
    void one_phase_commits_at_once() {
        List<SourceRecord> records = streamed(
                WITH_GTID,
                "XA START 'x'",
                "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                "XA END 'x'",
                "XA COMMIT 'x' ONE PHASE");

        assertThat(Seen.what(records)).containsExactly("c id=1 v=a", "c id=2 v=b");
    }

    @Test
    void what_is_rolled_back_never_comes() {
        List<SourceRecord> records = streamed(
                WITH_GTID,
                SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"),
                "XA ROLLBACK 'x'",
                SourceRuns.prepared(
                        "'y'",
                        "INSERT INTO t VALUES (2, 'b')",
                        "SAVEPOINT s",
                        "INSERT INTO t VALUES (3, 'c')",
                        "ROLLBACK TO SAVEPOINT s",
                        "SAVEPOINT s2",
                        "INSERT INTO t VALUES (4, 'd')"),
                "XA COMMIT 'y'",
                SourceRuns.prepared("'empty'"),
                "XA COMMIT 'empty'",
                "XA START 'z'",
                "INSERT INTO t VALUES (5, 'e')",
                "XA END 'z'",
                "XA ROLLBACK 'z'");

        assertThat(Seen.what(records)).containsExactly("c id=2 v=b", "c id=4 v=d");
        assertThat(records)
                .allSatisfy(record -> assertThat(record.sourceOffset().get("xa_prepared"))
                        .asString()
                        .startsWith("79,,1 "));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void compressed_ones(TestMySql mysql) {
        String big = "REPEAT('h', 200)";
        List<SourceRecord> records = streamed(
                mysql,
                "SET SESSION binlog_transaction_compression = ON",
                SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, " + big + "), (2, " + big + ")"),
                SourceRuns.prepared("'y'", "INSERT INTO t VALUES (3, " + big + ")"),
                "XA START 'z'",
                "INSERT INTO t VALUES (4, " + big + "), (5, " + big + ")",
                "INSERT INTO t VALUES (6, " + big + ")",
                "XA END 'z'",
                "XA COMMIT 'z' ONE PHASE",
                "XA ROLLBACK 'y'",
                "XA COMMIT 'x'");

        assertThat(Seen.all(records))
                .extracting(one -> one.what().substring(0, 6) + one.row())
                .containsExactly("c id=40", "c id=52", "c id=64", "c id=10", "c id=22");
    }

    @Test
    void one_that_is_too_large_to_be_kept_in_memory() {
        String[] inserts = IntStream.range(0, 60)
                .mapToObj(i -> "INSERT INTO t VALUES (" + i + ", REPEAT('" + (char) ('a' + i % 26) + "', 100000))")
                .toArray(String[]::new);
        List<SourceRecord> records = streamed(
                WITH_GTID,
                SourceRuns.prepared("'x'", inserts),
                "INSERT INTO t VALUES (60, 'b')",
                "XA COMMIT 'x'",
                "XA START 'y'",
                "DELETE FROM t WHERE id < 60",
                "XA END 'y'",
                "XA COMMIT 'y' ONE PHASE");

        assertThat(Seen.all(records))
                .extracting(Seen::what)
                .hasSize(121)
                .element(0)
                .isEqualTo("c id=60 v=b");
        assertThat(Seen.all(records.subList(1, 61)))
                .isSortedAccordingTo(Comparator.comparing(Seen::row))
                .extracting(one -> one.what().substring(0, one.what().length() - 99_999))
                .isEqualTo(IntStream.range(0, 60)
                        .mapToObj(i -> "c id=" + i + " v=" + (char) ('a' + i % 26))
                        .toList());
        assertThat(Seen.all(records.subList(61, 121)))
                .allSatisfy(one -> assertThat(one.what()).startsWith("d id="));
    }

    @Test
    void tables_that_are_not_captured_and_helper_tables() {
        List<SourceRecord> records = streamed(
                WITH_GTID,
                "CREATE TABLE `_t_gho` LIKE t",
                SourceRuns.prepared(
                        "'x'",
                        "INSERT INTO other.t VALUES (1)",
                        "INSERT INTO `_t_gho` VALUES (1, 'a')",
                        "INSERT INTO t VALUES (1, 'a')"),
                SourceRuns.prepared("'y'", "INSERT INTO other.t VALUES (2)"),
                "XA COMMIT 'x'",
                "XA COMMIT 'y'");

        assertThat(Seen.what(records)).containsExactly("DDL CREATE TABLE `_t_gho` LIKE t", "c id=1 v=a");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void ends_of_transactions_stand_behind_the_rows(TestMySql mysql) {
        SourceRuns runs = runs(mysql);
        Map<String, String> options = runs.options();
        options.put("provide.transaction.metadata", "true");

        List<SourceRecord> records = runs.streamed(
                options,
                SourceRuns.all(
                        SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a'), (2, 'b')"),
                        SourceRuns.prepared("'y'", "INSERT INTO other.t VALUES (1)"),
                        SourceRuns.prepared("'z'", "INSERT INTO t VALUES (3, 'c')"),
                        "INSERT INTO t VALUES (4, 'd')",
                        "XA COMMIT 'x'",
                        "XA ROLLBACK 'z'",
                        "XA COMMIT 'y'",
                        "XA START 'o'",
                        "INSERT INTO t VALUES (5, 'e')",
                        "XA END 'o'",
                        "XA COMMIT 'o' ONE PHASE"));

        assertThat(records.stream().map(XaTest::shortly))
                .containsExactly(
                        "p.transaction BEGIN",
                        "c id=4 v=d 1",
                        "p.transaction END 1",
                        "p.shop END 1",
                        "p.transaction BEGIN",
                        "c id=1 v=a 1",
                        "c id=2 v=b 2",
                        "p.transaction END 2",
                        "p.shop END 2",
                        "p.transaction BEGIN",
                        "p.transaction END 0",
                        "p.transaction BEGIN",
                        "c id=5 v=e 1",
                        "p.transaction END 1",
                        "p.shop END 1");
    }

    private static String shortly(SourceRecord record) {
        Struct value = (Struct) record.value();
        if (SourceRuns.isData(record)) {
            return Seen.of(record).what() + " " + value.getStruct("transaction").getInt64("total_order");
        }
        String status = value.getString("status");
        return record.topic() + " " + status + (status.equals("END") ? " " + value.getInt64("event_count") : "");
    }

    private List<SourceRecord> streamed(TestMySql mysql, Object... statements) {
        SourceRuns runs = runs(mysql);
        return runs.streamed(runs.options(), SourceRuns.all(statements));
    }
}
