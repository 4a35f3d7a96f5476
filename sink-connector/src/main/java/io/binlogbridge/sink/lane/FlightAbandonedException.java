package io.binlogbridge.sink.lane;

/** A flight was not made because one before it failed, or because its partition was given back. */
public final class FlightAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FlightAbandonedException() {
        super("a flight before it failed, or its partition was given back");
    }
}
