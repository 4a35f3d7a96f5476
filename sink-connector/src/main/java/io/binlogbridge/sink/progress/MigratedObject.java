package io.binlogbridge.sink.progress;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StoredObjectKind;
import io.binlogbridge.sink.event.SessionVariables;
import java.util.Optional;

/**
 * A view, routine, trigger or event of the source, and what became of it on the target.
 *
 * @param table the table on the target that a trigger belongs to
 * @param statement what makes it, where it is not made yet; else empty
 * @param session the session that {@code statement} is to run under
 */
public record MigratedObject(
        String topic,
        StoredObjectKind kind,
        ObjectName source,
        ObjectName target,
        Optional<String> table,
        Status status,
        String statement,
        SessionVariables session) {

    /** Where an object stands. */
    public enum Status {
        /** This connector made it. */
        MADE,
        /** It was there before; it is never dropped on our own account. */
        REUSED,
        /** It is kept here until the cut-over. */
        DEFERRED,
        /** The target lacks something that it reads. */
        WAITING;

        /** Whether the target has it. */
        public boolean isThere() {
            return this == MADE || this == REUSED;
        }
    }

    /** An object that the target has. */
    public static MigratedObject there(
            String topic, StoredObjectKind kind, ObjectName source, ObjectName target, Optional<String> table) {
        return new MigratedObject(topic, kind, source, target, table, Status.MADE, "", SessionVariables.NONE);
    }

    public MigratedObject as(Status other) {
        return new MigratedObject(topic, kind, source, target, table, other, statement, session);
    }

    /** The same, to be made later by {@code text}. */
    public MigratedObject later(Status other, String text, SessionVariables under) {
        return new MigratedObject(topic, kind, source, target, table, other, text, under);
    }

    /** The same trigger after its table was renamed. */
    public MigratedObject onTable(ObjectName renamed, String text) {
        return new MigratedObject(
                topic,
                kind,
                source,
                new ObjectName(renamed.database(), target.name()),
                Optional.of(renamed.name()),
                status,
                text,
                session);
    }
}
