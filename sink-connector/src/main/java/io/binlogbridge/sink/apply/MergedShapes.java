package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.DefinitionDifference;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.catalog.TableDefinition.Constraint;
import io.binlogbridge.sink.config.SinkConfig;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.MergedStatement;
import io.binlogbridge.sink.rule.Merge.Discriminator;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a CREATE TABLE of a table that shares its target would make there, found out by making it: an empty table in the control database, under
 * the lock of the target, dropped again at once. The text alone does not tell: two texts may make one table.
 */
final class MergedShapes {

    private final SinkConfig config;
    private final TargetDatabase database;
    private final StatementRunner runner;

    MergedShapes(SinkConfig config, TargetDatabase database, StatementRunner runner) {
        this.config = config;
        this.database = database;
        this.runner = runner;
    }

    /**
     * What a table of the source is on the target.
     *
     * @param text of SHOW CREATE TABLE, as if it were the target's
     * @param markMade whether the discriminator is none of the source's columns
     */
    record Shape(String text, boolean markMade) {}

    /** The shape of the table that {@code change} creates. */
    Shape of(SchemaChange change, TableChange created, Optional<Discriminator> discriminator) throws SQLException {
        ObjectName target = created.target();
        ObjectName scratch = new ObjectName(
                config.controlDatabase(),
                "shape_" + LockName.digest(config.connector(), target.database(), target.name()));
        String drop = "DROP TABLE IF EXISTS " + scratch.quoted();
        runner.prepare(drop);
        OnTables plan = plan(change, created.source(), scratch);
        runner.run(change, database.dialect().now(change, plan), plan.defaultDatabase());
        boolean made = discriminator.isPresent()
                && !MergeMark.isColumnOf(read(scratch), discriminator.get().column());
        if (made) {
            MergeMark.ensure(database, runner, scratch, discriminator.get().column());
        }
        String text = asTarget(read(scratch), scratch, target);
        runner.prepare(drop);
        return new Shape(text, made);
    }

    private OnTables plan(SchemaChange change, ObjectName source, ObjectName scratch) {
        StatementPlanner planner =
                new StatementPlanner(config.rules().but(source, source, scratch), config.objects(), Set.of());
        if (planner.plan(change) instanceof OnTables plan) {
            return plan;
        }
        throw new IllegalStateException("a CREATE TABLE is on a table: " + change.statement());
    }

    private TableDefinition read(ObjectName table) throws SQLException {
        return TableDefinition.read(database.connection(), table)
                .orElseThrow(() -> new IllegalStateException("table " + table + " was there just now"));
    }

    /** As SHOW CREATE TABLE says it of a table in the target's database: names of other tables are said there without theirs. */
    private static String asTarget(TableDefinition definition, ObjectName scratch, ObjectName target) {
        List<Constraint> constraints = definition.constraints().stream()
                .map(constraint -> new Constraint(
                        constraint.name(),
                        constraint.suffix(),
                        constraint.what(),
                        constraint
                                .rest()
                                .replace(
                                        " REFERENCES " + ObjectName.quoted(scratch.name()) + " ",
                                        " REFERENCES " + ObjectName.quoted(target.name()) + " ")
                                .replace(" REFERENCES " + ObjectName.quoted(target.database()) + ".", " REFERENCES ")))
                .toList();
        return new TableDefinition(definition.columns(), definition.indexes(), constraints, definition.options())
                .create(target);
    }

    /** How many of {@code statements} a table of this shape has had; empty when it is like none of them. */
    static Optional<Integer> position(String text, ObjectName target, List<MergedStatement> statements, String mark) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (difference(text, statements.get(i).definition(), target, mark).isEmpty()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** The first thing in which a new table differs from what the target is; empty when they are alike. */
    static Optional<String> difference(String text, String known, ObjectName target, String mark) {
        return DefinitionDifference.first(
                MergeMark.without(TableDefinition.of(text, target.name()), mark),
                MergeMark.without(TableDefinition.of(known, target.name()), mark));
    }
}
