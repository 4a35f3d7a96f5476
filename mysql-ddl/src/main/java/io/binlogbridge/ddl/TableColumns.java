package io.binlogbridge.ddl;

import java.util.Optional;

/** The columns of one table under the rules. */
record TableColumns(ObjectName table, ColumnMapping mapping, boolean concerned) {

    static TableColumns of(ObjectName table, ColumnMapping mapping) {
        return new TableColumns(table, mapping, mapping.concerns(table));
    }

    /** The target's name of a column; empty when it is left out. */
    Optional<String> target(Token column) {
        return target(column.text());
    }

    Optional<String> target(String column) {
        return concerned ? mapping.column(table, column) : Optional.of(column);
    }

    boolean leavesOut(Token column) {
        return target(column).isEmpty();
    }

    /** Whether a name stays as it is, if it is that of a column. */
    boolean keeps(String column) {
        return target(column).filter(column::equals).isPresent();
    }

    TableColumns of(ObjectName other) {
        return of(other, mapping);
    }
}
