package io.binlogbridge.sink.apply;

import io.binlogbridge.ddl.ObjectName;
import io.binlogbridge.ddl.StatementKind;
import io.binlogbridge.sink.catalog.ObjectStates;
import io.binlogbridge.sink.ddl.StatementPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides, for a statement that was noted as begun and not as done, whether it ran: by comparing its objects with how they looked
 * before, never by the server's "already exists". Between the note and now nothing else of the partition ran.
 *
 * <ul>
 *   <li>Nothing differs: it did not run, or it left nothing to see (TRUNCATE, a rebuild), and then running it again changes nothing,
 *       because no row was written in between. Two kinds are neither visible nor harmless: EXCHANGE PARTITION, which
 *       exchanges back, and a RENAME that only swaps tables of the same shape. Those are for the operator to decide.
 *   <li>Something differs: it ran, on servers where a statement happens wholly or not at all (MySQL 8.0 and later). On older ones
 *       a DROP TABLE of several tables may have stopped halfway, and goes on with those that are left; any other statement
 *       over several objects is for the operator.
 * </ul>
 */
final class Recovery {

    private static final Pattern LEAVES_NO_TRACE = Pattern.compile(
            "\\bEXCHANGE\\s+PARTITION\\b|\\b(?:IMPORT|DISCARD)\\s+(?:PARTITION\\b.*)?TABLESPACE\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Recovery() {}

    enum Decision {
        RUN,
        DONE,
        DROP_THE_REST,
        ASK
    }

    static Decision decide(StatementPlan.OnTables plan, ObjectStates before, ObjectStates now, boolean atomicDdl) {
        List<ObjectName> objects = plan.targets();
        long changed =
                objects.stream().filter(object -> differs(object, before, now)).count();
        if (changed == 0) {
            return leavesNoTrace(plan) ? Decision.ASK : Decision.RUN;
        }
        if (atomicDdl || changed == objects.size()) {
            return Decision.DONE;
        }
        if (plan.kind() == StatementKind.DROP_TABLE) {
            return Decision.DROP_THE_REST;
        }
        return Decision.ASK;
    }

    private static boolean differs(ObjectName object, ObjectStates before, ObjectStates now) {
        return !before.byObject()
                .getOrDefault(object, ObjectStates.ABSENT)
                .equals(now.byObject().getOrDefault(object, ObjectStates.ABSENT));
    }

    private static boolean leavesNoTrace(StatementPlan.OnTables plan) {
        return LEAVES_NO_TRACE.matcher(plan.statement()).find() || isSwap(plan.renames());
    }

    /** Whether the same names are there afterwards as before. */
    private static boolean isSwap(List<StatementPlan.Move> renames) {
        Set<ObjectName> gone = new HashSet<>();
        Set<ObjectName> made = new HashSet<>();
        for (StatementPlan.Move move : renames) {
            if (!made.remove(move.targetFrom())) {
                gone.add(move.targetFrom());
            }
            if (!gone.remove(move.targetTo())) {
                made.add(move.targetTo());
            }
        }
        return !renames.isEmpty() && gone.isEmpty() && made.isEmpty();
    }
}
