package io.binlogbridge.sink.progress;

/**
 * How far a partition is applied on the target.
 *
 * @param nextOffset the first offset that is not applied; -1 when nothing was read yet
 * @param fence which changes of the source are applied
 * @param ahead which records after that the target may have all the same
 * @param snapshotOffset where the last snapshot began; -1 when none was read
 * @param altered whether the offset was given over REST and nothing was applied since
 */
public record Progress(long nextOffset, FenceState fence, AheadStretch ahead, long snapshotOffset, boolean altered) {

    /** The value of {@link #nextOffset} before anything was read. */
    public static final long NOTHING = -1;
}
