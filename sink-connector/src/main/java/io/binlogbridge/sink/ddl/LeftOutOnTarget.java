package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.LeftOut;
import io.binlogbridge.ddl.ObjectName;

/** Tells which indexes and constraints of a table, over columns that are left out, the target does not have. */
@FunctionalInterface
public interface LeftOutOnTarget {

    /** For whoever only looks at a statement: all are there. */
    LeftOutOnTarget NOTHING = (table, kind, name) -> false;

    /**
     * Asked only for tables of which the rules leave out columns.
     *
     * @param table the target's name
     * @param name of the index or constraint
     */
    boolean isLeftOut(ObjectName table, LeftOut.Kind kind, String name);
}
