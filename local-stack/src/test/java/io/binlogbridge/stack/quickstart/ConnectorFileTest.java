package io.binlogbridge.stack.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.binlogbridge.stack.process.StackException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorFileTest {

    private static final Path FOLDER = Path.of("..", "connect-config");

    @Test
    void overridesReplaceWhatTheFileSaysAndNothingElse() {
        ConnectorFile plain = ConnectorFile.read(FOLDER.resolve("sink-json.json"), Map.of());
        ConnectorFile changed = ConnectorFile.read(
                FOLDER.resolve("sink-json.json"), Map.of("connection.url", "jdbc:mysql://elsewhere/"));
        assertThat(changed.name()).isEqualTo("shop-sink");
        assertThat(changed.config()).containsEntry("connection.url", "jdbc:mysql://elsewhere/");
        assertThat(changed.config().keySet()).isEqualTo(plain.config().keySet());
        assertThat(plain.config()).containsEntry("topics.regex", "shop1\\.shop");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> ConnectorFile.read(FOLDER.resolve("none.json"), Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("none.json");
    }
}
