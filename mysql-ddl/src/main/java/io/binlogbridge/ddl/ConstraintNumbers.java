package io.binlogbridge.ddl;

import java.util.Optional;

/**
 * The numbers of constraints without a name in a CREATE TABLE, {@code orders_chk_1} and so on. When one is left out the server counts the
 * others otherwise, so these get the name that says their number on the source. Used by one thread.
 */
final class ConstraintNumbers {

    private final String sourceTable;
    private final String targetTable;
    private final String sort;
    private int onSource;
    private int onTarget;

    /** @param sort what the server puts between the table's name and the number */
    ConstraintNumbers(String sourceTable, String targetTable, String sort) {
        this.sourceTable = sourceTable;
        this.targetTable = targetTable;
        this.sort = sort;
    }

    /** Counts one that is left out; returns its name on the source. */
    String leaveOut() {
        onSource++;
        return sourceTable + sort + onSource;
    }

    /** Counts one that stays; returns the name that must be said for it. */
    Optional<String> toSay() {
        onSource++;
        onTarget++;
        return onSource == onTarget ? Optional.empty() : Optional.of(targetTable + sort + onSource);
    }
}
