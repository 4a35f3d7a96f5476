package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlClause;
import java.util.Optional;

/** A collation that the target lacks becomes its counterpart, by {@code collation.map} or by {@link CollationMap}; else the task stops. */
final class MissingCollations implements Rule {

    @Override
    public String name() {
        return "collation";
    }

    @Override
    public void apply(Passage passage) {
        passage.statement().named("COLLATE").forEach(clause -> translate(clause, passage));
    }

    private static void translate(DdlClause clause, Passage passage) {
        String said = clause.value();
        String instead = onTarget(said, passage.source(), passage.target(), passage.options());
        if (!instead.equals(said)) {
            passage.edits().replaceValue(clause, instead);
            if (!instead.equalsIgnoreCase(CollationMap.otherSpelling(said))) {
                passage.note("collation " + said + " became " + instead
                        + ": other values may be equal, and the order may be another");
            }
        }
    }

    /** The collation to say for {@code said}; the same string where it can stay. */
    static String onTarget(String said, SourceServer source, TargetServer target, DialectOptions options) {
        if (said.equalsIgnoreCase("DEFAULT")
                || target.hasCollation(said)
                || target.charsets().isEmpty()) {
            return said;
        }
        String other = CollationMap.otherSpelling(said);
        if (target.hasCollation(other)) {
            boolean understood =
                    other.startsWith("utf8mb3_") && source.version().atLeast(8, 0, 0);
            return understood ? said : other;
        }
        Optional<String> mapped = CollationMap.counterpart(said, options).filter(target::hasCollation);
        return mapped.orElseThrow(() -> new UntranslatableException("The target has no collation " + said
                + ". Say which one stands for it: collation.map=" + said + ":<a collation of the target>."));
    }
}
