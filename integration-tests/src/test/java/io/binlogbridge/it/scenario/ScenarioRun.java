package io.binlogbridge.it.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Project;
import io.binlogbridge.it.stack.Stack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A scenario on a stack: it ends equal on both sides, or stops with the sentence it names. */
record ScenarioRun(Scenario scenario, Stack stack) {

    /** A test for each folder under {@code scenarios}. {@code -Dscenario=name,name} leaves only those. */
    static Stream<DynamicTest> all(Stack stack) {
        String only = System.getProperty("scenario", "");
        return Scenario.all(Project.root().resolve("integration-tests/src/test/resources/scenarios")).stream()
                .filter(scenario -> only.isEmpty() || List.of(only.split(",")).contains(scenario.name()))
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), new ScenarioRun(scenario, stack)::run));
    }

    private void run() {
        scenario.file("target.sql").ifPresent(stack.target()::run);
        try (Pair pair = pair()) {
            scenario.file("setup.sql").ifPresent(stack.source()::run);
            pair.start();
            boolean stops = scenario.file("sink-stops.txt").isPresent()
                    || scenario.file("source-stops.txt").isPresent();
            scenario.file("stream.sql").ifPresent(stream -> {
                pair.catchUp();
                stack.source().run(stream);
            });
            scenario.file("sink-stops.txt").ifPresent(expected -> assertHolds(pair.awaitSinkFailure(), expected));
            scenario.file("source-stops.txt").ifPresent(expected -> assertHolds(pair.awaitSourceFailure(), expected));
            if (!stops) {
                pair.catchUp();
                scenario.file("expected.sql")
                        .map(ExpectedRows::parse)
                        .ifPresentOrElse(rows -> rows.awaitOn(stack), () -> pair.awaitEqual(scenario.names()));
            }
        }
    }

    private Pair pair() {
        Pair pair = new Pair(stack, scenario.database()).createDatabase();
        pair.mappedTo(scenario.names().ofDatabase(scenario.database()));
        scenario.options("source.properties").forEach(pair::withSource);
        scenario.options("sink.properties").forEach(pair::withSink);
        return pair;
    }

    private static void assertHolds(String reason, String expected) {
        assertThat(reason).contains(expected.lines().toList());
    }
}
