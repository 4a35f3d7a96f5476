package io.binlogbridge.sink.rule;

import io.binlogbridge.sink.event.Operation;
import io.binlogbridge.sink.rule.where.Condition;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a table are applied.
 *
 * @param where the condition that they fulfil; empty for all
 * @param operations what may happen to a row; rows of a snapshot are always applied
 */
public record RowRule(Optional<Condition> where, Set<Operation> operations) {

    /** All of them. */
    public static final RowRule ALL = new RowRule(Optional.empty(), EnumSet.allOf(Operation.class));

    public RowRule {
        operations = Set.copyOf(operations);
    }

    /** Whether every change is applied as it comes. */
    public boolean isAll() {
        return where.isEmpty() && takesAllOperations();
    }

    /** Whether what the target holds is what the source holds of the rows that fulfil the condition. */
    public boolean takesAllOperations() {
        return operations.size() == Operation.values().length;
    }

    public boolean takes(Operation operation) {
        return operations.contains(operation);
    }
}
