package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Decides, for a statement that was noted as begun and not as done, whether it ran: by comparing its objects with how they looked
 * before, never by the server's "already exists". Between the note and now nothing else of the partition ran.
 *
 * <ul>
 *   <li>RENAME and EXCHANGE PARTITION move tables, and InnoDB numbers its tables: where the numbers are, tells how far it came. Without
 *       them (no privilege PROCESS, another engine) EXCHANGE, and a RENAME that only swaps tables of the same shape, are
 *       neither visible nor harmless to repeat, and are for the operator to decide.
 *   <li>Else, if nothing differs: it did not run, or it left nothing to see (TRUNCATE, a rebuild), and then running it again changes
 *       nothing, because no row was written in between.
 *   <li>Something differs: it ran, on servers where a statement happens wholly or not at all (MySQL 8.0 and later). On older ones
 *       a DROP TABLE of several tables may have stopped halfway, and goes on with those that are left; any other statement
 *       over several objects is for the operator.
 * </ul>
 */
final class Recovery {

    private static final Pattern EXCHANGE =
            Pattern.compile("\\bEXCHANGE\\s+PARTITION\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TABLESPACE = Pattern.compile(
            "\\b(?:IMPORT|DISCARD)\\s+(?:PARTITION\\b.*)?TABLESPACE\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Recovery() {}

    enum Decision {
        RUN,
        DONE,
        DROP_THE_REST,
        RENAME_THE_REST,
        ASK
    }

    /** Whether the states before and now must have InnoDB's numbers of tables. */
    static boolean needsTableIds(StatementPlan.OnTables plan) {
        return plan.kind() == StatementKind.RENAME_TABLE || isExchange(plan);
    }

    static Decision decide(StatementPlan.OnTables plan, ObjectStates before, ObjectStates now, boolean atomicDdl) {
        if (plan.kind() == StatementKind.RENAME_TABLE) {
            OptionalInt done = RenameSteps.done(plan.renames(), before, now);
            if (done.isPresent()) {
                return done.getAsInt() == 0
                        ? Decision.RUN
                        : done.getAsInt() == plan.renames().size() ? Decision.DONE : Decision.RENAME_THE_REST;
            }
        }
        List<ObjectName> objects = plan.targets();
        if (isExchange(plan)) {
            return decideExchange(objects.get(objects.size() - 1), before, now);
        }
        long changed =
                objects.stream().filter(object -> differs(object, before, now)).count();
        if (changed == 0) {
            return leavesNoTrace(plan) ? Decision.ASK : Decision.RUN;
        }
        if (atomicDdl || changed == objects.size()) {
            return Decision.DONE;
        }
        return plan.kind() == StatementKind.DROP_TABLE ? Decision.DROP_THE_REST : Decision.ASK;
    }

    /** The table that is exchanged has the partition's number afterwards. */
    private static Decision decideExchange(ObjectName table, ObjectStates before, ObjectStates now) {
        Long idBefore = before.tableIds().get(table);
        Long idNow = now.tableIds().get(table);
        if (idBefore == null || idNow == null) {
            return Decision.ASK;
        }
        return idBefore.equals(idNow) ? Decision.RUN : Decision.DONE;
    }

    private static boolean differs(ObjectName object, ObjectStates before, ObjectStates now) {
        return !before.byObject()
                .getOrDefault(object, ObjectStates.ABSENT)
                .equals(now.byObject().getOrDefault(object, ObjectStates.ABSENT));
    }

    private static boolean isExchange(StatementPlan.OnTables plan) {
        return plan.kind() == StatementKind.ALTER_TABLE
                && EXCHANGE.matcher(plan.statement()).find();
    }

    private static boolean leavesNoTrace(StatementPlan.OnTables plan) {
        return TABLESPACE.matcher(plan.statement()).find() || RenameSteps.isSwap(plan.renames());
    }
}
