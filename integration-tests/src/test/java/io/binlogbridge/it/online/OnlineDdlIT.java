package io.binlogbridge.it.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The folders under {@code scenarios/online}: what gh-ost, pt-online-schema-change, spirit and DMS do to a database, and people whose tables
 * look like theirs. Each is played under its own names and under others that the rules give, without restarts and with one at each step.
 * {@code -Dscenario=part,part} plays those whose names hold a part, {@code -Donline.open=true} those in {@code open.txt} too,
 * {@code -Dseed=n} repeats the order of restarts.
 */
@ExtendWith(LiveStack.Provider.class)
class OnlineDdlIT {

    private static final Path FOLDER = Project.root().resolve("integration-tests/src/test/resources/scenarios/online");

    private static final List<String> ONLY =
            Arrays.asList(System.getProperty("scenario", "").split(","));

    private static final boolean ALL = Boolean.getBoolean("online.all");

    private static final boolean OPEN_TOO = Boolean.getBoolean("online.open");

    @TestFactory
    Stream<DynamicTest> onlineChangesComeOutAsOneAlter(LiveStack stack, TestReporter reporter) throws SQLException {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong(12));
        reporter.publishEntry("seed", String.valueOf(seed));
        Map<String, String> open = open();
        List<OnlineScenario> asked = OnlineScenario.all(FOLDER).stream()
                .filter(scenario -> ONLY.stream().anyMatch(scenario.name()::contains))
                .toList();
        List<OnlineScenario> played = asked.stream()
                .filter(scenario -> OPEN_TOO || !open.containsKey(scenario.name()))
                .toList();
        List<Place> places = places(played, seed);
        int steps = places.stream()
                .mapToInt(place ->
                        place.scenario().stream(place.database()).steps().size())
                .sum();
        reporter.publishEntry(
                "scenarios",
                "%d played in %d places, %d statements; open: %d"
                        .formatted(played.size(), places.size(), steps, asked.size() - played.size()));
        OnlineFindings findings = new OnlineRun(stack, played, places, (int) (seed % 3)).run();
        List<DynamicTest> tests = new ArrayList<>();
        places.forEach(place -> tests.add(DynamicTest.dynamicTest(place.toString(), () -> findings.check(place))));
        asked.stream()
                .filter(scenario -> !played.contains(scenario))
                .forEach(scenario -> tests.add(
                        DynamicTest.dynamicTest(scenario.name(), () -> abort("open: " + open.get(scenario.name())))));
        tests.add(DynamicTest.dynamicTest(
                "nothing else stops", () -> assertThat(findings.others()).isEmpty()));
        return tests.stream();
    }

    /**
     * Where a scenario is played. With restarts it is under its own names or under others, in turn; {@code -Donline.all=true} plays both. A
     * stop is expected once; what comes behind it is not looked at, so there is no sense in more.
     */
    private static List<Place> places(List<OnlineScenario> scenarios, long seed) {
        List<Place> places = new ArrayList<>();
        for (OnlineScenario scenario : scenarios) {
            places.add(new Place(scenario, 1, false));
            if (scenario.stops().isEmpty()) {
                places.add(new Place(scenario, 1, true));
                boolean moved = (places.size() + seed) % 4 < 2;
                places.add(new Place(scenario, 2, moved));
                if (ALL) {
                    places.add(new Place(scenario, 2, !moved));
                }
            }
        }
        return List.copyOf(places);
    }

    /** Lines {@code name: reason} of what does not work yet. */
    private static Map<String, String> open() {
        Map<String, String> open = new TreeMap<>();
        try (Stream<String> lines = Files.lines(FOLDER.resolve("open.txt"))) {
            lines.filter(line -> line.contains(": "))
                    .forEach(line ->
                            open.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }
}
