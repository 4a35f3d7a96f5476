package io.binlogbridge.sink.rule.where;

import org.jspecify.annotations.Nullable;

/** A condition, ready for the rows of one version of a table. */
@FunctionalInterface
public interface RowFilter {

    /**
     * Whether the condition is TRUE for the row; it is not when it is FALSE or NULL.
     *
     * @param values of the row, as {@link io.binlogbridge.sink.event.RowImage} describes them
     * @throws ConditionException when MySQL would end with an error on this row, a number out of range for example
     */
    boolean test(@Nullable Object[] values);
}
