package io.binlogbridge.source.value;

import org.apache.kafka.connect.errors.DataException;

/** A value that no record can carry as it is. It has itself as its cause, in words: Debezium throws on the cause alone. */
public final class UncarriedValueException extends DataException {

    private static final long serialVersionUID = 1L;

    UncarriedValueException(String message) {
        super(message, new DataException(message));
    }
}
