package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.StoredObjectKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which stored objects are migrated.
 *
 * @param kinds those that are
 */
public record ObjectPolicy(Set<StoredObjectKind> kinds, TriggerPolicy triggers) {

    /** What the options say when nothing is set. */
    public static final ObjectPolicy DEFAULT =
            new ObjectPolicy(EnumSet.complementOf(EnumSet.of(StoredObjectKind.EVENT)), TriggerPolicy.GUARDED);

    public ObjectPolicy {
        kinds = Set.copyOf(kinds);
    }

    /** Whether objects of this kind are left out. */
    public boolean leavesOut(StoredObjectKind kind) {
        return !kinds.contains(kind) || (kind == StoredObjectKind.TRIGGER && triggers == TriggerPolicy.SKIP);
    }

    /** Whether this kind is kept in the control database and not made. */
    public boolean defers(StoredObjectKind kind) {
        return kind == StoredObjectKind.TRIGGER && triggers == TriggerPolicy.DEFERRED;
    }
}
