package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.MigratedObject;
import io.binlogbridge.sink.rule.ObjectPolicy;
import io.binlogbridge.sink.rule.Rules;
import java.sql.SQLException;
import java.util.Set;

/** The real table's triggers go with the table that was there until the cut-over, and those of the shadow come. May be done again. */
final class ShadowTriggers {

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final Rules rules;
    private final ObjectPolicy policy;
    private final ObjectStatements objects;

    ShadowTriggers(
            TargetDatabase database,
            StatementRunner runner,
            Rules rules,
            ObjectPolicy policy,
            ObjectStatements objects) {
        this.database = database;
        this.runner = runner;
        this.rules = rules;
        this.policy = policy;
        this.objects = objects;
    }

    void follow(Swap swap, PartitionState state) throws SQLException {
        for (MigratedObject trigger : database.objects().triggersOf(database.connection(), swap.target())) {
            if (trigger.status().isThere()) {
                runner.prepare(ObjectDrops.drop(trigger.kind(), trigger.target()));
            }
            database.objects().remove(database.connection(), trigger.kind(), trigger.target());
        }
        database.connection().commit();
        StatementPlanner planner =
                new StatementPlanner(rules.but(swap.shadow(), swap.real(), swap.target()), policy, Set.of());
        for (ShadowStatement trigger : swap.triggers()) {
            SchemaChange change =
                    swap.change().saying(trigger.statement().text(), trigger.defaultDatabase(), trigger.session());
            StatementPlan plan =
                    database.dialect().translate(change, ThereOnTarget.planAgain(planner, change, database), state);
            if (plan instanceof OnObject onObject) {
                objects.apply(change, onObject, state);
                database.connection().commit();
                state.lookForPending(database);
            }
        }
    }
}
