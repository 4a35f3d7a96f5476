package io.binlogbridge.sink.event;

import org.apache.kafka.connect.errors.ConnectException;

/** Ends the task with a sentence for its operator: what was met, where, why it cannot be applied and what to do. */
public class StopException extends ConnectException {

    private static final long serialVersionUID = 1L;

    public StopException(String message) {
        super(message);
    }

    public StopException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A stop at {@code event}, whose place in the topic and in the binlog is added. */
    public static StopException at(ChangeEvent event, String message) {
        return new StopException(message + " Met at " + event.where() + ".");
    }
}
