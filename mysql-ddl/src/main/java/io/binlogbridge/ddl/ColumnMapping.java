package io.binlogbridge.ddl;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of the source's columns on the target. A pure function; tables and columns are asked for under the source's names, columns
 * are compared without case. A view's columns keep their names whatever happens to the tables below it, so for a view that reads another
 * view {@link #concerns} must answer false for that one.
 */
public interface ColumnMapping {

    /** Every column stays as it is. */
    ColumnMapping NONE = new ColumnMapping() {
        @Override
        public boolean concerns(ObjectName table) {
            return false;
        }

        @Override
        public Optional<String> column(ObjectName table, String column) {
            return Optional.of(column);
        }

        @Override
        public List<String> identity(ObjectName table) {
            return List.of();
        }
    };

    /** Whether any column of this table is renamed or left out; false lets everything of it stay as it is. */
    boolean concerns(ObjectName table);

    /** The target's name of a column; empty when it is left out. A column that is not renamed comes back letter by letter. */
    Optional<String> column(ObjectName table, String column);

    /** The columns (source names) that identify a row instead of a primary key that loses a column; empty when the rule says none. */
    List<String> identity(ObjectName table);

    /** Whether some column of this table may be left out; where none is, {@code *} means the same columns under other names. */
    default boolean leavesOut(ObjectName table) {
        return concerns(table);
    }

    /**
     * Whether the columns of both tables become the same, so that one may be made like the other, be called like it, or give it a
     * partition.
     */
    default boolean alike(ObjectName one, ObjectName other) {
        return !concerns(one) && !concerns(other);
    }

    /**
     * Whether this index, foreign key or check of the table was left out when it was made, so that there is nothing to drop, rename or
     * alter on the target. A statement that drops an index does not say over which columns it is; the caller's answer comes from the
     * target's catalog, or from what it noted of earlier {@link LeftOut}s.
     */
    default boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name) {
        return false;
    }

    /**
     * Whether the target's table has an index of this name, where the caller knows. An index without a name that is added gets the name
     * that the source gives it, and that depends on the names that are taken.
     */
    default boolean hasIndex(ObjectName table, String name) {
        return false;
    }

    /** Whether the table has this column (source names), where the caller knows; it makes unqualified names in joins certain. */
    default Optional<Boolean> hasColumn(ObjectName table, String column) {
        return Optional.empty();
    }
}
