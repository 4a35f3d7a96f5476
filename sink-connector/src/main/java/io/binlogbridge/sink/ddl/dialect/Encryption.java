package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;

/**
 * ENCRYPTION of tables (5.7.11) and databases (8.0.16). 'N' goes where the target has no encryption; 'Y' only under
 * {@code encryption}, also where the target could but has no keyring.
 */
final class Encryption implements Rule {

    @Override
    public String name() {
        return "encryption";
    }

    @Override
    public void apply(Passage passage) {
        passage.statement().named("ENCRYPTION").forEach(clause -> translate(clause, passage));
    }

    private static void translate(DdlClause clause, Passage passage) {
        boolean encrypts = !clause.value().equalsIgnoreCase("N");
        boolean known = clause.level() == ClauseLevel.DATABASE
                ? passage.target().version().atLeast(8, 0, 16)
                : passage.target().version().atLeast(5, 7, 11);
        if (encrypts && passage.options().drops(DialectOptions.ENCRYPTION)) {
            passage.drop(clause, "what it encrypts is not encrypted on the target");
        } else if (!known && encrypts) {
            throw new UntranslatableException(
                    "The target, " + passage.targetVersion()
                            + ", cannot encrypt tables. To have them there without encryption, add encryption to ddl.drop.clauses.");
        } else if (!known && !passage.isSkippedByTarget(clause)) {
            passage.edits().remove(clause);
        }
    }
}
