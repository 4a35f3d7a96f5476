package io.binlogbridge.sink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionDocsTest {

    private static final Path PAGE = Path.of("..", "docs", "options-sink.md");

    @Test
    void thePageOfTheOptionsSaysWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("options.write")) {
            Files.writeString(PAGE, OptionDocs.markdown());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/options-sink.md is stale. To write it anew:"
                        + " mvn -pl sink-connector test -Dtest=OptionDocsTest -Doptions.write=true")
                .isEqualTo(OptionDocs.markdown());
    }

    @Test
    void thePageHasEveryOption() {
        assertThat(SinkOptions.definition().configKeys().values())
                .allSatisfy(key -> assertThat(OptionDocs.markdown().contains("| `" + key.name + "` |"))
                        .isEqualTo(!key.internalConfig));
    }
}
