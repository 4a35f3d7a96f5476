package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.sink.catalog.TableDefinition;
import io.binlogbridge.sink.ddl.StatementPlan;
import io.binlogbridge.sink.ddl.StatementPlan.OnObject;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlanner;
import io.binlogbridge.sink.event.ChangeEvent;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.onlineddl.ShadowStatement;
import io.binlogbridge.sink.progress.OnlineTable;
import io.binlogbridge.sink.progress.OnlineTable.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a table that looked like a shadow and turns out to be an ordinary one: the statements that were kept of it are run now. It has no
 * rows yet, so beginning anew after a crash loses none.
 */
final class Promotion {

    private static final Logger log = LoggerFactory.getLogger(Promotion.class);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final StatementPlanner planner;
    private final Preparations preparations;
    private final Ownership ownership;
    private final HelperRegister register;

    Promotion(
            TargetDatabase database,
            StatementRunner runner,
            StatementPlanner planner,
            Preparations preparations,
            Ownership ownership,
            HelperRegister register) {
        this.database = database;
        this.runner = runner;
        this.planner = planner;
        this.preparations = preparations;
        this.ownership = ownership;
        this.register = register;
    }

    /** {@code event} shows that {@code table} is an ordinary one. The register of tables is noted in the transaction under way. */
    void promote(ChangeEvent event, ObjectName table) throws SQLException {
        String topic = event.address().topic();
        Optional<OnlineTable> entry = database.online().find(connection(), topic, table.name());
        if (entry.isEmpty()) {
            return;
        }
        log.info("{} is no helper of an online schema change, as {} shows: it is made now", table, event.where());
        boolean again = entry.get().stage() != Stage.KEPT;
        if (!again) {
            database.online().put(connection(), entry.get().at(Stage.REPLAYING));
        }
        for (ShadowStatement statement : register.statements(topic, table)) {
            run(event, table, statement, entry.get(), again);
        }
        database.online().remove(connection(), topic, table.name());
    }

    private void run(ChangeEvent event, ObjectName table, ShadowStatement statement, OnlineTable entry, boolean again)
            throws SQLException {
        SchemaChange change = new SchemaChange(
                event.address(),
                event.position(),
                table.database(),
                statement.defaultDatabase(),
                statement.statement().text(),
                statement.session(),
                List.of(table.database()),
                List.of());
        StatementPlan plan = ThereOnTarget.planAgain(planner, change, database);
        if (plan instanceof OnTables onTables) {
            if (statement.creates()) {
                create(change, onTables, entry, again);
            } else {
                runner.run(change, database.dialect().now(change, onTables), onTables.defaultDatabase());
            }
        } else if (plan instanceof OnObject onObject) {
            runner.run(change, onObject.statement(), onObject.defaultDatabase());
        }
    }

    private void create(SchemaChange change, OnTables plan, OnlineTable entry, boolean again) throws SQLException {
        ObjectName target = plan.changes().get(0).target();
        if (again) {
            runner.prepare("DROP TABLE IF EXISTS " + target.quoted());
        } else if (preparations.keepsTableAsItIs(change, plan)) {
            ownership.reuse(change, plan);
            return;
        }
        preparations.make(change, plan);
        connection().commit();
        if (plan.source().createsFromOther() && entry.realBefore().isPresent()) {
            // The table that it was made like may look otherwise by now.
            TableDefinition then = TableDefinition.of(entry.realBefore().get(), "");
            runner.prepare(then.copiedByLike().create(target));
        } else {
            runner.run(change, database.dialect().now(change, plan), plan.defaultDatabase());
        }
        ownership.follow(change, plan);
        connection().commit();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
