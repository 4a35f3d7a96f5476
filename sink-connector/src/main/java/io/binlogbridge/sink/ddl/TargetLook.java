package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;
import java.util.Optional;

/** What the target has, where a statement does not say by itself what it means there. */
public interface TargetLook {

    /** For whoever only looks at a statement: every name is a table's, and nothing of it is left out. */
    TargetLook NOTHING = new TargetLook() {};

    /**
     * Whether the target lacks an index or constraint of a table of which the rules leave out columns.
     *
     * @param table the target's name
     * @param name of the index or constraint
     */
    default boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        return false;
    }

    /** Whether a name of the source, which is {@code target} there, is that of a view. */
    default boolean isView(ObjectName source, ObjectName target) {
        return false;
    }

    /**
     * Whether a table or view of the source has on the target a column of this name; empty where the target does not tell what the source
     * has at that place of the binlog.
     */
    default Optional<Boolean> hasColumn(ObjectName source, ObjectName target, String column) {
        return Optional.empty();
    }

    /** Whether a table has an index of this name, for certain, before the statement. */
    default boolean hasIndex(ObjectName source, ObjectName target, String index) {
        return false;
    }
}
