package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnChange;
import io.binlogbridge.ddl.ColumnChange.Kind;
import io.binlogbridge.ddl.DdlStatement;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.rule.TableRule;
import io.binlogbridge.sink.rule.where.Condition;

/** The columns that the condition of a rule needs. */
public final class FilterColumns {

    private FilterColumns() {}

    /**
     * Stops the task before a statement that takes one of them away.
     *
     * @throws StopException when it does
     */
    public static void requireKept(SchemaChange change, DdlStatement statement, ObjectName table, TableRule rule) {
        if (rule.rows().where().isEmpty()) {
            return;
        }
        Condition condition = rule.rows().where().get();
        for (ColumnChange column : statement.columnChanges()) {
            boolean goes = column.kind() == Kind.DROPPED || column.kind() == Kind.RENAMED;
            if (goes && condition.columns().stream().anyMatch(column.column()::equalsIgnoreCase)) {
                throw Refusal.filterColumn(change, table, column.column(), condition.text());
            }
        }
    }
}
