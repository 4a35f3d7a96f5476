package io.binlogbridge.sink.event;

/**
 * A record that changes nothing on the target: a heartbeat, the beginning of a transaction, a tombstone.
 *
 * @param what its kind, for the log
 */
public record Other(RecordAddress address, String what) implements ChangeEvent {

    @Override
    public SourcePosition position() {
        return SourcePosition.UNKNOWN;
    }
}
