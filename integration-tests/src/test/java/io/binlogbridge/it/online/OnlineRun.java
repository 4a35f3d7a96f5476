package io.binlogbridge.it.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.binlogbridge.it.ddl.SinkStop;
import io.binlogbridge.it.stack.LiveStack;
import io.binlogbridge.it.stack.Pair;
import io.binlogbridge.it.stack.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All scenarios at once in one pair of connectors. Step i of every scenario is run on the source before step i + 1 of any; in the second
 * round, when all of it has reached the target, a connector, or both, is restarted before the next.
 */
final class OnlineRun {

    private static final String PREFIX = "online";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOST_STOPS = 60;

    private final LiveStack stack;
    private final List<OnlineScenario> scenarios;
    private final List<Place> places;
    private final int firstRestart;
    private final OnlineFindings findings = new OnlineFindings();
    private int mark;

    /**
     * A run.
     *
     * @param firstRestart which connector is restarted first: 0 the source, 1 the sink, 2 both
     */
    OnlineRun(LiveStack stack, List<OnlineScenario> scenarios, List<Place> places, int firstRestart) {
        this.stack = stack;
        this.scenarios = scenarios;
        this.places = places;
        this.firstRestart = firstRestart;
    }

    OnlineFindings run() throws SQLException {
        try (Pair pair = pair();
                SourceSide source = new SourceSide(stack.source())) {
            for (Place place : places) {
                source.prepare(place);
            }
            pair.startSource();
            awaitTopics(pair);
            pair.startSink();
            catchUp(pair, source, places);
            List<Place> still =
                    places.stream().filter(place -> place.round() == 1).toList();
            for (int step = 0; step < steps(still); step++) {
                take(source, still, step);
            }
            catchUp(pair, source, still);
            List<Place> restarted =
                    places.stream().filter(place -> place.round() == 2).toList();
            for (int step = 0; step < steps(restarted); step++) {
                take(source, restarted, step);
                catchUp(pair, source, restarted);
                restart(pair, (firstRestart + step) % 3);
            }
            catchUp(pair, source, places);
        }
        compare();
        return findings;
    }

    private Pair pair() {
        Pair pair = new Pair(stack, PREFIX).createDatabase().withSink("rules", Place.RULES);
        pair.withSink("rules.default", "exclude");
        for (String rule : Place.RULES.split(",")) {
            for (String option : List.of(rule + ".match", rule + ".to")) {
                Place.rule(option, scenarios).ifPresent(value -> pair.withSink("rules." + option, value));
            }
        }
        return pair;
    }

    /** Topics that come one by one would have the sink rebalance as often. */
    private void awaitTopics(Pair pair) {
        try (Topics topics = new Topics(stack.bootstrapServers())) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> places.stream()
                    .allMatch(place -> topics.has(pair.prefix() + "." + place.database())));
        }
    }

    private static int steps(List<Place> places) {
        return places.stream()
                .mapToInt(place ->
                        place.scenario().stream(place.database()).steps().size())
                .max()
                .orElse(0);
    }

    private void take(SourceSide source, List<Place> taking, int step) {
        for (Place place : taking) {
            List<List<String>> steps = place.scenario().stream(place.database()).steps();
            if (step < steps.size()) {
                source.take(place, steps.get(step)).ifPresent(refusal -> findings.add(place, refusal));
            }
        }
    }

    private static void restart(Pair pair, int which) {
        if (which != 1) {
            pair.rest().restart(pair.sourceName());
        }
        if (which != 0) {
            pair.sinkRest().restart(pair.sinkName());
        }
    }

    /** Waits until all that was written is on the target. Where the sink stops, that is noted and taken past. */
    private void catchUp(Pair pair, SourceSide source, List<Place> waiting) throws SQLException {
        mark++;
        source.mark(waiting, mark);
        List<Place> missing = new ArrayList<>(waiting);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            assertThat(pair.rest().status(pair.sourceName()).reason())
                    .as("the source's failure")
                    .isEmpty();
            SinkStop.goPast(pair).ifPresent(this::note);
            removeMarked(missing);
            return missing.isEmpty();
        });
    }

    private void note(SinkStop stop) {
        places.stream()
                .filter(place -> place.database().equals(stop.database()))
                .findFirst()
                .ifPresentOrElse(
                        place -> findings.addStop(place, stop.reason()),
                        () -> findings.addOther("the sink stops: " + stop.reason()));
        assertThat(findings.stops()).as("stops; the last one: " + stop.reason()).isLessThan(MOST_STOPS);
    }

    private void removeMarked(List<Place> missing) throws SQLException {
        try (Connection connection = stack.target().connection();
                Statement statement = connection.createStatement()) {
            for (Place place : List.copyOf(missing)) {
                if (hasMark(statement, place)) {
                    missing.remove(place);
                }
            }
        }
    }

    private boolean hasMark(Statement statement, Place place) {
        String question = "SELECT 1 FROM " + place.databaseThere() + "." + Place.MARK + " WHERE n = " + mark;
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        } catch (SQLException e) {
            // Its table is not there yet.
            return false;
        }
    }

    private void compare() throws SQLException {
        try (OnlineComparison comparison = new OnlineComparison(stack.source(), stack.target())) {
            for (Place place : places) {
                if (place.scenario().stops().isEmpty()) {
                    comparison.differences(place).forEach(difference -> findings.add(place, difference));
                }
            }
        }
    }
}
