package io.binlogbridge.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} says of migration.types and start.*. */
class ValidateMigrationTest {

    @RegisterExtension
    static final TestMySql MYSQL = new TestMySql();

    @TempDir
    Path directory;

    @BeforeAll
    static void database() {
        MYSQL.run("CREATE DATABASE IF NOT EXISTS shop");
    }

    @Test
    void any_combination_will_do() {
        for (String types : new String[] {
            "schema",
            "full",
            "incremental",
            "schema,full",
            "schema,incremental",
            "full, incremental",
            "Incremental,FULL,schema"
        }) {
            assertThat(errors(Map.of("migration.types", types))).as(types).isEmpty();
        }
    }

    @Test
    void none_and_an_unknown_one_are_told_with_those_that_there_are() {
        assertThat(errors(Map.of("migration.types", "")))
                .hasEntrySatisfying(
                        "migration.types", message -> assertThat(message).contains("at least one"));
        assertThat(errors(Map.of("migration.types", "schema,data")))
                .hasEntrySatisfying(
                        "migration.types", message -> assertThat(message).contains("data", "any of schema, full"));
    }

    @Test
    void a_snapshot_mode_that_says_something_else_is_told_at_both() {
        assertThat(errors(Map.of("migration.types", "schema,full", "snapshot.mode", "initial")))
                .containsOnlyKeys("migration.types", "snapshot.mode")
                .allSatisfy((option, message) -> assertThat(message)
                        .contains(
                                "migration.types=schema,full means snapshot.mode=initial_only",
                                "snapshot.mode=initial is"));
        assertThat(errors(Map.of("migration.types", "schema,full", "snapshot.mode", "initial_only")))
                .isEmpty();
        assertThat(errors(Map.of("snapshot.mode", "when_needed"))).isEmpty();
    }

    @Test
    void one_start_at_most_and_only_for_the_binlog_alone() {
        String gtids = "3f1c8a52-c6b2-11f0-9a51-0242ac120002:1-57:60, 4f1c8a52-c6b2-11f0-9a51-0242ac120002:tag:1-5, "
                + MYSQL.one("SELECT @@GLOBAL.gtid_executed");
        assertThat(errors(Map.of("migration.types", "incremental", "start.gtid.set", gtids)))
                .isEmpty();
        assertThat(errors(Map.of(
                        "migration.types", "incremental", "start.gtid.set", gtids, "start.timestamp", "1700000000000")))
                .containsOnlyKeys("start.gtid.set", "start.timestamp");
        assertThat(errors(Map.of("start.timestamp", "2026-11-22T10:00:00Z")))
                .hasEntrySatisfying(
                        "start.timestamp", message -> assertThat(message).contains("set migration.types=incremental"));
        assertThat(errors(Map.of("migration.types", "incremental", "start.binlog.position", "157")))
                .containsOnlyKeys("start.binlog.position");
    }

    @Test
    void what_is_no_gtid_set_and_no_time_is_told() {
        assertThat(errors(Map.of("migration.types", "incremental", "start.gtid.set", "binlog.000001")))
                .hasEntrySatisfying(
                        "start.gtid.set", message -> assertThat(message).contains("no GTID set such as"));
        assertThat(errors(Map.of("migration.types", "incremental", "start.timestamp", "yesterday")))
                .hasEntrySatisfying(
                        "start.timestamp", message -> assertThat(message).contains("2026-11-22T10:00:00Z"));
    }

    private Map<String, String> errors(Map<String, String> more) {
        Map<String, String> options = MYSQL.options(directory.resolve("history"), "shop");
        options.putAll(more);
        return new MySqlSourceConnector()
                .validate(options).configValues().stream()
                        .filter(value -> !value.errorMessages().isEmpty())
                        .collect(
                                Collectors.toMap(ConfigValue::name, value -> String.join("; ", value.errorMessages())));
    }
}
