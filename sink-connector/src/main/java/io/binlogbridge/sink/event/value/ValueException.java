package io.binlogbridge.sink.event.value;

/** A value or a type that cannot be given to MySQL without bending it. The message says why, as the end of a sentence. */
public final class ValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ValueException(String message) {
        super(message);
    }
}
