package io.binlogbridge.sink.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.value.UntypedModes;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class SinkOptionsTest {

    private static final Map<String, String> REQUIRED = Map.of(
            "name",
            "c",
            "connection.url",
            "jdbc:mysql://u:secret@h:3306/?sslMode=REQUIRED&password=x",
            "connection.user",
            "u");

    private static SinkConfig with(String... pairs) {
        Map<String, String> options = new HashMap<>(REQUIRED);
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return SinkConfig.of(options);
    }

    @Test
    void eachOptionHasItsDefault() {
        SinkConfig config = with();
        assertThat(config.connector()).isEqualTo("c");
        assertThat(config.controlDatabase()).isEqualTo("binlog_bridge");
        assertThat(config.tableExists()).isEqualTo(TableExistsPolicy.FAIL);
        assertThat(config.target().password()).isEmpty();
        assertThat(config.indexDeferral()).isEqualTo(new IndexDeferral(false, Duration.ofMinutes(1)));
        assertThat(config.ddl()).isEqualTo(new DdlPolicy(false, Set.of(), Duration.ofSeconds(30)));
        assertThat(config.rules().database("d")).contains("d");
        assertThat(config.untyped()).isEqualTo(UntypedModes.UNKNOWN);
    }

    @Test
    void eachOptionIsRead() {
        SinkConfig config = with(
                "control.database",
                "cd",
                "table.exists.policy",
                "Recreate",
                "connection.password",
                "p",
                "snapshot.defer.indexes",
                "true",
                "ddl.errors",
                "Skip",
                "ddl.exclude",
                "drop_table,CREATE_VIEW",
                "rules",
                "a",
                "rules.a.match",
                "d\\.(.*)",
                "rules.a.to",
                "e.$1",
                "rules.default",
                "exclude");
        assertThat(config.controlDatabase()).isEqualTo("cd");
        assertThat(config.tableExists()).isEqualTo(TableExistsPolicy.RECREATE);
        assertThat(config.target().password()).isEqualTo("p");
        assertThat(config.indexDeferral().wanted()).isTrue();
        assertThat(config.ddl().skipsRefused()).isTrue();
        assertThat(config.ddl().excluded()).containsOnly(StatementKind.DROP_TABLE, StatementKind.CREATE_VIEW);
        assertThat(config.rules().database("d")).contains("e");
        assertThat(config.rules().database("x")).isEmpty();
    }

    @Test
    void aKindOfStatementThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> with("ddl.exclude", "drop_table,drop_tabel"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("drop_tabel is no kind of statement. The kinds are alter_database, ")
                .hasMessageContaining("truncate_table");
    }

    @Test
    void theKindsOfObjectsMayBeNoneButNotUnknownOnes() {
        assertThat(with("schema.objects", "").objects().kinds()).isEmpty();
        assertThatThrownBy(() -> with("schema.objects", "views,sequences"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.objects")
                .hasMessageContaining("views, procedures, functions, triggers, events");
    }

    @Test
    void whatTheSourceDoesWithValuesIsToldInItsOwnWords() {
        assertThat(with("untyped.decimal.handling.mode", "Precise").untyped().decimals())
                .isEqualTo(UntypedModes.Decimals.PRECISE);
        assertThat(with("untyped.binary.handling.mode", "bytes").untyped().binaries())
                .isEqualTo(UntypedModes.Binaries.BASE64);
        assertThat(with("untyped.binary.handling.mode", "base64-url-safe")
                        .untyped()
                        .binaries())
                .isEqualTo(UntypedModes.Binaries.BASE64_URL_SAFE);
        assertThatThrownBy(() -> with("untyped.decimal.handling.mode", "double"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("It is one of precise, string");
    }

    @Test
    void theTargetIsNamedWithoutUserOrParameters() {
        assertThat(with().target().toString()).isEqualTo("jdbc:mysql://h:3306/");
    }
}
