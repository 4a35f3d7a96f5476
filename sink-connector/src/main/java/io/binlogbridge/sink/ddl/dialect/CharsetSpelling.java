package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlClause;

/**
 * The character set of three bytes is called utf8 by older servers and utf8mb3 by newer ones. utf8 of a source before 8.0 is spelled
 * out, before a later server takes it for something else.
 */
final class CharsetSpelling implements Rule {

    @Override
    public String name() {
        return "utf8mb3";
    }

    @Override
    public void apply(Passage passage) {
        passage.statement().named("CHARACTER SET").forEach(clause -> translate(clause, passage));
    }

    private static void translate(DdlClause clause, Passage passage) {
        TargetServer target = passage.target();
        String said = clause.value();
        if (said.equalsIgnoreCase("utf8mb3") && !target.hasCharset(said) && target.hasCharset("utf8")) {
            passage.edits().replaceValue(clause, "utf8");
        } else if (said.equalsIgnoreCase("utf8")
                && !target.hasCharset(said)
                && target.hasCharset("utf8mb3")
                && passage.source().version().before(8, 0, 0)) {
            passage.edits().replaceValue(clause, "utf8mb3");
        }
    }
}
