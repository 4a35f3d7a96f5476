package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.DdlParser;
import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.Role;
import io.binlogbridge.ddl.SqlMode;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.ddl.StatementPlan.Move;
import io.binlogbridge.sink.ddl.StatementPlan.OnTables;
import io.binlogbridge.sink.ddl.StatementPlan.TableChange;
import io.binlogbridge.sink.progress.MigratedObject;
import java.sql.SQLException;

/** Lets the register of triggers follow their tables: a trigger is renamed and dropped with its table, and no statement says so. */
final class TriggersOfTables {

    private final DdlParser parser = new DdlParser();
    private final TargetDatabase database;

    TriggersOfTables(TargetDatabase database) {
        this.database = database;
    }

    /** The statement of {@code plan} has run; in the transaction under way. */
    void follow(OnTables plan) throws SQLException {
        for (TableChange table : plan.leaving()) {
            forget(table.target());
        }
        for (Move move : plan.renames()) {
            for (MigratedObject trigger : database.objects().triggersOf(database.connection(), move.targetFrom())) {
                database.objects().remove(database.connection(), trigger.kind(), trigger.target());
                database.objects().put(database.connection(), trigger.onTable(move.targetTo(), renamed(trigger, move)));
            }
        }
        if (plan.kind() == StatementKind.DROP_TABLE) {
            for (TableChange table : plan.changes()) {
                if (table.role() == Role.DROPS) {
                    forget(table.target());
                }
            }
        }
    }

    /** The table is gone. */
    void forget(ObjectName table) throws SQLException {
        for (MigratedObject trigger : database.objects().triggersOf(database.connection(), table)) {
            database.objects().remove(database.connection(), trigger.kind(), trigger.target());
        }
    }

    /** The server does this by itself for triggers that it has: only ON names another table, the body stays. */
    private String renamed(MigratedObject trigger, Move move) {
        if (trigger.statement().isEmpty()) {
            return "";
        }
        SqlMode mode = SqlMode.of(trigger.session().value("sql_mode").orElse(null));
        return parser.parse(trigger.statement(), trigger.target().database(), mode)
                .edit()
                .onTable(move.targetTo().name())
                .text();
    }
}
