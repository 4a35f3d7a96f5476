package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.ObjectName;

/** RENAME INDEX (5.7) becomes DROP INDEX and ADD of what the index is on the target: it is built anew. */
final class RenamedIndexes implements Rule {

    @Override
    public String name() {
        return "rename index";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(5, 7, 0)) {
            passage.statement()
                    .named("RENAME INDEX")
                    .filter(clause -> clause.level() == ClauseLevel.ACTION)
                    .forEach(action -> translate(action, passage));
        }
    }

    private static void translate(DdlClause action, Passage passage) {
        String from = action.values().get(0);
        String definition = TableNow.of(passage, "RENAME INDEX")
                .indexDefinition(from, action.values().get(1))
                .orElseThrow(
                        () -> new UntranslatableException("The target has no RENAME INDEX, and its table has no index "
                                + from + " whose definition could be taken."));
        passage.edits().replace(action, "DROP INDEX " + ObjectName.quoted(from) + ", ADD " + definition);
    }
}
