package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An XA transaction whose rows cannot be had stops the task at its commit. */
class XaStopTest extends OnBothServers {

    @Test
    void a_binlog_that_was_purged_before_reading_began() {
        SourceRuns runs = runs(WITH_GTID);
        WITH_GTID.run(
                SourceRuns.all("USE shop", SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"), "FLUSH LOGS"));
        purge(WITH_GTID);

        SourceUnderTest source = new SourceUnderTest(runs.options(), null);
        source.readUntil(record -> "last".equals(Seen.of(record).snapshot()));
        String stop = stop(source, WITH_GTID, "XA COMMIT 'x'");

        assertThat(stop)
                .contains("Stopped at binlog position ", "XA COMMIT X'78',X'',1", "Take a new snapshot")
                .contains(
                        "it was prepared before the place where this task began to read", "the server's binlogs begin");
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_binlog_that_was_purged_before_the_commit(TestMySql mysql) {
        SourceRuns runs = runs(mysql);
        List<SourceRecord> original = runs.streamed(
                runs.options(),
                SourceRuns.all(
                        SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"),
                        SourceRuns.prepared("'y'", "INSERT INTO other.t VALUES (1)"),
                        "FLUSH LOGS",
                        "INSERT INTO t VALUES (2, 'b')"));
        Map<String, ?> offset = original.get(0).sourceOffset();
        purge(mysql);

        String stop = stop(runs.restarted(runs.options(), offset), mysql, "XA COMMIT 'y'", "XA COMMIT 'x'");

        assertThat(stop)
                .contains("XA COMMIT X'78',X'',1", "its rows stood in the binlog at binlog.")
                .contains("are not there any more", "Take a new snapshot")
                .doesNotContain("X'79'");
    }

    @Test
    void an_offset_within_the_events_of_one() {
        SourceRuns runs = runs(WITHOUT_GTID);
        List<SourceRecord> original = runs.streamed(
                runs.options(),
                SourceRuns.all(
                        "INSERT INTO t VALUES (2, 'b')",
                        SourceRuns.prepared("'x'", "INSERT INTO t VALUES (1, 'a')"),
                        "XA COMMIT 'x'"));
        Map<String, Object> offset = new HashMap<>(original.get(0).sourceOffset());
        offset.remove("event");
        offset.remove("row");
        offset.put("pos", runs.positionOf(Seen.of(original.get(0)).file(), "XA PREPARE X'78',X'',1"));

        assertThat(stop(runs.restarted(runs.options(), offset), WITHOUT_GTID))
                .contains("an XA transaction is prepared here whose beginning was not read");
    }

    @Test
    void an_offset_that_is_damaged() {
        SourceRuns runs = runs(WITH_GTID);
        Map<String, Object> offset = new HashMap<>(runs.streamed(runs.options(), "INSERT INTO t VALUES (1, 'a')")
                .get(0)
                .sourceOffset());
        offset.put("xa_prepared", "78,,1 x rows binlog.000001");

        assertThatThrownBy(() -> runs.readAgain(runs.options(), offset))
                .hasMessageContaining("The source offset is damaged at xa_prepared")
                .hasMessageContaining("78,,1 x rows binlog.000001");
    }

    /** All but the current file. */
    private static void purge(TestMySql mysql) {
        mysql.run("PURGE BINARY LOGS TO '" + mysql.one("SHOW BINARY LOG STATUS") + "'");
    }

    private static String stop(SourceUnderTest started, TestMySql mysql, String... statements) {
        try (SourceUnderTest source = started) {
            mysql.run(statements);
            Throwable thrown = catchThrowable(() -> source.readUntil(record -> false));
            return Stream.iterate(thrown, one -> one != null, Throwable::getCause)
                    .map(Throwable::getMessage)
                    .collect(Collectors.joining("\n"));
        }
    }
}
