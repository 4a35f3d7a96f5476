package io.binlogbridge.sink.event;

/** What happened to a row. */
public enum Operation {
    INSERT,
    UPDATE,
    DELETE,
    /** Read in a snapshot. */
    READ
}
