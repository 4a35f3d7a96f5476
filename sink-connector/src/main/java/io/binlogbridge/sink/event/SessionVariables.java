package io.binlogbridge.sink.event;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a statement depended on in its session.
 *
 * @param values variable names and values; a variable that the source did not log is not in it
 */
public record SessionVariables(Map<String, String> values) {

    /** Nothing logged. */
    public static final SessionVariables NONE = new SessionVariables(Map.of());

    public SessionVariables {
        values = Map.copyOf(values);
    }

    /** One line a variable: name, equals sign, value. */
    public String toText() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** What {@link #toText} wrote. */
    public static SessionVariables ofText(String text) {
        return new SessionVariables(text.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1))));
    }

    /** The value of {@code variable}, when it was logged. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }
}
