package io.binlogbridge.sink.progress;

import io.binlogbridge.sink.event.SourcePosition;

/**
 * What a {@link Fence} needs to be made anew.
 *
 * @param executed the transactions applied, without the one of {@code last}
 * @param last the last position applied; its transaction may go on
 * @param latestTsMs the latest time at which the source logged anything applied, milliseconds
 */
public record FenceState(String executed, SourcePosition last, long latestTsMs) {

    /** Nothing applied yet. */
    public static final FenceState NOTHING = new FenceState("", SourcePosition.UNKNOWN, 0);
}
