package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.source.IncrementalRuns.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code validate} says of the places that start.* names, in the words of the task that would begin there. */
class ValidateStartTest extends IncrementalOnBothServers {

    @RegisterExtension
    static final TestMySql OLDEST = TestMySql.oldest();

    /** Not the server's, so that all of its own is missing from it. */
    private static final String OTHERS = "3f1c8a52-c6b2-11f0-9a51-0242ac120002:1-57";

    @BeforeEach
    void databaseOfTheOldest() {
        IncrementalRuns.fill(OLDEST);
    }

    @Test
    void places_that_the_server_has_are_none_to_speak_of() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID, OLDEST)) {
            Place place = Place.now(mysql);
            for (Map<String, String> start : place.starts(mysql == WITH_GTID)) {
                assertThat(errors(mysql, start)).as("%s", start).isEmpty();
            }
            assertThat(errors(mysql, Map.of("start.binlog.file", place.file()))).isEmpty();
        }
    }

    @Test
    void a_file_that_is_not_there_and_a_position_behind_its_end_are_told_with_those_that_are() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID, OLDEST)) {
            Place place = Place.now(mysql);
            assertThat(errors(mysql, Map.of("start.binlog.file", "binlog.999999")))
                    .containsOnlyKeys("start.binlog.file")
                    .allSatisfy((option, message) -> assertThat(message)
                            .contains(
                                    "start.binlog.file=binlog.999999 is not on the server, which has ",
                                    " to " + place.file() + ". Or take a snapshot"));
            assertThat(errors(mysql, Map.of("start.binlog.file", place.file(), "start.binlog.position", "999999999")))
                    .containsExactlyEntriesOf(Map.of(
                            "start.binlog.position",
                            "start.binlog.position=999999999 of " + place.file()
                                    + " lies behind the file's end, which is at " + place.position()
                                    + ". Give that, or the beginning of a later file."));
        }
    }

    @Test
    void a_time_before_the_oldest_binlog_and_one_in_the_future_are_told_with_the_limits() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID, OLDEST)) {
            assertThat(errors(mysql, Map.of("start.timestamp", "2001-01-01T00:00:00Z")))
                    .containsOnlyKeys("start.timestamp")
                    .allSatisfy((option, message) -> assertThat(message)
                            .contains("lies before the oldest binlog", "which begins at ", "a second later"));
            assertThat(errors(mysql, Map.of("start.timestamp", "2999-01-01T00:00:00Z")))
                    .containsOnlyKeys("start.timestamp")
                    .allSatisfy((option, message) ->
                            assertThat(message).contains("lies in the future", "the server's clock shows"));
        }
    }

    @Test
    void a_gtid_set_without_what_was_purged_is_told_with_what_is_missing() {
        WITH_GTID.run("FLUSH BINARY LOGS");
        WITH_GTID.run("PURGE BINARY LOGS TO '" + Place.now(WITH_GTID).file() + "'");
        String purged = WITH_GTID.one("SELECT @@GLOBAL.gtid_purged").replaceAll("\\s", "");

        assertThat(errors(WITH_GTID, Map.of("start.gtid.set", OTHERS)))
                .containsExactlyEntriesOf(Map.of(
                        "start.gtid.set",
                        "The server has purged transactions that are not in start.gtid.set: " + purged
                                + ". Put them into the set if the target has them. Or take a snapshot, with full in"
                                + " migration.types."));
        assertThat(errors(WITH_GTID, Map.of("start.gtid.set", OTHERS + "," + purged)))
                .isEmpty();
    }

    @Test
    void a_gtid_set_that_the_server_does_not_take_is_told() {
        assertThat(errors(WITH_GTID, Map.of("start.gtid.set", OTHERS.replace("1-57", "0"))))
                .containsOnlyKeys("start.gtid.set")
                .allSatisfy(
                        (option, message) -> assertThat(message).contains("start.gtid.set is no GTID set for this"));
        for (TestMySql mysql : List.of(WITHOUT_GTID, OLDEST)) {
            assertThat(errors(mysql, Map.of("start.gtid.set", OTHERS)))
                    .containsExactlyEntriesOf(Map.of(
                            "start.gtid.set",
                            "start.gtid.set is given, and the server has not gtid_mode=ON."
                                    + " Give start.binlog.file or start.timestamp."));
        }
    }

    @Test
    void what_else_is_wrong_with_the_server_or_the_options_is_not_said_twice() {
        Map<String, String> start = Map.of("start.binlog.file", "binlog.999999");
        Map<String, String> more = new HashMap<>(start);
        more.put("start.timestamp", "1700000000000");
        assertThat(errors(WITH_GTID, more))
                .containsOnlyKeys("start.binlog.file", "start.timestamp")
                .allSatisfy((option, message) -> assertThat(message).contains("Only one can say where to begin"));

        WITH_GTID.run(
                "DROP USER IF EXISTS blind", "CREATE USER blind IDENTIFIED BY 'b'", "GRANT SELECT ON *.* TO blind");
        more = new HashMap<>(start);
        more.putAll(
                Map.of("database.user", "blind", "database.password", "b", "driver.allowPublicKeyRetrieval", "true"));
        assertThat(errors(WITH_GTID, more)).containsOnlyKeys("database.user");
    }

    /** By then the server may have purged what it began with. */
    @Test
    void once_the_connector_has_begun_the_place_counts_no_more() {
        for (TestMySql mysql : List.of(WITH_GTID, WITHOUT_GTID)) {
            Place place = Place.now(mysql);
            Map<String, String> start =
                    Map.of("start.binlog.file", place.file(), "start.binlog.position", place.position());
            Map<String, String> options = runs.options(mysql, start);
            mysql.run("CREATE TABLE shop.late (id INT)", IncrementalRuns.END);
            try (SourceUnderTest source = new SourceUnderTest(options, null)) {
                IncrementalRuns.untilEnd(source);
            }
            mysql.run("FLUSH BINARY LOGS");
            mysql.run("PURGE BINARY LOGS TO '" + Place.now(mysql).file() + "'");

            assertThat(errors(options)).isEmpty();
            assertThat(errors(mysql, start)).containsOnlyKeys("start.binlog.file");
        }
    }

    /** With TLS, where the server wants it, as the task. */
    @Test
    void a_head_of_the_binlog_is_read_over_tls_too() {
        WITH_GTID.run(
                "DROP USER IF EXISTS safe",
                "CREATE USER safe IDENTIFIED BY 's' REQUIRE SSL",
                "GRANT ALL ON *.* TO safe");
        Map<String, String> start = new HashMap<>(Map.of("start.timestamp", "2001-01-01T00:00:00Z"));
        start.putAll(Map.of("database.user", "safe", "database.password", "s", "database.ssl.mode", "required"));

        assertThat(errors(WITH_GTID, start)).containsOnlyKeys("start.timestamp");
    }

    private Map<String, String> errors(TestMySql mysql, Map<String, String> start) {
        return errors(runs.options(mysql, start));
    }

    private static Map<String, String> errors(Map<String, String> options) {
        Stream<ConfigValue> values = new MySqlSourceConnector().validate(options).configValues().stream();
        return values.filter(value -> !value.errorMessages().isEmpty())
                .collect(Collectors.toMap(ConfigValue::name, value -> String.join("; ", value.errorMessages())));
    }
}
