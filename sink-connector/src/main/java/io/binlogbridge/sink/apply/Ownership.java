package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.event.SchemaChange;
import io.binlogbridge.sink.progress.MigratedTable;
import io.binlogbridge.sink.progress.MigratedTables;
import io.binlogbridge.sink.rule.TargetClaims;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps the register of migrated tables in step with the statements, in the transaction that notes them as done. */
final class Ownership {

    private final TargetDatabase database;
    private final TargetClaims claims;
    private final String connector;
    private final Meetings meetings;

    Ownership(TargetDatabase database, TargetClaims claims, String connector) {
        this.database = database;
        this.claims = claims;
        this.connector = connector;
        this.meetings = new Meetings(database, connector);
    }

    String connector() {
        return connector;
    }

    /** A table that was there is written into from now on. */
    void reuse(SchemaChange change, OnTables plan) throws SQLException {
        TableChange created = plan.changes().get(0);
        Optional<MigratedTable> entry = migrated().find(connection(), created.target());
        if (entry.isEmpty()) {
            put(change, created.source(), created.target(), true);
        }
    }

    /** The statement of {@code plan} has run. */
    void follow(SchemaChange change, OnTables plan) throws SQLException {
        for (TableChange table : plan.leaving()) {
            migrated().remove(connection(), table.target());
            claims.release(table.source());
        }
        if (!plan.renames().isEmpty()) {
            for (Move move : plan.renames()) {
                follow(change, move);
            }
            return;
        }
        for (TableChange table : plan.changes()) {
            if (table.role() == Role.CREATES && plan.kind() == StatementKind.CREATE_TABLE) {
                created(change, table);
            } else if (table.role() == Role.DROPS && plan.kind() == StatementKind.DROP_TABLE) {
                migrated().remove(connection(), table.target());
                claims.release(table.source());
            }
        }
    }

    /** Another task has run the statement of {@code plan}, and has kept the register. */
    void forget(OnTables plan) {
        plan.leaving().forEach(table -> claims.release(table.source()));
        plan.renames().forEach(move -> claims.release(move.sourceFrom()));
    }

    /** IF NOT EXISTS may have left a reused table as it was. */
    private void created(SchemaChange change, TableChange table) throws SQLException {
        boolean reused = migrated()
                .find(connection(), table.target())
                .filter(MigratedTable::reused)
                .isPresent();
        if (!reused) {
            put(change, table.source(), table.target(), false);
        }
    }

    private void follow(SchemaChange change, Move move) throws SQLException {
        Optional<MigratedTable> entry = migrated().find(connection(), move.targetFrom());
        migrated().remove(connection(), move.targetFrom());
        claims.release(move.sourceFrom());
        if (entry.isPresent()) {
            put(change, move.sourceTo(), move.targetTo(), entry.get().reused());
        }
    }

    /** The database {@code source} is gone with all its tables. */
    void databaseDropped(SchemaChange change, String source) throws SQLException {
        for (MigratedTable table :
                migrated().ofTopic(connection(), change.address().topic())) {
            if (table.source().database().equals(source)) {
                migrated().remove(connection(), table.target());
                claims.release(table.source());
            }
        }
    }

    private void put(SchemaChange change, ObjectName source, ObjectName target, boolean reused) throws SQLException {
        String topic = meetings.topic(change, source.database());
        migrated().put(connection(), new MigratedTable(topic, source, target, reused));
    }

    private MigratedTables migrated() {
        return database.migrated();
    }

    private Connection connection() throws SQLException {
        return database.connection();
    }
}
