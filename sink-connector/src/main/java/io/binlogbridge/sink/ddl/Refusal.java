package io.binlogbridge.sink.ddl;

import io.binlogbridge.ddl.ColumnRuleException;
import io.binlogbridge.ddl.DdlSyntaxException;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;

/** The sentences for statements that are not applied: never in silence. */
final class Refusal {

    private Refusal() {}

    static StopException notUnderstood(SchemaChange change, DdlSyntaxException cause) {
        return new StopException(
                "A statement cannot be read: " + cause.getMessage() + "." + wayOn(change) + place(change), cause);
    }

    static StopException kindNotApplied(SchemaChange change, StatementKind kind) {
        String what = kind == StatementKind.ROW_STATEMENT
                ? "changes rows by statement: the source needs binlog_format=ROW"
                : "is of a kind that this version does not apply";
        return new StopException("A statement of kind " + kind + " " + what + "." + wayOn(change) + place(change));
    }

    static StopException acrossDatabases(SchemaChange change, String database) {
        return new StopException("A statement of database " + change.database() + " also changes tables of database "
                + database + ", whose changes stand in another topic, so the order between the two is not known."
                + wayOn(change) + place(change));
    }

    static StopException partlyLeftOut(SchemaChange change, ObjectName table) {
        return new StopException("A statement names table " + table
                + ", which the rules leave out, together with tables that they do not, and it cannot be split."
                + " Change the rules so that both are applied or both left out, or do by hand what it means."
                + place(change));
    }

    static StopException columns(SchemaChange change, ColumnRuleException cause) {
        String advice = cause.reason() == ColumnRuleException.Reason.NO_IDENTITY
                ? " Name the columns that identify a row instead in key of the rule, or do not leave that column out."
                : " Change the rule, or do on the target by hand what the statement means. "
                        + change.address().wayPast();
        return new StopException(
                "A statement cannot be applied under the rule on the columns of " + cause.table() + ": "
                        + cause.getMessage() + "." + advice + place(change),
                cause);
    }

    static StopException dependents(SchemaChange change, ObjectName table, String leftOut) {
        return new StopException("Table " + table + " would be without " + leftOut
                + " on the target, and its rule says columns.exclude.dependents=fail. Set it to drop, or do not leave the"
                + " column out." + place(change));
    }

    static StopException filterColumn(SchemaChange change, ObjectName table, String column, String condition) {
        return new StopException("A statement takes away column " + column + " of table " + table
                + ", which the condition of its rule needs: where=" + condition
                + ". Which rows belong on the target cannot be told any more. Change the rule to a condition that the table can"
                + " answer, after having brought the target to that by hand. "
                + change.address().wayPast()
                + place(change));
    }

    static StopException partlyExcluded(SchemaChange change, ObjectName taken, ObjectName excluded) {
        return new StopException("A statement changes table " + excluded
                + ", whose rule leaves statements of this kind out, together with table " + taken
                + ", whose rule does not, and it cannot be split."
                + " Give both rules the same statements in ddl and operations, or do by hand what it means."
                + place(change));
    }

    static StopException originElsewhere(SchemaChange change, ObjectName table) {
        return new StopException("A table is created from " + table
                + ", which this topic does not carry, so what it looked like at this point is not known."
                + wayOn(change)
                + place(change));
    }

    static StopException appears(SchemaChange change, ObjectName from, ObjectName to, ObjectName target) {
        return new StopException("Table " + from + ", whose changes do not come here, becomes " + to
                + ", which is applied: its rows are not known. Either let the rules leave " + to
                + " out too. Or bring it by hand: copy table " + to + " with its rows, as they are now on the source,"
                + " to the target as " + target
                + "; what the topic has of it is written over that, which needs a key. "
                + change.address().wayPast()
                + " If the statement does more than that, do it on the target by hand, too." + place(change));
    }

    private static String wayOn(SchemaChange change) {
        return " Do on the target by hand what it means. " + change.address().wayPast();
    }

    private static String place(SchemaChange change) {
        return " Statement: " + change.statement() + " Default database: "
                + StatementPlanner.orNone(change.defaultDatabase()) + ". Met at " + change.where() + ".";
    }
}
