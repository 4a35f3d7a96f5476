package io.binlogbridge.ddl.online;

import io.binlogbridge.ddl.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * What a statement means for an online schema change. A statement has a list of these, in the order in which they apply; an empty list
 * for one that names no helper and makes none: it means what it says.
 *
 * <p>A statement may name ordinary tables besides ({@code DROP TABLE _t_gho, x}); the list says nothing of these.
 */
public sealed interface OnlineMeaning {

    /** The table whose rows are left out from this statement on, when this is what it means. */
    default Optional<ObjectName> leavesOutRowsOf() {
        return Optional.empty();
    }

    /** CREATE TABLE makes a helper, of whatever kind. */
    record Created(HelperTable helper) implements OnlineMeaning {
        @Override
        public Optional<ObjectName> leavesOutRowsOf() {
            return helper.leavesOutRows() ? Optional.of(helper.name()) : Optional.empty();
        }
    }

    /**
     * A statement on a helper itself, which stays what it is: ALTER, an index, TRUNCATE, a trigger on it. One that changes an ordinary
     * table too is an exchange of a partition with the helper.
     */
    record Changed(HelperTable helper) implements OnlineMeaning {}

    /** A statement on something else points at a helper or reads it: a foreign key, LIKE, a view. */
    record PointedAt(HelperTable helper) implements OnlineMeaning {}

    /** A candidate is a shadow from here on: this is the CREATE TRIGGER or the CREATE TABLE of a service table that tells. */
    record BecameShadow(HelperTable helper) implements OnlineMeaning {
        @Override
        public Optional<ObjectName> leavesOutRowsOf() {
            return Optional.of(helper.name());
        }
    }

    /**
     * A candidate is an ordinary table, from before this statement on: it says something that no tool says of its shadow.
     *
     * @param carried false when the source says that it brings no rows of it: a table that is not captured, of which only what
     *     might have been a shadow's was carried. Nothing more is known of it
     */
    record BecameOrdinary(HelperTable helper, boolean carried) implements OnlineMeaning {}

    /** DROP of a helper, by itself or with its database. */
    record Dropped(HelperTable helper) implements OnlineMeaning {}

    /** CREATE or DROP of a trigger with which a tool follows the real table. */
    record ToolsTrigger(ObjectName trigger) implements OnlineMeaning {}

    /**
     * A rename makes the shadow (or, in a revert, the old table) the real table. The statement is this one also when the real table
     * went out of the way in an earlier one, or was dropped.
     *
     * @param shadow what becomes the real table, as it was before the statement; no helper any more after it
     * @param real the name it takes
     * @param old the name of the former real table after the statement; empty when that table was dropped
     * @param oldIsHelper whether that is now a helper of the kind OLD; otherwise an ordinary table whose rows are all known
     */
    record CutOver(HelperTable shadow, ObjectName real, Optional<ObjectName> old, boolean oldIsHelper)
            implements OnlineMeaning {
        @Override
        public Optional<ObjectName> leavesOutRowsOf() {
            return oldIsHelper ? old : Optional.empty();
        }
    }

    /**
     * A rename takes the real table of shadows out of the way: the first half of a cut-over, or somebody's own wish.
     *
     * @param shadows as they are after the statement
     */
    record PutAside(ObjectName real, ObjectName aside, List<HelperTable> shadows) implements OnlineMeaning {
        public PutAside {
            shadows = List.copyOf(shadows);
        }
    }

    /** A rename gives a real table that was put aside its name back. */
    record PutBack(ObjectName aside, ObjectName real) implements OnlineMeaning {}

    /** DROP of a real table that has shadows: a cut-over that drops and renames, or somebody's own wish. */
    record RealDropped(ObjectName real, List<HelperTable> shadows) implements OnlineMeaning {
        public RealDropped {
            shadows = List.copyOf(shadows);
        }
    }

    /**
     * A rename gives a helper another name that a helper may have; it stays what it was.
     *
     * @param helper as it was before
     */
    record Moved(HelperTable helper, ObjectName to) implements OnlineMeaning {
        @Override
        public Optional<ObjectName> leavesOutRowsOf() {
            return helper.leavesOutRows() ? Optional.of(to) : Optional.empty();
        }
    }

    /**
     * A rename makes a helper an ordinary table under a name that is not its real table's. Its rows up to here are not in the stream.
     *
     * @param helper as it was before
     */
    record Strayed(HelperTable helper, ObjectName to) implements OnlineMeaning {}
}
