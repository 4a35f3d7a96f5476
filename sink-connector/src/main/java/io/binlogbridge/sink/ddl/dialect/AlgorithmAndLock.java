package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;

/**
 * ALGORITHM and LOCK say how a change is made and refuse it where it cannot be made so; which is possible differs from version to
 * version. They are taken out unless both servers are of one series: the target chooses the best way it has.
 */
final class AlgorithmAndLock implements Rule {

    @Override
    public String name() {
        return "algorithm";
    }

    @Override
    public void apply(Passage passage) {
        if (passage.source().isOfSeries(passage.target())) {
            return;
        }
        passage.statement()
                .named("ALGORITHM", "LOCK")
                .filter(clause -> clause.level() == ClauseLevel.TABLE || clause.level() == ClauseLevel.INDEX)
                .forEach(passage.edits()::remove);
    }
}
