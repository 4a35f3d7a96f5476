package io.binlogbridge.sink.apply;

import io.binlogbridge.sink.event.StopException;
import org.jspecify.annotations.Nullable;

/** A flight did not land; the cause says why. */
final class FlightFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlightFailedException(Throwable cause) {
        super(cause);
    }

    /** The end of the task, for {@code reason}. */
    static RuntimeException asStop(PartitionState state, @Nullable Throwable reason) {
        if (reason instanceof RuntimeException known) {
            return known;
        }
        return new StopException(
                "Changes of " + state.key() + " after offset " + (state.durable() - 1) + " could not be written: "
                        + (reason == null ? "no reason is known" : reason.getMessage())
                        + ". Mend that on the target, and restart the task.",
                reason == null ? new IllegalStateException("no reason") : reason);
    }
}
