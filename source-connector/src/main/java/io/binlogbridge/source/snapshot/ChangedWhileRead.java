package io.binlogbridge.source.snapshot;

import io.debezium.DebeziumException;
import java.sql.SQLException;
import java.util.Set;

/** A table that was altered, renamed, truncated or dropped while the snapshot was reading it, as the server's errors tell. */
final class ChangedWhileRead {

    private static final int NO_SUCH_TABLE = 1146;
    private static final int UNKNOWN_COLUMN = 1054;
    private static final int DEFINITION_CHANGED = 1412;
    private static final Set<Integer> ERRORS = Set.of(NO_SUCH_TABLE, UNKNOWN_COLUMN, DEFINITION_CHANGED);

    private ChangedWhileRead() {}

    /** The failure with a sentence that says what to do, when this is what happened; the failure itself otherwise. */
    static Exception explained(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && ERRORS.contains(error.getErrorCode())) {
                return new DebeziumException(
                        "A table was changed by DDL while the snapshot was reading: " + error.getMessage()
                                + ". Nothing is lost: restart the task, and the snapshot starts over, on the target too."
                                + " Hold DDL on the captured tables back until the snapshot has ended.",
                        failure);
            }
        }
        return failure;
    }
}
