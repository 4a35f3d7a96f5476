package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import java.util.List;

/**
 * Invisible indexes (8.0) and columns (8.0.23), generated primary keys among them. On a target that lacks them they are visible, under
 * {@code invisible}: plans may change, and SELECT * brings one more column.
 */
final class Invisibility implements Rule {

    @Override
    public String name() {
        return "invisible";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(8, 0, 23)) {
            passage.statement().all().forEach(clause -> translate(clause, passage));
        }
    }

    private static void translate(DdlClause clause, Passage passage) {
        boolean column = clause.level() == ClauseLevel.COLUMN || clause.is("ALTER COLUMN");
        boolean lacking = column || passage.target().version().before(8, 0, 0);
        if (!lacking || !isAboutVisibility(clause)) {
            return;
        }
        if (said(clause).equalsIgnoreCase("INVISIBLE")) {
            lose(column ? "columns" : "indexes", passage);
        }
        if (!passage.isSkippedByTarget(clause)) {
            passage.edits().remove(clause);
        }
    }

    private static boolean isAboutVisibility(DdlClause clause) {
        boolean attribute = (clause.level() == ClauseLevel.COLUMN || clause.level() == ClauseLevel.INDEX)
                && clause.is("VISIBLE", "INVISIBLE");
        boolean action = clause.level() == ClauseLevel.ACTION
                && clause.is("ALTER INDEX", "ALTER COLUMN")
                && List.of("VISIBLE", "INVISIBLE").stream().anyMatch(said(clause)::equalsIgnoreCase);
        return attribute || action;
    }

    private static String said(DdlClause clause) {
        return clause.values().isEmpty()
                ? clause.name()
                : clause.values().get(clause.values().size() - 1);
    }

    private static void lose(String what, Passage passage) {
        if (!passage.options().drops(DialectOptions.INVISIBLE)) {
            throw new UntranslatableException("The target, " + passage.targetVersion() + ", has no invisible " + what
                    + ". To have them there visible, add invisible to ddl.drop.clauses.");
        }
        passage.note("invisible " + what + " are visible on the target");
    }
}
