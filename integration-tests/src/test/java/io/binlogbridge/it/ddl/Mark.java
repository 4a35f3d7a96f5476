package io.binlogbridge.it.ddl;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code -- name: value} of a corpus file, or {@code -- name from 5.6: value} or {@code -- name to 5.6: value}, which holds in the
 * directions with that source or target only.
 *
 * @param side {@code from}, {@code to} or empty
 * @param version the version of that side, or empty
 */
record Mark(String name, String side, String version, String value) {

    private static final Pattern LINE = Pattern.compile("-- ([a-z]+)(?: (from|to) (\\d+\\.\\d+))?: (.*)");
    private static final Set<String> NAMES =
            Set.of("case", "since", "before", "source", "target", "client", "open", "stops", "differs");

    /** Empty when the line is a comment of another kind. */
    static Optional<Mark> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (!NAMES.contains(matcher.group(1))) {
            throw new IllegalArgumentException("Not a mark: " + line + ". There are " + NAMES + ".");
        }
        return Optional.of(new Mark(
                matcher.group(1),
                matcher.group(2) == null ? "" : matcher.group(2),
                matcher.group(3) == null ? "" : matcher.group(3),
                matcher.group(4).strip()));
    }

    boolean holdsIn(Direction direction) {
        return switch (side) {
            case "from" -> direction.sourceIs(version);
            case "to" -> direction.targetIs(version);
            default -> true;
        };
    }

    /** Whether the servers of the direction are what {@code since}, {@code before}, {@code source}, {@code target} ask for. */
    boolean admits(Direction direction) {
        return switch (name) {
            case "since" -> direction.sourceHas(value) && direction.targetHas(value);
            case "before" -> !direction.sourceHas(value);
            case "source" -> direction.sourceHas(value);
            case "target" -> direction.targetHas(value);
            default -> true;
        };
    }
}
