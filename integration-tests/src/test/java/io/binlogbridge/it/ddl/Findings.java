package io.binlogbridge.it.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What went otherwise than on the source, per case. */
final class Findings {

    private final Map<CorpusCase, List<String>> ofCases = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();

    void add(CorpusCase one, String sentence) {
        ofCases.computeIfAbsent(one, key -> new ArrayList<>()).add(sentence);
    }

    /** A finding that belongs to no case. */
    void addOther(String sentence) {
        others.add(sentence);
    }

    List<String> others() {
        return List.copyOf(others);
    }

    int size() {
        return others.size() + ofCases.values().stream().mapToInt(List::size).sum();
    }

    /** Expects what the case says: equality, or the stop or the difference that its marks name. */
    void check(CorpusCase one, Direction direction) {
        List<String> found = ofCases.getOrDefault(one, List.of());
        List<String> expected = new ArrayList<>();
        one.stops(direction).ifPresent(expected::add);
        one.differs(direction).ifPresent(expected::add);
        assertThat(found).as("%s (%s)", one, direction).allSatisfy(sentence -> assertThat(expected)
                .anyMatch(sentence::contains));
        assertThat(expected)
                .as("%s (%s), expected, of %s", one, direction, found)
                .allMatch(part -> found.stream().anyMatch(sentence -> sentence.contains(part)));
    }
}
