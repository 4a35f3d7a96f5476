package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;

/**
 * ENGINE becomes {@code engine.override}, where that is set; an engine that the target does not have stops the task without it. TYPE,
 * the old spelling, becomes ENGINE.
 */
final class Engines implements Rule {

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public void apply(Passage passage) {
        passage.statement()
                .named("ENGINE", "TYPE")
                .filter(clause -> clause.level() == ClauseLevel.TABLE || clause.level() == ClauseLevel.PARTITION)
                .forEach(clause -> translate(clause, passage));
    }

    private static void translate(DdlClause clause, Passage passage) {
        String said = clause.value();
        String engine = said;
        if (passage.options().overridesEngine(said)) {
            engine = passage.options().engine();
            passage.note("engine " + said + " became " + engine);
        } else if (!passage.target().engines().isEmpty() && !passage.target().hasEngine(said)) {
            throw new UntranslatableException("The target has no engine " + said
                    + ". To have such tables in another one, set engine.override, for instance to innodb.");
        }
        if (clause.is("TYPE")) {
            passage.edits().replace(clause, "ENGINE=" + engine);
        } else if (!engine.equals(said)) {
            passage.edits().replaceValue(clause, engine);
        }
    }
}
