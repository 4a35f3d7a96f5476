package io.binlogbridge.ddl;

import io.binlogbridge.ddl.ColumnRuleException.Reason;
import io.binlogbridge.ddl.Scope.Visible;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A place that means all columns of tables without naming them: {@code *}, TABLE t, NATURAL JOIN, INSERT without a list of columns.
 *
 * @param tables whose columns are meant
 */
record AllColumns(Token place, List<Visible> tables, Purpose purpose) implements Site {

    /** What the columns are for. */
    enum Purpose {
        /** The result of a view or of a statement: it has the columns that the tables have. */
        RESULT,
        /** Their number and order must be right. */
        COUNTED,
        /** Their names must be right. */
        NAMED
    }

    @Override
    public AllColumns inside(ObjectName program) {
        return this;
    }

    @Override
    public boolean isConcerned(ColumnMapping columns) {
        return concerned(columns).findAny().isPresent();
    }

    @Override
    public List<Edit> rewrite(String sql, Renaming renaming) {
        concerned(renaming.columns())
                .filter(table -> purpose == Purpose.NAMED
                        || (purpose == Purpose.COUNTED && renaming.columns().leavesOut(table)))
                .findFirst()
                .ifPresent(table -> {
                    throw ColumnRuleException.at(
                            sql,
                            place,
                            Reason.UNCERTAIN,
                            table,
                            "all columns of " + table
                                    + " are meant here, some of which the rules may rename or leave out; write out those that are meant");
                });
        return List.of();
    }

    @Override
    public Stream<LeftOut> leftOut(ColumnMapping columns) {
        return purpose == Purpose.RESULT
                ? concerned(columns).map(table -> new LeftOut(LeftOut.Kind.ALL_COLUMNS, table.name(), "*"))
                : Stream.empty();
    }

    private Stream<ObjectName> concerned(ColumnMapping columns) {
        return tables.stream().map(Visible::table).filter(Objects::nonNull).filter(columns::concerns);
    }
}
