package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import io.binlogbridge.ddl.ObjectName;

/** DROP CONSTRAINT (8.0.19) becomes DROP FOREIGN KEY, DROP INDEX, DROP PRIMARY KEY or DROP CHECK, as the target's table says. */
final class DroppedConstraints implements Rule {

    @Override
    public String name() {
        return "drop constraint";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(8, 0, 19)) {
            passage.statement()
                    .named("DROP CONSTRAINT")
                    .filter(clause -> clause.level() == ClauseLevel.ACTION)
                    .forEach(action -> translate(action, passage));
        }
    }

    private static void translate(DdlClause action, Passage passage) {
        String name = action.value();
        TableNow table = TableNow.of(passage, "DROP CONSTRAINT");
        if (name.equalsIgnoreCase("PRIMARY")) {
            passage.edits().replace(action, "DROP PRIMARY KEY");
        } else if (table.hasForeignKey(name)) {
            passage.edits().replace(action, "DROP FOREIGN KEY " + ObjectName.quoted(name));
        } else if (table.hasIndex(name)) {
            passage.edits().replace(action, "DROP INDEX " + ObjectName.quoted(name));
        } else if (passage.target().version().atLeast(8, 0, 16)) {
            passage.edits().replace(action, "DROP CHECK " + ObjectName.quoted(name));
        } else {
            passage.drop(action, "it is a check, and the target, " + passage.targetVersion() + ", has none");
        }
    }
}
