package io.binlogbridge.it.types;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What went otherwise than on the source. */
final class Findings {

    /**
     * One difference.
     *
     * @param about a value, a table or a connector
     */
    record Finding(String family, String about, String sentence) {

        @Override
        public String toString() {
            return family + " | " + about + " | " + sentence;
        }
    }

    private final List<Finding> all = new ArrayList<>();

    void add(String family, Object about, String sentence) {
        all.add(new Finding(family, about.toString(), sentence));
    }

    void addAll(Findings others) {
        all.addAll(others.all);
    }

    int size() {
        return all.size();
    }

    List<Finding> of(String family) {
        return all.stream().filter(finding -> finding.family().equals(family)).toList();
    }

    boolean areAbout(String value) {
        return all.stream().anyMatch(finding -> finding.about().equals(value));
    }

    /** A line each. */
    String report() {
        return all.stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n"));
    }
}
