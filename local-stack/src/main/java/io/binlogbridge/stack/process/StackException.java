package io.binlogbridge.stack.process;

/** A part of the stack could not be had, started or used; the message says which and what to do. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
