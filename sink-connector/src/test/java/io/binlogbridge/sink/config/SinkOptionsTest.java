package io.binlogbridge.sink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
        assertThat(config.rules().database("d")).contains("d");
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
        assertThat(config.rules().database("d")).contains("e");
        assertThat(config.rules().database("x")).isEmpty();
    }

    @Test
    void theTargetIsNamedWithoutUserOrParameters() {
        assertThat(with().target().toString()).isEqualTo("jdbc:mysql://h:3306/");
    }
}
