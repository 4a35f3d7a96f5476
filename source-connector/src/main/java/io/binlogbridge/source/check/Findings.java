package io.binlogbridge.source.check;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, by option. */
public final class Findings {

    /** One thing that is wrong. */
    public record Finding(String option, String message) {}

    private final List<Finding> all = new ArrayList<>();

    void add(String option, String message) {
        all.add(new Finding(option, message));
    }

    /** Whether an option whose name begins so has one. */
    boolean isAnyOn(String prefix) {
        return all.stream().anyMatch(finding -> finding.option().startsWith(prefix));
    }

    /** In the order in which they were found. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
