package io.binlogbridge.it.ddl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A few statements over objects that no other case of the theme touches.
 *
 * @param theme the file's name
 * @param marks the file's marks, then the case's own
 * @param statements in their order, without their delimiters
 */
record CorpusCase(String theme, String name, List<Mark> marks, List<String> statements) {

    private static final Pattern NO_DDL = Pattern.compile(
            "(?is)\\s*(?:INSERT|REPLACE|UPDATE|DELETE|SET|USE|SELECT|BEGIN|COMMIT|CALL|LOCK|UNLOCK)\\b.*");

    boolean validIn(Direction direction) {
        return marks.stream().filter(mark -> mark.holdsIn(direction)).allMatch(mark -> mark.admits(direction));
    }

    /** Why it does not work yet. */
    Optional<String> open(Direction direction) {
        return mark("open", direction);
    }

    /** What the message with which the sink stops holds. */
    Optional<String> stops(Direction direction) {
        return mark("stops", direction);
    }

    /** What the sentence holds that tells how the target differs. */
    Optional<String> differs(Direction direction) {
        return mark("differs", direction);
    }

    /** The character set in which its statements are sent. */
    String client() {
        return marks.stream()
                .filter(mark -> mark.name().equals("client"))
                .map(Mark::value)
                .reduce("utf8mb4", (one, later) -> later);
    }

    /** Its statements that define something. */
    List<String> definitions() {
        return statements.stream()
                .filter(statement -> !NO_DDL.matcher(statement).matches())
                .toList();
    }

    /** Whether one of its statements names this object. */
    boolean names(String object) {
        Pattern name = Pattern.compile(
                "(?<![\\w$])(?:" + Pattern.quote(object) + "|" + Pattern.quote(object.replace("`", "``"))
                        + ")(?![\\w$])",
                Pattern.CASE_INSENSITIVE);
        return statements.stream().anyMatch(statement -> name.matcher(statement).find());
    }

    private Optional<String> mark(String name, Direction direction) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name) && mark.holdsIn(direction))
                .map(Mark::value)
                .reduce((one, later) -> later);
    }

    @Override
    public String toString() {
        return theme + ": " + name;
    }
}
