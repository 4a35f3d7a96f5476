package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ObjectName;
import java.util.Optional;

/**
 * A table that a tool for online schema changes made, or may have made.
 *
 * @param name its name now
 * @param real the table that the tool works on, under the name that it had when the tool began; empty when that is not known yet
 *     (only of a shadow that was there before reading began, and of service tables)
 * @param aside where the real table is for the moment: in the middle of a cut-over that takes two statements
 */
public record HelperTable(ObjectName name, Kind kind, Optional<ObjectName> real, Optional<ObjectName> aside) {

    /** What it is for. */
    public enum Kind {
        /** May be a shadow by its name and by how it was made; no row of it was seen. It is one when a mark of a tool comes. */
        CANDIDATE,
        /** Is to become the real table. */
        SHADOW,
        /** Holds the tool's own notes. */
        SERVICE,
        /** Was the real table until the cut-over; a revert makes it the real table again. */
        OLD
    }

    static HelperTable of(Kind kind, ObjectName name, Optional<ObjectName> real) {
        return new HelperTable(name, kind, real, Optional.empty());
    }

    /** Whether its rows are nobody's but the tool's: of every kind but a candidate, whose first row makes it an ordinary table. */
    public boolean leavesOutRows() {
        return kind != Kind.CANDIDATE;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isOf(ObjectName table) {
        return real.filter(table::equals).isPresent();
    }

    HelperTable as(Kind other) {
        return new HelperTable(name, other, real, aside);
    }

    HelperTable following(ObjectName table) {
        return new HelperTable(name, kind, Optional.of(table), aside);
    }

    HelperTable named(ObjectName other) {
        return new HelperTable(other, kind, real, aside);
    }

    HelperTable withAside(Optional<ObjectName> place) {
        return new HelperTable(name, kind, real, place);
    }
}
