package io.binlogbridge.sink.ddl.dialect;

/** A statement would lose something on the target that no option allows, or cannot be said there. */
public final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a sentence that says what the target lacks and what to do */
    public UntranslatableException(String message) {
        super(message);
    }
}
