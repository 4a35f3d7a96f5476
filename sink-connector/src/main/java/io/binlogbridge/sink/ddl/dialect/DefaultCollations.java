package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.ClauseLevel;
import io.binlogbridge.ddl.DdlClause;
import java.util.EnumSet;
import java.util.Set;

/**
 * A character set without a collation means the server's default one, which for utf8mb4 is another since 8.0.1, and with it which
 * values are equal. Where the target's differs, the source's is spelled out. Only utf8mb4's default ever changed.
 */
final class DefaultCollations implements Rule {

    private static final Set<ClauseLevel> LEVELS =
            EnumSet.of(ClauseLevel.DATABASE, ClauseLevel.TABLE, ClauseLevel.COLUMN, ClauseLevel.CONVERSION);

    @Override
    public String name() {
        return "default collation";
    }

    @Override
    public void apply(Passage passage) {
        String collation = passage.source().defaultOfUtf8mb4();
        if (sessionSaysIt(passage)
                || collation.equalsIgnoreCase(passage.target().defaults().get("utf8mb4"))) {
            return;
        }
        passage.statement()
                .named("CHARACTER SET")
                .filter(clause -> LEVELS.contains(clause.level()) && isAlone(clause, passage))
                .forEach(clause -> passage.edits().insertAfter(clause, "COLLATE " + collation));
    }

    /** Between servers that both know the variable, the statement runs under the source's. */
    private static boolean sessionSaysIt(Passage passage) {
        return passage.source().utf8mb4Collation().isPresent()
                && passage.source().version().atLeast(8, 0, 0)
                && passage.target().variables().containsKey("default_collation_for_utf8mb4");
    }

    /** BINARY after a column's character set stands for its binary collation. */
    private static boolean isAlone(DdlClause charset, Passage passage) {
        return charset.value().equalsIgnoreCase("utf8mb4")
                && passage.statement().besides(charset).noneMatch(other -> other.is("COLLATE", "BINARY"));
    }
}
