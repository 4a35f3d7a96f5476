package io.binlogbridge.it.online;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL of a file. A statement ends with {@code ;} at the end of a line; lines {@code --} between statements are comments.
 *
 * @param statements in their order, without their ends
 */
record Script(List<String> statements) {

    private static final Pattern SETTING = Pattern.compile("(?is)SET\\s.*");

    static Script parse(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (statement.isEmpty() && (line.isBlank() || line.startsWith("--"))) {
                continue;
            }
            statement.append(statement.isEmpty() ? "" : "\n").append(line.stripTrailing());
            if (line.stripTrailing().endsWith(";")) {
                statements.add(statement.substring(0, statement.length() - 1));
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException("A statement without an end: " + statement);
        }
        return new Script(List.copyOf(statements));
    }

    /** What is run in one go, in a session of its own: a statement with the SETs before it. */
    List<List<String>> steps() {
        List<List<String>> steps = new ArrayList<>();
        List<String> settings = List.of();
        for (String statement : statements) {
            List<String> step =
                    Stream.concat(settings.stream(), Stream.of(statement)).toList();
            if (SETTING.matcher(statement).matches()) {
                settings = step;
            } else {
                steps.add(step);
                settings = List.of();
            }
        }
        return steps;
    }
}
