package io.binlogbridge.bench.measure;

/**
 * What one run came to.
 *
 * @param changes how many were applied within the measured stretch
 * @param seconds how long that took
 * @param cpu what the processes used meanwhile
 */
public record Measurement(double changes, double seconds, Cpu cpu) {

    /** Changes a second. */
    public double perSecond() {
        return changes / seconds;
    }

    /** Microseconds of the worker's CPU per change. */
    public double workerMicros() {
        return cpu.worker() / changes;
    }

    /** Microseconds of the target's CPU per change. */
    public double targetMicros() {
        return cpu.target() / changes;
    }

    /** Microseconds of the broker's CPU per change. */
    public double brokerMicros() {
        return cpu.broker() / changes;
    }
}
