package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever reading begins, before, within or after the rows of an XA transaction, its commit brings them. */
class XaRestartTest extends OnBothServers {

    @ParameterizedTest
    @MethodSource("servers")
    void every_offset_gives_the_rest(TestMySql mysql) {
        SourceRuns runs = runs(mysql);
        Map<String, String> options = runs.options();
        options.put("provide.transaction.metadata", "true");
        List<SourceRecord> original = runs.streamed(
                options,
                SourceRuns.all(
                        SourceRuns.prepared(
                                "'x'",
                                "INSERT INTO t VALUES (1, 'a'), (2, 'b')",
                                "INSERT INTO other.t VALUES (1)",
                                "UPDATE t SET id = 5 WHERE id = 1",
                                "SAVEPOINT s",
                                "DELETE FROM t WHERE id = 2"),
                        "INSERT INTO t VALUES (3, 'c')",
                        "SET SESSION binlog_transaction_compression = ON",
                        SourceRuns.prepared("'y'", "INSERT INTO t VALUES (6, 'f'), (7, REPEAT('g', 100))"),
                        "SET SESSION binlog_transaction_compression = OFF",
                        "FLUSH LOGS",
                        "XA COMMIT 'x'",
                        "XA START 'o'",
                        "INSERT INTO t VALUES (8, 'h'), (9, 'i')",
                        "XA END 'o'",
                        "XA COMMIT 'o' ONE PHASE",
                        "XA COMMIT 'y'",
                        "INSERT INTO t VALUES (10, 'j')"));
        List<String> all = original.stream().map(SourceRuns::exactly).toList();

        for (int record = 0; record < original.size(); record++) {
            List<String> again = runs.readAgain(options, original.get(record).sourceOffset()).stream()
                    .map(SourceRuns::exactly)
                    .toList();
            assertThat(again)
                    .as("after record %s of %s", record, all)
                    .hasSizeGreaterThanOrEqualTo(all.size() - 1 - record);
            assertThat(again)
                    .as("after record %s", record)
                    .isEqualTo(all.subList(all.size() - again.size(), all.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void the_offset_of_a_heartbeat_among_the_rows(TestMySql mysql) {
        SourceRuns runs = runs(mysql);
        Map<String, String> options = runs.options();
        options.put("heartbeat.interval.ms", "1");
        String[] rows = IntStream.range(0, 1000)
                .mapToObj(i -> "INSERT INTO t VALUES (" + i + ", 'a')")
                .toArray(String[]::new);
        List<SourceRecord> original = runs.streamed(
                options,
                SourceRuns.all(SourceRuns.prepared("'x'", rows), "INSERT INTO t VALUES (1000, 'b')", "XA COMMIT 'x'"));
        List<String> all = identities(original);

        List<Map<String, ?>> offsets = new ArrayList<>(original.stream()
                .takeWhile(record -> SourceRuns.isHeartbeat(record))
                .map(SourceRecord::sourceOffset)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        String file = original.stream()
                .filter(SourceRuns::isData)
                .map(record -> Seen.of(record).file())
                .findFirst()
                .orElseThrow();
        long start = runs.positionOf(file, "XA START X'78',X'',1");
        assertThat(offsets).anySatisfy(offset -> assertThat(offset.get("pos")).isEqualTo(start));
        for (Map<String, ?> offset : offsets) {
            assertThat(identities(runs.readAgain(options, offset)))
                    .as("from %s", offset)
                    .isEqualTo(all);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void one_that_was_prepared_before_the_snapshot(TestMySql mysql) {
        SourceRuns runs = runs(mysql);
        mysql.run(SourceRuns.all(
                "USE shop",
                SourceRuns.prepared("'x'", "INSERT INTO t VALUES (100, 'never')"),
                "XA ROLLBACK 'x'",
                SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a'), (2, 'b')"),
                "SET SESSION binlog_transaction_compression = ON",
                SourceRuns.prepared("'y'", "INSERT INTO t VALUES (3, REPEAT('c', 100))"),
                "SET SESSION binlog_transaction_compression = OFF",
                SourceRuns.prepared("'z'", "INSERT INTO t VALUES (4, 'd')"),
                "FLUSH LOGS",
                "INSERT INTO t VALUES (5, 'e')",
                "FLUSH LOGS"));

        List<SourceRecord> records = runs.streamed(
                runs.options(),
                "XA COMMIT 'y'",
                "XA ROLLBACK 'z'",
                "INSERT INTO t VALUES (6, 'f')",
                "XA COMMIT 'x'",
                "INSERT INTO t VALUES (7, 'g')");

        assertThat(Seen.what(records))
                .containsExactly("c id=3 v=" + "c".repeat(100), "c id=6 v=f", "c id=1 v=a", "c id=2 v=b", "c id=7 v=g");
        List<String> all = identities(records);
        for (int record = 0; record < records.size(); record++) {
            assertThat(identities(
                            runs.readAgain(runs.options(), records.get(record).sourceOffset())))
                    .isEqualTo(all.subList(record + 1, all.size()));
        }
    }

    @Test
    void a_server_that_was_restarted_in_between() {
        SourceRuns runs = runs(WITH_GTID);
        String[] others = IntStream.range(0, 30)
                .mapToObj(i -> "CREATE TABLE other.t" + i + " (id INT PRIMARY KEY, v LONGTEXT)")
                .toArray(String[]::new);
        WITH_GTID.run(others);
        WITH_GTID.server().restart();
        List<SourceRecord> original = runs.streamed(
                runs.options(),
                SourceRuns.all(
                        SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"), "INSERT INTO t VALUES (2, 'b')"));
        WITH_GTID.server().restart();
        String[] inserts = IntStream.range(0, 30)
                .mapToObj(i -> "INSERT INTO other.t" + i + " VALUES (100, 'no')")
                .toArray(String[]::new);

        try (SourceUnderTest source =
                runs.restarted(runs.options(), original.get(0).sourceOffset())) {
            WITH_GTID.run(SourceRuns.all("XA COMMIT 'x'", inserts, "INSERT INTO shop.t VALUES (3, 'c')"));
            List<SourceRecord> records =
                    source.readUntil(record -> Seen.of(record).what().equals("c id=3 v=c"));
            assertThat(Seen.what(records))
                    .filteredOn(what -> !what.startsWith("DDL"))
                    .containsExactly("c id=1 v=a", "c id=3 v=c");
        }
    }

    @Test
    void an_offset_that_names_another_place_as_after_a_failover() {
        SourceRuns runs = runs(WITH_GTID);
        List<SourceRecord> original = runs.streamed(
                runs.options(),
                SourceRuns.all(
                        SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"),
                        "INSERT INTO t VALUES (2, 'b')",
                        "XA COMMIT 'x'"));
        Map<String, Object> offset = new HashMap<>(original.get(0).sourceOffset());
        String file = Seen.of(original.get(0)).file();
        for (String elsewhere : List.of("78,,1 4 rows other.000001", "78,,1 5 rows " + file, "78,,1 4 rows " + file)) {
            offset.put("xa_prepared", elsewhere);

            assertThat(Seen.what(runs.readAgain(runs.options(), offset))).containsExactly("c id=1 v=a");
        }
    }

    @Test
    void a_user_who_must_use_tls() {
        SourceRuns runs = runs(WITH_GTID);
        WITH_GTID.run(
                "DROP USER IF EXISTS xa_tls",
                "CREATE USER xa_tls IDENTIFIED BY 'pw' REQUIRE SSL",
                "GRANT SELECT, SHOW VIEW, TRIGGER, RELOAD, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO"
                        + " xa_tls");
        WITH_GTID.run(SourceRuns.all("USE shop", SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')")));
        Map<String, String> options = runs.options();
        options.put("database.user", "xa_tls");
        options.put("database.password", "pw");
        options.put("database.ssl.mode", "required");

        assertThat(Seen.what(runs.streamed(options, "XA COMMIT 'x'"))).containsExactly("c id=1 v=a");
    }

    private static List<String> identities(List<SourceRecord> records) {
        return records.stream()
                .filter(SourceRuns::isData)
                .map(record -> Seen.of(record).identity())
                .toList();
    }
}
