package io.binlogbridge.it.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What went otherwise than on the source, per place. */
final class OnlineFindings {

    private final Map<Place, List<String>> findings = new HashMap<>();
    private final Map<Place, List<String>> stops = new HashMap<>();
    private final List<String> others = new ArrayList<>();

    void add(Place place, String sentence) {
        findings.computeIfAbsent(place, key -> new ArrayList<>()).add(sentence);
    }

    void addStop(Place place, String reason) {
        stops.computeIfAbsent(place, key -> new ArrayList<>()).add(reason);
    }

    /** A finding that belongs to no place. */
    void addOther(String sentence) {
        others.add(sentence);
    }

    List<String> others() {
        return List.copyOf(others);
    }

    int stops() {
        return stops.values().stream().mapToInt(List::size).sum();
    }

    /** Expects an equal target, or the stop, or the differences, that the scenario names. */
    void check(Place place) {
        List<String> found = findings.getOrDefault(place, List.of());
        List<String> stopped = stops.getOrDefault(place, List.of());
        if (place.scenario().stops().isEmpty()) {
            assertThat(stopped).as("%s: stops of the sink; %s", place, found).isEmpty();
        } else {
            assertThat(stopped).as("%s: stops of the sink", place).isNotEmpty();
            assertThat(stopped.get(0)).contains(place.scenario().stops());
        }
        List<String> expected = place.scenario().differs(place.databaseThere());
        assertThat(found).as("%s", place).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).as("%s", place).contains(expected.get(i));
        }
    }
}
