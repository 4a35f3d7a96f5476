package io.binlogbridge.sink.lane;

/** A flight was given up because another of its partition failed, or because its partition was given back. */
public final class FlightAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FlightAbandonedException() {
        super("another flight failed, or the partition was given back");
    }
}
