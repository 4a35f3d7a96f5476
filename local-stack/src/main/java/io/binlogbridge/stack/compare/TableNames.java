package io.binlogbridge.stack.compare;

import java.util.Optional;
import java.util.Set;

/** Where the tables of the source are on the target. */
@FunctionalInterface
public interface TableNames {

    /** The table's place on the target, or empty when it is not meant to be there. */
    Optional<TableName> onTarget(TableName source);

    /**
     * The databases of the target that have to exist for a database of the source whether or not it has tables, and that hold no table but
     * the mapped ones. The databases of mapped tables are looked at in any case.
     */
    default Set<String> databasesOnTarget(String source) {
        return Set.of();
    }

    /** Every table under its own name. */
    static TableNames same() {
        return new TableNames() {

            @Override
            public Optional<TableName> onTarget(TableName source) {
                return Optional.of(source);
            }

            @Override
            public Set<String> databasesOnTarget(String source) {
                return Set.of(source);
            }
        };
    }
}
