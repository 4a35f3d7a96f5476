package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.rule.Merge;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose CREATE was not read under a rule with merge: the target was there, be it made by hand or before the rule. What it is then is
 * what its sequence of statements begins with, for all of them.
 */
final class MergedBase {

    private final TargetDatabase database;
    private final MergeRules merges;

    MergedBase(StatementTools tools, MergeRules merges) {
        this.database = tools.database();
        this.merges = merges;
    }

    /** The entry of a table that a statement is about; made where there is none and the target's sequence begins so. */
    MergedMember member(SchemaChange change, TableChange table, PartitionState state) throws SQLException {
        Connection connection = database.connection();
        Optional<MergedMember> known = database.merged().find(connection, table.source(), table.target());
        if (known.isPresent()) {
            return known.get();
        }
        List<MergedStatement> statements = begun(change, table);
        if (statements.isEmpty() || !statements.get(0).text().isEmpty()) {
            throw StopException.at(
                    change,
                    "Table " + table.source() + " is to share table " + table.target()
                            + " on the target with others, and its CREATE TABLE has not come: where it is in the sequence of their"
                            + " statements is not known. Let its snapshot be taken with its schema, or go past this statement if the"
                            + " target is as it should be. "
                            + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
        MergedMember member = new MergedMember(
                change.address().topic(),
                table.source(),
                table.target(),
                1,
                change.address().offset() - 1,
                mark(
                        change,
                        table,
                        TableDefinition.of(
                                statements.get(0).definition(), table.target().name())));
        database.merged().put(connection, member);
        return member;
    }

    /** The statements that the target has had. Where none is known of one that is there, its sequence begins here. */
    List<MergedStatement> begun(SchemaChange change, TableChange table) throws SQLException {
        Connection connection = database.connection();
        ObjectName target = table.target();
        List<MergedStatement> statements = database.merged().statements(connection, target);
        Optional<String> definition = TableDefinition.text(connection, target);
        if (!statements.isEmpty() || definition.isEmpty()) {
            return statements;
        }
        MergedStatement first = new MergedStatement(1, "", "", definition.get());
        database.merged().append(connection, change.address().topic(), target, first);
        return List.of(first);
    }

    private Optional<Mark> mark(SchemaChange change, TableChange table, TableDefinition definition) {
        Optional<Discriminator> discriminator = merges.of(table.source()).flatMap(Merge::discriminator);
        if (discriminator.isPresent()
                && !MergeMark.isColumnOf(definition, discriminator.get().column())) {
            throw StopException.at(
                    change,
                    "Table " + table.target()
                            + " on the target was there before its rule had merge=true, and has no column "
                            + discriminator.get().column()
                            + ", which merge.column names. Add it there, fill it, make it part of the table's unique keys, and restart"
                            + " the task.");
        }
        return discriminator.map(found -> new Mark(found.column(), found.value(), false));
    }
}
