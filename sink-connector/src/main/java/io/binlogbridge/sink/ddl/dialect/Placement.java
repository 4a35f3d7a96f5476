package io.binlogbridge.sink.ddl.dialect;

import io.binlogbridge.ddl.DdlClause;
import java.util.Locale;
import java.util.Set;

/**
 * DATA DIRECTORY, INDEX DIRECTORY and TABLESPACE name places on the source's disks. The target has its own; CREATE TABLESPACE is not
 * carried. Taken out under {@code placement}.
 */
final class Placement implements Rule {

    /** Every server has these. */
    private static final Set<String> BUILT_IN = Set.of("innodb_file_per_table", "innodb_system");

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void apply(Passage passage) {
        if (!passage.options().drops(DialectOptions.PLACEMENT)) {
            return;
        }
        passage.statement()
                .named("DATA DIRECTORY", "INDEX DIRECTORY", "TABLESPACE")
                .filter(clause -> !isBuiltIn(clause))
                .forEach(clause -> passage.drop(clause, "it is a place on the source's disks"));
    }

    private static boolean isBuiltIn(DdlClause clause) {
        return clause.is("TABLESPACE") && BUILT_IN.contains(clause.value().toLowerCase(Locale.ROOT));
    }
}
