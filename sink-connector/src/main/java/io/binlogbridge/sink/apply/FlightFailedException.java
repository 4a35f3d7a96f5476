package io.binlogbridge.sink.apply;

/** A flight did not land; the cause says why. */
final class FlightFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlightFailedException(Throwable cause) {
        super(cause);
    }
}
