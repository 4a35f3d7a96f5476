package io.binlogbridge.sink.rule.where;

import java.util.Optional;

/** The columns of one version of a table. */
@FunctionalInterface
public interface ColumnLookup {

    /** The column of that name, which compares without case. */
    Optional<FilterColumn> column(String name);
}
