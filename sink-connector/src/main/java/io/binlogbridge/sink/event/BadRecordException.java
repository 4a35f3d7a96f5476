package io.binlogbridge.sink.event;

import io.binlogbridge.sink.event.value.ValueException;

/**
 * One record cannot be applied, for reasons of its own: a value that its column does not take, a column that the target lacks. With
 * {@code errors.tolerance=all} it is reported and passed over; otherwise it ends the task, as any stop.
 */
public final class BadRecordException extends StopException {

    private static final long serialVersionUID = 1L;

    public BadRecordException(String message) {
        super(message);
    }

    private BadRecordException(String message, Throwable cause) {
        super(message, cause);
    }

    /** {@code change} cannot be applied; its place in the topic and in the binlog is added. */
    public static BadRecordException at(ChangeEvent change, String message) {
        return new BadRecordException(message + " Met at " + change.where() + ".");
    }

    /** The same with the error that says why. */
    public static BadRecordException at(ChangeEvent change, String message, Throwable cause) {
        return new BadRecordException(message + " Met at " + change.where() + ".", cause);
    }

    /** The row of {@code change} does not fit its table. */
    public static BadRecordException ofRow(RowChange change, ValueException reason) {
        return at(
                change,
                "A row of table " + change.database() + "." + change.table() + " cannot be applied. "
                        + reason.getMessage() + ".",
                reason);
    }
}
