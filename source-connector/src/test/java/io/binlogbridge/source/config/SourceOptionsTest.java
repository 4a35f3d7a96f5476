package io.binlogbridge.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "schema.history.internal.kafka.topic, schema-history.shop-1",
        "poll.interval.ms, 20",
        "bigint.unsigned.handling.mode, precise",
        "decimal.handling.mode, precise",
        "event.converting.failure.handling.mode, fail",
        "event.processing.failure.handling.mode, fail",
        "inconsistent.schema.handling.mode, fail",
        "tombstones.on.delete, false",
        "schema.history.internal.store.only.captured.tables.ddl, false",
        "include.schema.changes, false",
        "internal.schema.history.internal.ddl.filter, (?!)",
        "connector.class, io.debezium.connector.mysql.MySqlConnector"
    })
    void an_option_that_is_not_given_has_the_default_that_holds_here(String option, String value) {
        assertThat(SourceOptions.effective(Map.of("topic.prefix", "shop-1"))).containsEntry(option, value);
    }

    @Test
    void what_the_user_gives_wins() {
        assertThat(SourceOptions.effective(Map.of("poll.interval.ms", "100", "decimal.handling.mode", "string")))
                .containsEntry("poll.interval.ms", "100")
                .containsEntry("decimal.handling.mode", "string");
    }

    @Test
    void what_cannot_be_changed_is_not() {
        assertThat(SourceOptions.effective(Map.of("include.schema.changes", "true", "connector.class", "ours")))
                .containsEntry("include.schema.changes", "false")
                .containsEntry("connector.class", "io.debezium.connector.mysql.MySqlConnector");
    }

    @Test
    void what_must_not_be_given_never_reaches_debezium() {
        assertThat(SourceOptions.effective(Map.of())).doesNotContainKey("snapshot.fetch.size");
        assertThat(SourceOptions.effective(Map.of("snapshot.fetch.size", "1000", "query.fetch.size", "7")))
                .doesNotContainKey("snapshot.fetch.size")
                .containsEntry("query.fetch.size", "7");
    }

    @Test
    void the_definition_says_what_must_not_be_given() {
        ConfigDef.ConfigKey key = SourceOptions.all().configKeys().get("snapshot.fetch.size");

        assertThat(key.documentation).startsWith("Must not be given. ").contains("fraction of TIME");
        assertThat(key.defaultValue).isNull();
    }

    @Test
    void the_definition_and_the_defaults_that_hold_agree() {
        Map<String, String> effective = SourceOptions.effective(Map.of("topic.prefix", "${topic.prefix}"));
        Map<String, ConfigDef.ConfigKey> defined = SourceOptions.all().configKeys();

        assertThat(ChangedDefaults.ALL)
                .filteredOn(one -> defined.containsKey(one.option()))
                .hasSizeGreaterThan(10)
                .allSatisfy(one -> {
                    ConfigDef.ConfigKey key = defined.get(one.option());
                    assertThat(ConfigDef.parseType(key.name, effective.get(key.name), key.type))
                            .isEqualTo(key.defaultValue);
                });
    }

    @Test
    void the_definition_shows_the_defaults_that_hold() {
        assertThat(SourceOptions.all().defaultValues())
                .containsEntry("tombstones.on.delete", false)
                .containsEntry("poll.interval.ms", 20L)
                .containsEntry("topic.replication.factor", (short) -1);
    }

    @Test
    void the_documentation_has_a_row_for_every_option_that_differs() {
        String markdown = OptionDocs.markdown();

        assertThat(SourceOptions.own().names())
                .allSatisfy(name -> assertThat(markdown).contains("| `" + name + "` |"));
        assertThat(ChangedDefaults.ALL)
                .allSatisfy(one -> assertThat(markdown).contains("\n| `" + one.option() + "` |"));
    }

    @Test
    void the_documentation_says_what_must_not_be_given() {
        assertThat(OptionDocs.markdown())
                .containsPattern(
                        "## Options of Debezium that must not be given\n[^#]*\n\\| `snapshot.fetch.size` \\| With it");
    }
}
