package io.binlogbridge.source;

import static io.binlogbridge.source.IncrementalRuns.END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.binlogbridge.source.IncrementalRuns.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

/** Migrations of the binlog alone: from each kind of start comes everything behind it, once, and nothing before it. */
class IncrementalStartTest extends IncrementalOnBothServers {

    @Test
    void now_begins_behind_all_that_there_is_and_publishes_no_definition() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            try (SourceUnderTest source = new SourceUnderTest(runs.options(mysql, Map.of()), null)) {
                SourceRecord start = source.readUntil(IncrementalRuns::isStart).get(0);
                assertThat(start.topic()).isEqualTo("p.shop");
                assertThat(((Struct) start.value()).getString("gtids"))
                        .isEqualTo(mysql == WITH_GTID ? executed(mysql) : null);
                mysql.run("INSERT INTO shop.t VALUES (2, 'b')", END);

                assertThat(Seen.what(IncrementalRuns.untilEnd(source))).containsExactly("c id=2 v=b", "DDL " + END);
            }
        }
    }

    /** Nothing happens, the worker goes down, something happens: that is what the first record's offset is for. */
    @Test
    void what_happens_while_the_worker_is_down_is_not_lost() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            Map<String, String> options = runs.options(mysql, Map.of());
            Map<String, ?> offset;
            try (SourceUnderTest source = new SourceUnderTest(options, null)) {
                offset = source.readUntil(IncrementalRuns::isStart).get(0).sourceOffset();
            }
            mysql.run("ALTER TABLE shop.t ADD n INT", "INSERT INTO shop.t VALUES (2, 'b', 3)", END);

            try (SourceUnderTest source = new SourceUnderTest(options, offset)) {
                assertThat(Seen.what(IncrementalRuns.untilEnd(source)))
                        .containsExactly("DDL ALTER TABLE shop.t ADD n INT", "c id=2 v=b n=3", "DDL " + END);
            }
        }
    }

    @Test
    void every_kind_of_start_gives_what_is_behind_it() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            Place place = Place.now(mysql);
            mysql.run(
                    "INSERT INTO shop.t VALUES (2, 'b')",
                    "FLUSH BINARY LOGS",
                    "SET SESSION binlog_transaction_compression = ON",
                    "INSERT INTO shop.t VALUES (3, 'c'), (4, 'd')",
                    END);
            for (Map<String, String> start : place.starts(mysql == WITH_GTID)) {
                assertThat(runs.from(mysql, start))
                        .as("%s", start)
                        .containsExactly("c id=2 v=b", "c id=3 v=c", "c id=4 v=d", "DDL " + END);
            }
        }
    }

    @Test
    void the_beginning_and_the_end_of_a_file_are_places() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            mysql.run("INSERT INTO shop.t VALUES (2, 'b')", "FLUSH BINARY LOGS");
            Place beginning = Place.now(mysql);
            mysql.run("INSERT INTO shop.t VALUES (3, 'c')", END);

            assertThat(runs.from(mysql, Map.of("start.binlog.file", beginning.file())))
                    .containsExactly("c id=3 v=c", "DDL " + END);
            assertThat(runs.from(
                            mysql,
                            Map.of(
                                    "start.binlog.file",
                                    beginning.file(),
                                    "start.binlog.position",
                                    beginning.position())))
                    .containsExactly("c id=3 v=c", "DDL " + END);
        }
    }

    @Test
    void a_transaction_that_was_under_way_comes_as_a_whole() throws SQLException {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            Place place;
            try (Connection open = mysql.connect();
                    Connection xa = mysql.connect();
                    Statement statement = open.createStatement();
                    Statement prepared = xa.createStatement()) {
                prepared.execute("XA START 'x'");
                prepared.execute("INSERT INTO shop.other VALUES (70)");
                prepared.execute("XA END 'x'");
                prepared.execute("XA PREPARE 'x'");
                open.setAutoCommit(false);
                statement.execute("INSERT INTO shop.t VALUES (2, 'under way')");
                place = Place.now(mysql);
                statement.execute("INSERT INTO shop.t VALUES (3, 'under way')");
                open.commit();
                prepared.execute("XA COMMIT 'x'");
            }
            mysql.run(END);
            for (Map<String, String> start : place.starts(mysql == WITH_GTID)) {
                assertThat(runs.from(mysql, start))
                        .as("%s", start)
                        .containsExactly("c id=2 v=under way", "c id=3 v=under way", "c id=70", "DDL " + END);
            }
        }
    }

    @Test
    void places_that_are_none_are_refused_with_those_that_are() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            Place place = Place.now(mysql);
            mysql.run("INSERT INTO shop.t VALUES (2, 'b')");
            Place after = Place.now(mysql);
            long begin = Long.parseLong(place.position());

            assertThat(refusal(
                            mysql,
                            Map.of("start.binlog.file", place.file(), "start.binlog.position", "" + (begin + 1))))
                    .contains("does not lie between two transactions: one goes from " + begin + " to "
                            + after.position());
            assertThat(refusal(mysql, Map.of("start.binlog.file", place.file(), "start.binlog.position", "999999999")))
                    .contains("lies behind the file's end, which is at " + after.position());
            assertThat(refusal(mysql, Map.of("start.binlog.file", "binlog.999999")))
                    .contains("start.binlog.file=binlog.999999 is not on the server, which has ");
            assertThat(refusal(mysql, Map.of("start.timestamp", "2001-01-01T00:00:00Z")))
                    .contains("lies before the oldest binlog", "which begins at ");
            assertThat(refusal(mysql, Map.of("start.timestamp", "2999-01-01T00:00:00Z")))
                    .contains("lies in the future", "the server's clock shows");
        }
    }

    @Test
    void a_gtid_set_without_what_was_purged_is_refused_and_so_is_one_without_gtid() {
        WITH_GTID.run("FLUSH BINARY LOGS");
        WITH_GTID.run("PURGE BINARY LOGS TO '" + Place.now(WITH_GTID).file() + "'");
        String none = "3f1c8a52-c6b2-11f0-9a51-0242ac120002:1-57";

        assertThat(refusal(WITH_GTID, Map.of("start.gtid.set", none)))
                .contains("has purged transactions that are not in start.gtid.set: ", "take a snapshot");
        assertThat(refusal(WITHOUT_GTID, Map.of("start.gtid.set", none))).contains("has not gtid_mode=ON");
    }

    private String refusal(TestMySql mysql, Map<String, String> start) {
        try (SourceUnderTest source = new SourceUnderTest(runs.options(mysql, start), null)) {
            Throwable failure = catchThrowable(() -> Seen.what(IncrementalRuns.untilEnd(source)));
            while (failure.getCause() != null) {
                failure = failure.getCause();
            }
            return failure.getMessage();
        }
    }

    private static String executed(TestMySql mysql) {
        return mysql.one("SELECT @@GLOBAL.gtid_executed").replaceAll("\\s", "");
    }
}
