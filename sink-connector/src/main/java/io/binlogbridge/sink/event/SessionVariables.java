package io.binlogbridge.sink.event;

import java.util.Map;
import java.util.Optional;

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

    /** The value of {@code variable}, when it was logged. */
    public Optional<String> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }
}
