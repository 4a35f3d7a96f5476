package io.binlogbridge.sink.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns there are on the target.
 *
 * @param excluded those that are left out, in lower case
 * @param included the only ones that are not, in lower case; empty for all
 */
record ColumnSelection(Set<String> excluded, Set<String> included) {

    static final ColumnSelection ALL = new ColumnSelection(Set.of(), Set.of());

    static ColumnSelection of(List<String> excluded, List<String> included) {
        return new ColumnSelection(folded(excluded), folded(included));
    }

    private static Set<String> folded(List<String> names) {
        return names.stream().map(ColumnSelection::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean isAll() {
        return excluded.isEmpty() && included.isEmpty();
    }

    boolean takes(String column) {
        String name = folded(column);
        return !excluded.contains(name) && (included.isEmpty() || included.contains(name));
    }
}
