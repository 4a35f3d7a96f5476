package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which source table each target table is fed from, as far as one task has seen it: two source tables that end in one target table
 * would overwrite each other's rows. Thread-safe.
 */
public final class TargetClaims {

    private final Map<ObjectName, ObjectName> sourceOfTarget = new ConcurrentHashMap<>();

    /**
     * Notes that {@code source} feeds {@code target}.
     *
     * @return the other source table that feeds it already, when there is one
     */
    public Optional<ObjectName> claim(ObjectName source, ObjectName target) {
        ObjectName holder = sourceOfTarget.putIfAbsent(target, source);
        return holder == null || holder.equals(source) ? Optional.empty() : Optional.of(holder);
    }

    /** Forgets {@code source}: it was renamed or dropped. */
    public void release(ObjectName source) {
        sourceOfTarget.values().remove(source);
    }
}
