package io.binlogbridge.sink.target;

/** Something was tried for as long as the options allow. The message says what, how often and why it failed last. */
public final class RetriesExhaustedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RetriesExhaustedException(String message, Throwable cause) {
        super(message, cause);
    }
}
