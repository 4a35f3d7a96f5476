package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import java.util.List;

/** Carries the rules on columns into PARTITION BY and SUBPARTITION BY. */
final class PartitionColumns {

    private final TableColumns own;
    private final ColumnEdits edits;

    PartitionColumns(TableColumns own, ColumnEdits edits) {
        this.own = own;
        this.edits = edits;
    }

    void apply(Stretch partitioning) {
        for (int i = 0; i < partitioning.size(); i = partitioning.pass(i)) {
            Token word = partitioning.at(i);
            boolean ofColumns = partitioning.at(i + 1).is("COLUMNS");
            if (word.is("KEY") || (word.isAnyOf("RANGE", "LIST") && ofColumns)) {
                list(partitioning, i + 1);
            } else if (word.isAnyOf("HASH", "RANGE", "LIST")
                    && partitioning.at(i + 1).isSymbol("(")) {
                columns(ExpressionColumns.in(partitioning.inside(i + 1), edits.mode()));
            }
        }
    }

    /** Behind KEY may stand {@code ALGORITHM = 2}; without columns the primary key's are meant. */
    private void list(Stretch partitioning, int index) {
        int i = index;
        while (i < partitioning.size() && !partitioning.at(i).isSymbol("(")) {
            i++;
        }
        columns(partitioning.inside(i).split().stream()
                .filter(part -> part.size() > 0)
                .map(part -> part.at(ColumnDefinition.lastOfName(part, 0)))
                .toList());
    }

    private void columns(List<Token> columns) {
        for (Token column : columns) {
            if (own.leavesOut(column)) {
                throw edits.failure(
                        column,
                        Reason.NOT_COMPUTABLE,
                        own,
                        "table " + own.table() + " is partitioned by column " + column.text()
                                + ", which the rules leave out; keep the column");
            }
            edits.rename(column, own);
        }
    }
}
