package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.ObjectReference;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.sink.apply.MergedShapes.Shape;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MergedMember;
import io.binlogbridge.sink.progress.MergedMember.Mark;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.progress.MergedTables;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.rule.Merge;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CREATE TABLE of tables that share their target: the first is run, the others must make what the target is or was. */
final class MergedCreation {

    private static final Logger log = LoggerFactory.getLogger(MergedCreation.class);

    private final StatementTools tools;
    private final TargetDatabase database;
    private final MergeRules merges;
    private final MergedMembers members;
    private final TableStatements statements;
    private final MergedShapes shapes;
    private final MergedBase base;
    private final Meetings meetings;

    MergedCreation(StatementTools tools, MergeRules merges, MergedMembers members, TableStatements statements) {
        this.tools = tools;
        this.database = tools.database();
        this.merges = merges;
        this.members = members;
        this.statements = statements;
        this.shapes = new MergedShapes(tools.config(), database, tools.runner());
        this.base = new MergedBase(tools, merges);
        this.meetings = new Meetings(database, tools.config().connector());
    }

    void apply(SchemaChange change, OnTables plan, PartitionState state) throws SQLException {
        TableChange table = plan.changes().get(0);
        Optional<MergedMember> known = register().find(connection(), table.source(), table.target());
        if (known.isPresent()) {
            if (plan.source().ifNotExists() || MergedSequence.isRepeated(change, known.get(), state)) {
                log.info("{} is there: {} (from {})", table.source(), change.statement(), change.where());
                return;
            }
            replace(change, known.get());
        }
        Optional<Discriminator> discriminator = merges.of(table.source()).flatMap(Merge::discriminator);
        if (discriminator.isPresent()) {
            requireOwnValue(change, table, discriminator.get());
        }
        if (register().statements(connection(), table.target()).isEmpty() && !isOfAnother(table)) {
            first(change, plan, discriminator, state);
        } else {
            join(change, plan, discriminator);
        }
    }

    /** The table was made before under a rule without merge, for another one. */
    private boolean isOfAnother(TableChange table) throws SQLException {
        return database.migrated()
                .find(connection(), table.target())
                .map(MigratedTable::source)
                .filter(source -> !source.equals(table.source()))
                .isPresent();
    }

    /** A snapshot brings the table again: its rows come anew. */
    private void replace(SchemaChange change, MergedMember known) throws SQLException {
        if (!change.position().snapshot()) {
            throw StopException.at(
                    change,
                    "Table " + known.source() + " is created, but it is one of those that share table " + known.target()
                            + " already. If its DROP was left out by the rules, delete its rows on the target by hand and its row in"
                            + " merged_table of database " + database.control().name() + ", and restart the task.");
        }
        MergedMembers.Leaving leaving = members.divided(Map.of(known.target(), List.of(known)));
        members.take(change, leaving, "The snapshot, which begins anew,");
    }

    private void first(SchemaChange change, OnTables plan, Optional<Discriminator> discriminator, PartitionState state)
            throws SQLException {
        TableChange table = plan.changes().get(0);
        Shape shape = shapes.of(change, table, discriminator);
        OnTables translated = (OnTables) database.dialect().translate(change, plan, state);
        if (!statements.apply(change, translated, state)) {
            return;
        }
        // Several may end there, so nobody has it for itself.
        tools.claims().release(table.source());
        if (shape.markMade()) {
            MergeMark.ensure(
                    database,
                    tools.runner(),
                    table.target(),
                    discriminator.orElseThrow().column());
        }
        register()
                .append(
                        connection(),
                        change.address().topic(),
                        table.target(),
                        new MergedStatement(1, translated.statement(), MergedSequence.modeText(change), shape.text()));
        put(change, table, 1, discriminator.map(found -> mark(found, shape.markMade())));
    }

    private void join(SchemaChange change, OnTables plan, Optional<Discriminator> discriminator) throws SQLException {
        TableChange table = plan.changes().get(0);
        Optional<MergedMember> origin = origin(plan);
        if (origin.isPresent()) {
            put(
                    change,
                    table,
                    origin.get().position(),
                    discriminator.map(found ->
                            mark(found, origin.get().mark().map(Mark::made).orElse(false))));
            MergedSequence.noteTwin(database, tools.config().connector(), change, table);
            return;
        }
        Shape shape = shapes.of(change, table, discriminator);
        List<MergedStatement> had = base.begun(change, table);
        String column = discriminator
                .filter(found -> shape.markMade())
                .map(Discriminator::column)
                .orElse("");
        int position = MergedShapes.position(shape.text(), table.target(), had, column)
                .orElseThrow(() -> shapesDiffer(change, table, shape, had, column));
        put(change, table, position, discriminator.map(found -> mark(found, shape.markMade())));
        MergedSequence.noteTwin(database, tools.config().connector(), change, table);
    }

    /** Of CREATE TABLE ... LIKE the other table, where it ends in the same one. */
    private Optional<MergedMember> origin(OnTables plan) throws SQLException {
        TableChange table = plan.changes().get(0);
        if (!plan.source().isLike()) {
            return Optional.empty();
        }
        for (ObjectReference reference : plan.source().references()) {
            if (reference.role() == Role.REFERS && !reference.object().isDatabase()) {
                return register().find(connection(), reference.object(), table.target());
            }
        }
        return Optional.empty();
    }

    private void put(SchemaChange change, TableChange table, int position, Optional<Mark> mark) throws SQLException {
        String topic = meetings.topic(change, table.source().database());
        register()
                .put(
                        connection(),
                        new MergedMember(
                                topic,
                                table.source(),
                                table.target(),
                                position,
                                change.address().offset(),
                                mark));
    }

    private static Mark mark(Discriminator discriminator, boolean made) {
        return new Mark(discriminator.column(), discriminator.value(), made);
    }

    private void requireOwnValue(SchemaChange change, TableChange table, Discriminator discriminator)
            throws SQLException {
        Optional<MergedMember> same = register().members(connection(), table.target()).stream()
                .filter(other -> !other.source().equals(table.source())
                        && other.mark()
                                .filter(mark -> mark.value().equals(discriminator.value()))
                                .isPresent())
                .findFirst();
        if (same.isPresent()) {
            throw StopException.at(
                    change,
                    "Tables " + same.get().source() + " and " + table.source() + " are merged into " + table.target()
                            + ", and merge.value gives both \"" + discriminator.value()
                            + "\", so that their rows could not be told apart. Give each a value of its own.");
        }
    }

    private static StopException shapesDiffer(
            SchemaChange change, TableChange table, Shape shape, List<MergedStatement> had, String column) {
        MergedStatement last = had.get(had.size() - 1);
        String difference = MergedShapes.difference(shape.text(), last.definition(), table.target(), column)
                .orElse("nothing");
        ObjectName target = table.target();
        return StopException.at(
                change,
                "Table " + table.source() + " is to share table " + target
                        + " on the target with others, but is not made like it: " + difference
                        + " (here is " + table.source() + ", there is " + target
                        + "). Make the tables of the source alike and begin its snapshot anew, or give it a target of its own in the"
                        + " rules. Statement: " + change.statement() + ".");
    }

    private MergedTables register() {
        return database.merged();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
