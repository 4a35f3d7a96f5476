package io.binlogbridge.it.types;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands behind a definition or a literal: {@code nokey}, {@code from=8.0}, {@code mode=ALLOW_INVALID_DATES}. */
record Tags(List<String> all) {

    static final Tags NONE = new Tags(List.of());

    static Tags of(String text) {
        return new Tags(Arrays.stream(text.strip().split(" +"))
                .filter(tag -> !tag.isEmpty())
                .toList());
    }

    boolean has(String name) {
        return all.contains(name);
    }

    Optional<String> value(String name) {
        return all.stream()
                .filter(tag -> tag.startsWith(name + "="))
                .map(tag -> tag.substring(name.length() + 1))
                .findFirst();
    }

    /** Whether a server of this version knows what is tagged. */
    boolean admits(String version) {
        return !version.equals("5.6") || value("from").isEmpty();
    }
}
