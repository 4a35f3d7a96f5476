package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;

/**
 * ALTER IGNORE TABLE is gone since 5.7.4, ONLINE and OFFLINE since 5.7. Without IGNORE duplicate rows are refused instead of left
 * out; which ones the source left out is not in the binlog, so that stop is right.
 */
final class AlterPrefix implements Rule {

    @Override
    public String name() {
        return "alter ignore";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.target().version().before(5, 7, 4)) {
            return;
        }
        passage.statement()
                .named("IGNORE", "ONLINE", "OFFLINE")
                .filter(clause -> clause.level() == ClauseLevel.PREFIX)
                .forEach(clause -> passage.drop(clause, "the target does not know it"));
    }
}
