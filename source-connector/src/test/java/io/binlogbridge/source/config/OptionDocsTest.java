package io.binlogbridge.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionDocsTest {

    private static final Path PAGE = Path.of("..", "docs", "options-source.md");

    @Test
    void the_page_of_the_options_says_what_the_code_says() throws IOException {
        if (Boolean.getBoolean("options.write")) {
            Files.writeString(PAGE, OptionDocs.markdown());
        }

        assertThat(Files.readString(PAGE))
                .as("docs/options-source.md is stale. To write it anew:"
                        + " mvn -pl source-connector test -Dtest=OptionDocsTest -Doptions.write=true")
                .isEqualTo(OptionDocs.markdown());
    }

    @Test
    void the_page_has_every_option_that_a_person_may_give() {
        assertThat(SourceOptions.all().names())
                .filteredOn(name -> !name.startsWith("internal."))
                .allSatisfy(
                        name -> assertThat(OptionDocs.markdown()).contains("| `" + name.replace("|", "\\|") + "` |"));
    }
}
