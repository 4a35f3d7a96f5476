package io.binlogbridge.sink.rule;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import java.util.Optional;

/**
 * What becomes of one table of the source: what the rule that is about it says, worked out for its name. Immutable.
 *
 * @param target its name there
 * @param rows which of its rows
 * @param statements which statements on it
 * @param merge that it shares its target with other tables; empty when it has it for itself
 * @param exists what a CREATE does when the table is there; empty where only {@code table.exists.policy} says it
 */
public record TableRule(
        ObjectName target,
        ColumnRule columns,
        RowRule rows,
        StatementRule statements,
        Optional<Merge> merge,
        Optional<TableExistsPolicy> exists) {

    /** Everything of it, as it is, under the name {@code target}. */
    public static TableRule plain(ObjectName target) {
        return new TableRule(
                target, ColumnRule.NONE, RowRule.ALL, StatementRule.ALL, Optional.empty(), Optional.empty());
    }

    /** The same under another name there. */
    public TableRule as(ObjectName other) {
        return new TableRule(other, columns, rows, statements, merge, exists);
    }

    /** The same with other columns. */
    TableRule with(ColumnRule other) {
        return new TableRule(target, other, rows, statements, merge, exists);
    }

    /** Whether statements of this kind are applied to it. */
    public boolean takes(StatementKind kind) {
        return statements.takes(kind);
    }
}
