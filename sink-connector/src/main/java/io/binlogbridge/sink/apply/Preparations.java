package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.event.StopException;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.rule.TableExistsPolicy;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be true before a statement on tables runs. A table to be created may be there: ours from before a snapshot that starts over
 * is built anew, ours under IF NOT EXISTS is left alone, and somebody else's is for {@code table.exists.policy}.
 */
final class Preparations {

    private static final Logger log = LoggerFactory.getLogger(Preparations.class);

    private final TargetDatabase database;
    private final StatementRunner runner;
    private final TargetClaims claims;
    private final Function<ObjectName, TableExistsPolicy> policies;

    /** @param policies what is done about a table of the source that is on the target already */
    Preparations(
            TargetDatabase database,
            StatementRunner runner,
            TargetClaims claims,
            Function<ObjectName, TableExistsPolicy> policies) {
        this.database = database;
        this.runner = runner;
        this.claims = claims;
        this.policies = policies;
    }

    /** Whether the statement is a CREATE TABLE of a table that is there and stays as it is. */
    boolean keepsTableAsItIs(SchemaChange change, OnTables plan) throws SQLException {
        if (plan.kind() != StatementKind.CREATE_TABLE) {
            return false;
        }
        ObjectName target = plan.changes().get(0).target();
        if (!exists(target)) {
            return false;
        }
        Optional<MigratedTable> entry = database.migrated().find(database.connection(), target);
        if (entry.isPresent()) {
            return entry.get().reused()
                    && (change.position().snapshot() || plan.source().ifNotExists());
        }
        TableExistsPolicy policy = policies.apply(plan.changes().get(0).source());
        if (policy == TableExistsPolicy.FAIL) {
            throw StopException.at(
                    change,
                    "Table " + target + " is on the target already and is not this migration's."
                            + " Drop or rename it there, or set table.exists.policy to reuse (write into it) or recreate (drop it).");
        }
        return policy == TableExistsPolicy.REUSE;
    }

    /** Makes it true. May be done again without harm. */
    void make(SchemaChange change, OnTables plan) throws SQLException {
        for (TableChange table : plan.leaving()) {
            leave(change, plan, table);
        }
        for (TableChange table : plan.changes()) {
            if (table.role() != Role.CREATES) {
                continue;
            }
            Collisions.claim(claims, table.source(), table.target(), change);
            runner.createDatabaseIfMissing(table.target().database());
            if (plan.kind() == StatementKind.CREATE_TABLE && exists(table.target())) {
                makeRoom(change, table);
            }
        }
    }

    /** A table that is no longer applied goes, if it is ours; where the statement does not drop it, before that. */
    private void leave(SchemaChange change, OnTables plan, TableChange table) throws SQLException {
        boolean own = database.migrated()
                .find(database.connection(), table.target())
                .filter(entry -> !entry.reused())
                .isPresent();
        if (!own && exists(table.target())) {
            throw StopException.at(
                    change,
                    "Table " + table.source() + " gets a name whose changes do not come here, so table "
                            + table.target()
                            + " on the target would be dropped; but this migration has not made it, only written into it."
                            + " Drop it, or rename it to what it is to be kept as, and do the rest of the statement by hand. "
                            + change.address().wayPast() + " Statement: " + change.statement() + ".");
        }
        if (own && !plan.changes().contains(table)) {
            log.info(
                    "Table {} on the target is dropped: on the source it gets a name that is left out (from {})",
                    table.target(),
                    change.where());
            runner.prepare("DROP TABLE IF EXISTS " + table.target().quoted());
        }
    }

    private void makeRoom(SchemaChange change, TableChange table) throws SQLException {
        Optional<MigratedTable> entry = database.migrated().find(database.connection(), table.target());
        if (entry.isPresent() && !entry.get().source().equals(table.source())) {
            throw StopException.at(
                    change,
                    "Table " + table.target() + " on the target is fed from "
                            + entry.get().source() + ", and now " + table.source()
                            + " would end in it too. Change the rules so that they do not.");
        }
        boolean foreign = entry.isEmpty();
        boolean rebuilt =
                entry.isPresent() && !entry.get().reused() && change.position().snapshot();
        if (foreign || rebuilt) {
            runner.prepare("DROP TABLE " + table.target().quoted());
        }
    }

    private boolean exists(ObjectName object) throws SQLException {
        return ObjectStates.read(database.connection(), List.of(object)).exists(object);
    }
}
