package io.binlogbridge.bench.measure;

/**
 * One look at a run.
 *
 * @param nanos when, as {@link System#nanoTime()} tells
 * @param progress a counter that goes up with what is done
 * @param cpu what the processes have used so far
 */
public record Sample(long nanos, long progress, Cpu cpu) {}
