package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlClause;

/**
 * Before 8.0.16 a CHECK is read and forgotten. So one from an older source must not become one on the target, and one for an older
 * target is taken out, with syntax that it would not even read.
 */
final class CheckConstraints implements Rule {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void apply(Passage passage) {
        // Of a source whose version is not known a check is rather kept than lost.
        boolean before =
                !passage.source().versionKnown() || passage.source().version().atLeast(8, 0, 16);
        boolean after = passage.target().version().atLeast(8, 0, 16);
        if (before != after) {
            String why = before ? "the target, " + passage.targetVersion() + ", has none" : "the source had none";
            passage.statement().all().filter(CheckConstraints::isCheck).forEach(clause -> passage.drop(clause, why));
        }
    }

    private static boolean isCheck(DdlClause clause) {
        return switch (clause.level()) {
            case COLUMN, CONSTRAINT -> clause.is("CHECK");
            case ACTION -> clause.is("ADD CHECK", "DROP CHECK", "ALTER CHECK", "ALTER CONSTRAINT");
            default -> false;
        };
    }
}
