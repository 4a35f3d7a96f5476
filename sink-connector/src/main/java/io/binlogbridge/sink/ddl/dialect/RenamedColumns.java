package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.ObjectName;

/** RENAME COLUMN (8.0.3) becomes CHANGE, with the definition that the column has on the target. */
final class RenamedColumns implements Rule {

    @Override
    public String name() {
        return "rename column";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(8, 0, 3)) {
            passage.statement()
                    .named("RENAME COLUMN")
                    .filter(clause -> clause.level() == ClauseLevel.ACTION)
                    .forEach(action -> translate(action, passage));
        }
    }

    private static void translate(DdlClause action, Passage passage) {
        String from = action.values().get(0);
        String to = action.values().get(1);
        String definition = TableNow.of(passage, "RENAME COLUMN")
                .columnDefinition(from)
                .orElseThrow(() ->
                        new UntranslatableException("The target has no RENAME COLUMN, and its table has no column "
                                + from + " whose definition could be taken."));
        passage.edits()
                .replace(action, "CHANGE " + ObjectName.quoted(from) + " " + ObjectName.quoted(to) + " " + definition);
    }
}
