package io.binlogbridge.sink.progress;

/**
 * How far a partition is applied on the target.
 *
 * @param nextOffset the first offset that is not applied; -1 when nothing was read yet
 * @param fence which changes of the source are applied
 */
public record Progress(long nextOffset, Fence fence) {

    /** The value of {@link #nextOffset} before anything was read. */
    public static final long NOTHING = -1;
}
