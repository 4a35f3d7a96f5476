package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlClause;
import java.util.Map;

/** Attributes of storage that older servers lack; taken out there under {@code attributes}. Rows are the same without them. */
final class EngineAttributes implements Rule {

    private static final Map<String, ServerVersion> SINCE = Map.of(
            "ENGINE_ATTRIBUTE", ServerVersion.of(8, 0, 21),
            "SECONDARY_ENGINE_ATTRIBUTE", ServerVersion.of(8, 0, 21),
            "SECONDARY_ENGINE", ServerVersion.of(8, 0, 13),
            "NOT SECONDARY", ServerVersion.of(8, 0, 13),
            "AUTOEXTEND_SIZE", ServerVersion.of(8, 0, 23),
            "COMPRESSION", ServerVersion.of(5, 7, 8),
            "SRID", ServerVersion.of(8, 0, 3));

    @Override
    public String name() {
        return "attributes";
    }

    @Override
    public void apply(Passage passage) {
        if (!passage.options().drops(DialectOptions.ATTRIBUTES)) {
            return;
        }
        passage.statement()
                .all()
                .filter(clause -> isLacking(clause, passage))
                .forEach(clause -> passage.drop(clause, "the target, " + passage.targetVersion() + ", lacks it"));
    }

    private static boolean isLacking(DdlClause clause, Passage passage) {
        ServerVersion since = SINCE.get(clause.name());
        return since != null && passage.target().version().compareTo(since) < 0 && !passage.isSkippedByTarget(clause);
    }
}
