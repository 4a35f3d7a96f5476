package io.binlogbridge.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The configurations of docs/rules.md are those of scenarios, which {@link ScenariosIT} runs. */
class RulesDocsIT {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- scenario: ([\\w-]+) -->\\n```properties\\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return Files.readString(Project.root().resolve("docs/rules.md"));
    }

    static Stream<List<String>> examples() throws IOException {
        return EXAMPLE.matcher(page())
                .results()
                .map((MatchResult example) -> List.of(example.group(1), example.group(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachIsTheConfigurationOfItsScenario(List<String> example) throws IOException {
        String configuration = Files.readString(Project.root()
                .resolve("integration-tests/src/test/resources/scenarios")
                .resolve(example.get(0))
                .resolve("sink.properties"));
        assertThat(example.get(1)).isEqualTo(configuration.replace("${db}", "shop"));
    }

    @Test
    void noneIsWithoutAScenario() throws IOException {
        Matcher blocks = Pattern.compile("```properties").matcher(page());
        assertThat(blocks.results().count()).isEqualTo(examples().count());
    }
}
