package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.StopException;

/** Another task has claimed a partition: this one writes no more of it. */
public final class LeaseLostException extends StopException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(PartitionKey key) {
        super("Partition " + key + " of connector " + key.connector()
                + " is worked on by another task now; this one writes no more of it. When that goes on, two"
                + " connectors of one name write into this target: stop one of them.");
    }
}
